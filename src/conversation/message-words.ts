import { normaliseText } from '../text/normalise.ts';

/** Whole messages, or beginnings of messages, that are talk about the bot and not questions about the news. */
export const messageWords = {
  greeting:
    toPhrases(`hello|hi|hey|hi there|hello there|hey there|good morning|good afternoon|good evening|greetings|salam|salaam|marhaba
|مرحبا|مرحبا بك|مرحبتين|أهلا|أهلا وسهلا|أهلين|هلا|هاي|هلو|السلام عليكم|السلام عليكم ورحمة الله|السلام عليكم ورحمة الله وبركاته|سلام|سلام عليكم
|صباح الخير|مساء الخير|صباح النور|مساء النور|تحياتي|يسعد صباحك|يسعد مساك|كيف حالك|كيفك|شلونك|how are you|how are you doing|how is it going`),
  thanks:
    toPhrases(`thanks|thank you|thank you very much|thanks a lot|many thanks|thx|ty|thank you so much|thanks so much|thank you all|great thanks|ok thanks|cheers|perfect thank you|bye|goodbye
|شكرا|شكرا لك|شكرا لكم|شكرا لك جدا|شكرا جدا|متشكر|متشكرين|شكرا جزيلا|شكرا كثيرا|ألف شكر|مشكور|مشكورين|تسلم|تسلموا|يسلمو|يعطيك العافية|جزاك الله خيرا|بارك الله فيك|ممتاز شكرا|مع السلامة|وداعا`),
  help: toPhrases(`help|help me|what can you do|what can you do for me|what do you do|how do you work|how does this work|how do i use this|how do i use you
|who are you|what are you|what is this|what is this bot|what can i ask|what can i ask you|what should i ask|who made you|are you a robot|are you a bot|are you human
|مساعدة|ساعدني|ممكن مساعدة|ماذا يمكنك أن تفعل|ماذا تستطيع أن تفعل|ماذا تفعل|ما الذي يمكنك فعله|ماذا يمكنني أن أسألك|عن ماذا أسأل|ماذا أسأل|كيف تعمل|كيف أستخدمك
|كيف استخدم البوت|من أنت|ما أنت|مين انت|مين أنت|شو بتعمل|شو بتعرف تعمل|شو فيك تعمل|ايش تسوي|ما هذا|ما هذا البوت|كيف يعمل هذا|هل أنت روبوت|هل انت بوت|من صنعك`),
  newest:
    toPhrases(`what's new|what is new|whats new|any news|news|the news|latest|the latest|latest news|the latest news|newest|newest articles|latest articles
|what is the latest|what's the latest|what are the latest news|what is the latest news|recent news|show me the latest|show me the latest news|show me the news|headlines|give me the news|give me the latest|give me the latest news
|ما الجديد|ما هو الجديد|شو الجديد|شو في جديد|شو الأخبار|ايش الجديد|أحدث الأخبار|احدث المقالات|آخر الأخبار|اخر المقالات|اخر خبر|الأخبار|أخبار|الجديد|ما آخر الأخبار|ما هي آخر الأخبار
|ما أحدث الأخبار|ما هي أحدث الأخبار|هل من جديد|هل هناك جديد|هل هناك أخبار|أعطني آخر الأخبار|هات الأخبار|العناوين`),
  events: toPhrases(
    `what happened|what has happened|what is happening|what's happening|ماذا حدث|ماذا حصل|ماذا يحدث|ماذا جرى|شو صار|ايش صار`,
  ),
} as const;

/** Words before a follow-up that add nothing to it. */
export const followUpOpenings: readonly string[] = toPhrases(
  `and what about|and how about|what about|how about|and|so|ok and|ok|then|but|also|well
|وماذا عن|ماذا عن|وماذا بشأن|ماذا بشأن|وما عن|وشو عن|شو عن|طيب|طيب و|حسنا|إذن|كذلك|أيضا`,
).sort((a, b) => b.length - a.length);

/** Words that stand for something said before; without a name before them they do not stand alone. */
export const pronouns: ReadonlySet<string> = new Set(
  toPhrases(`he|she|it|they|him|her|his|hers|them|their|its
|هو|هي|هم|هما|هن|عنه|عنها|عنهم|فيه|فيها|منه|منها|له|لها|لهم|به|بها|معه|معها|معهم|عليه|عليها|إليه|إليها|نفسه|نفسها`),
);

/** Words that ask without telling what kind of thing would answer. */
export const questionWords: ReadonlySet<string> = new Set(
  toPhrases(`what|which|ما|ماذا|بماذا|عماذا|أي|أية|شو|ايش|إيه`),
);

/** Words whose own pronoun follows them at once: "what is", "who is". */
export const pronounHosts: ReadonlySet<string> = new Set(toPhrases(`ما|وما|من|ومن|مين|شو|ماذا|ايش`));

/** Words that a later pronoun may stand for: "the city in which the talks were held in it". */
export const relativeWords: ReadonlySet<string> = new Set(
  toPhrases(`الذي|التي|الذين|اللذان|اللذين|اللتان|اللتين|اللواتي|اللاتي|اللي`),
);

/** Words that point to something said before and say nothing themselves. */
export const pointingWords: ReadonlySet<string> = new Set([
  ...pronouns,
  ...toPhrases(`there|that|this|those|these|then|one|ones|same|ذلك|تلك|هذا|هذه|هناك|أيضا|كذلك`),
]);

/** Words that may follow an invitation to list what is new without making it a question on a subject. */
export const fillerWords: ReadonlySet<string> = new Set(
  toPhrases(`today|now|please|this|week|month|day|last|yesterday|in|the|of|articles|news|here|recently|past|for|me|on|since|from|during|s
|اليوم|الآن|من|فضلك|لو|سمحت|هذا|هذه|الأسبوع|الشهر|أمس|الماضي|الماضية|في|منذ|يوم|شهر|عام|سنة|بتاريخ|لديك|لديكم|عندك|عندكم|لدينا|مؤخرا|المقالات|الأخبار|خلال|آخر|أيام`),
);

function toPhrases(list: string): string[] {
  return list
    .split('|')
    .map((phrase) => toPlainWords(phrase))
    .filter(Boolean);
}

/** A message without its first words, and without the signs after them. */
export function dropWords(text: string, count: number): string {
  return text.replace(
    new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}\\p{M}'\\u2019\\u0640]+){${count}}[^\\p{L}\\p{N}]*`, 'u'),
    '',
  );
}

/** A message as its normalised words, one space between; punctuation and symbols gone. */
export function toPlainWords(message: string): string {
  return normaliseText(message)
    .replace(/['\u2018]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
