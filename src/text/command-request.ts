import { skip, skipAll, skipAllBack, splitWords, toPhrases, toWritten } from './message-phrases.ts';
import { summaryWords } from './summary-request-words.ts';

/** A command of subscriptions that was asked for in words. */
export interface CommandRequest {
  readonly name: 'subscribe' | 'unsubscribe' | 'subscriptions';
  /** What would be written after the command; empty where nothing was. */
  readonly argument: string;
}

/** "Let me know about cholera", "unsubscribe from cholera", "what am I subscribed to?"; undefined for other messages. */
export function readCommandRequest(message: string): CommandRequest | undefined {
  const words = splitWords(message);
  const polite = skipAll(words, 0, summaryWords.polite);
  // How often is asked for with the answer.
  const end = skipAllBack(words, endings);
  for (const start of new Set([polite, 0])) {
    if (skip(words, start, requests.subscriptions) === end) return { name: 'subscriptions', argument: '' };
    if (skip(words, start, requests.how) === end) return { name: 'subscribe', argument: '' };
    for (const name of ['unsubscribe', 'subscribe'] as const) {
      const from = skip(words, start, requests[name]);
      const argument = toWritten(message, words.slice(from, end));
      if (from !== undefined && (argument !== '' || name === 'unsubscribe')) return { name, argument };
    }
  }
  return undefined;
}

/** In normalised words; letters are folded. */
const requests = {
  /** "How do I subscribe?" */
  how: toPhrases(`how do i subscribe|how can i subscribe|how to subscribe|how do i get notifications|how do i get updates|how can i get updates|how do i follow a topic|i want to subscribe|subscribe me|can i subscribe|subscribe
|كيف اشترك|كيف بشترك|كيف بقدر اشترك|كيف يمكنني الاشتراك|كيف استطيع الاشتراك|ازاي اشترك|شلون اشترك|كيف اتابع موضوعا|كيف اتلقي الاخبار|اريد الاشتراك|اريد ان اشترك|بدي اشترك|عايز اشترك|اشتراك|هل يمكنني الاشتراك`),
  often:
    toPhrases(`daily|weekly|every day|each day|every morning|each morning|every evening|every night|every week|each week|once a day|once a week|twice a day|every hour|as it happens|as it comes|at once|immediately|right away
|يوميا|اسبوعيا|كل يوم|كل صباح|كل مساء|كل ليله|كل اسبوع|مره في اليوم|مره في الاسبوع|مره كل يوم|مره كل اسبوع|كل ساعه|فورا|اول باول|كل يوم الصبح|كل يوم المسا`),
  subscribe:
    toPhrases(`let me know about|let me know if there is news about|let me know if there is news on|let me know when there is news about|let me know when there is news on|let me know if there is anything new about|let me know if there is anything new on
|let me know if anything happens with|let me know if something happens with|let me know of news about|let me know of any news about|notify me about|notify me of|notify me when there is news about|notify me when there is news on|alert me about|alert me to|keep me posted on|keep me posted about
|keep me updated on|keep me updated about|keep me informed about|keep me informed on|tell me when there is news about|tell me when there is news on|tell me if there is news about|subscribe me to news about|subscribe me to|subscribe to news about|subscribe to news on|subscribe to|i want to subscribe to
|send me news about|send me news on|send me updates about|send me updates on|send me the news about|follow the news about|follow the news on
|خبرني اذا صار شي عن|خبرني اذا صار شي ب|خبرني اذا صار شي جديد عن|خبرني اذا في شي عن|خبرني اذا في جديد عن|خبرني اذا كان في جديد عن|خبرني اذا اجا خبر عن|خبرني بكل جديد عن|خبرني بجديد|خبرني بالجديد عن|خبرني باخبار|اعلمني اذا حدث شيء بشان|اعلمني اذا كان هناك جديد عن|اعلمني بكل جديد عن|اعلمني بكل جديد حول|اعلمني بجديد|اعلمني باخبار
|ابلغني باخبار|ابلغني بجديد|ابلغني بكل جديد عن|ابلغني بكل جديد حول|ابلغني اذا نشر شيء عن|نبهني عند نشر اخبار عن|نبهني عن|نبهني الي اخبار|نبهني اذا صار شي عن|اشترك باخبار|اشترك في اخبار|اشتركني باخبار|اشتركني في اخبار|اشتراك باخبار|اشتراك في اخبار|بدي اشترك باخبار|بدي تابع اخبار|اريد الاشتراك في اخبار|اريد الاشتراك باخبار|اريد الاشتراك في
|اريد متابعه اخبار|ارسل لي اخبار|ارسل لي كل جديد عن|ابعتلي اخبار|ابعتلي كل جديد عن|ابعت لي اخبار|وافني باخبار|وافني بكل جديد عن`),
  unsubscribe:
    toPhrases(`unsubscribe me from news about|unsubscribe me from|unsubscribe from news about|unsubscribe from|unsubscribe|stop sending me news about|stop sending me news on|stop sending me news|stop telling me about|stop notifying me about|stop the news about|cancel my subscription to|i want to unsubscribe from
|الغ اشتراكي في اخبار|الغ اشتراكي باخبار|الغ اشتراكي في|الغ الاشتراك في اخبار|الغ الاشتراك باخبار|الغ الاشتراك في|الغي اشتراكي باخبار|الغي اشتراكي في|الغاء الاشتراك في اخبار|الغاء الاشتراك باخبار|الغاء الاشتراك في|اريد الغاء الاشتراك في|بدي الغي اشتراكي باخبار|الغ اشتراكي|الغي اشتراكي|الغ الاشتراك|الغي الاشتراك|الغاء الاشتراك|اريد الغاء الاشتراك|بدي الغي اشتراكي|بدي الغي الاشتراك|بطل تبعتلي اخبار عن|بطل تبعتلي اخبار|لا تبعتلي اخبار عن|وقف الاشعارات|اوقف الاشعارات|اوقف الاشتراك|وقف الاشتراك|وقف اخبار|اوقف اخبار|لا ترسل لي اخبار|لا تبعتلي اخبار`),
  subscriptions:
    toPhrases(`my subscriptions|show my subscriptions|show me my subscriptions|list my subscriptions|what are my subscriptions|what am i subscribed to|what do i follow|which subscriptions do i have
|اشتراكاتي|ما اشتراكاتي|ما هي اشتراكاتي|شو اشتراكاتي|اعرض اشتراكاتي|ورجيني اشتراكاتي|بشو انا مشترك|بايش انا مشترك|بماذا انا مشترك|في ماذا انا مشترك|انا مشترك بشو`),
};

const endings: ReadonlySet<string> = new Set([...summaryWords.politeEndings, ...requests.often]);
