import { normaliseText } from '../text/normalise.ts';
import { toPlainWords } from '../text/plain-words.ts';

/** Whole messages, or beginnings of messages, that are talk about the bot and not questions about the news. */
export const messageWords = {
  greeting:
    toPhrases(`hello|hi|hey|hi there|hello there|hey there|good morning|good afternoon|good evening|greetings|salam|salaam|marhaba|whats up|what's up|wassup
|مرحبا|مرحبا بك|مرحبتين|أهلا|أهلا وسهلا|أهلين|هلا|هاي|هلو|السلام عليكم|السلام عليكم ورحمة الله|السلام عليكم ورحمة الله وبركاته|سلام|سلام عليكم
|صباح الخير|مساء الخير|صباح النور|مساء النور|تحياتي|يسعد صباحك|يسعد مساك|كيف حالك|كيفك|شلونك|ازيك|إزيك|عامل ايه|يا هلا|هلا والله|هلا وغلا|حياك الله|يا مرحبا|شخبارك|how are you|how are you doing|how is it going`),
  thanks:
    toPhrases(`thanks|thank you|thank you very much|thanks a lot|many thanks|thx|ty|thank you so much|thanks so much|shukran|you helped me a lot|you helped me|that helped|that was helpful|very helpful|thank you all|great thanks|cheers
|شكرا كتير|شكرا الك|الله يعطيك العافية|الله يعطيك العافيه|يعطيك العافية|يعطيكم العافية|بارك الله فيك|جزاك الله خيرا
|شكرا|شكرا لك|شكرا لكم|شكرا لك جدا|شكرا جدا|متشكر|متشكرين|شكرا جزيلا|شكرا كثيرا|ألف شكر|مشكور|مشكورين|تسلم|تسلموا|يسلمو|يعطيك العافية|جزاك الله خيرا|بارك الله فيك`),
  help: toPhrases(`help|help me|what can you do|what can you do for me|what do you do|how do you work|how does this work|how do i use this|how do i use you
|what did you mean|what do you mean|i do not understand|i don't understand|i didn't understand|that's wrong|that is wrong|you are wrong|wrong answer|that's not what i asked|tell me a joke|joke
|who are you|what are you|what is this|what is this bot|what can i ask|what can i ask you|what should i ask|what is your name|what's your name
|are you sure|really|seriously|is that true|is this true|is it true|is that right|is that correct|how do you know|how do you know that|how do you know this|who said that|who said this|who says that|who says|who told you|who told you that|can i trust you|can i trust this
|what is your source|what's your source|what are your sources|what is the source|source|sources|where did you get that|where did you get this|where do you get your information|where does this come from|where is this from
|how many articles do you have|how many articles are there|how many articles|what do you know|what do you know about|what topics do you cover|what topics do you know|what can you answer
|what languages do you speak|which languages do you speak|what languages do you know|which languages do you know|what languages do you understand|which languages do you understand|do you speak arabic|do you speak english|do you understand arabic|do you understand english|can i ask in arabic|can i ask in english
|مساعدة|ساعدني|ممكن مساعدة|ماذا يمكنك أن تفعل|ماذا تستطيع أن تفعل|ماذا تفعل|ما الذي يمكنك فعله|ماذا يمكنني أن أسألك|عن ماذا أسأل|ماذا أسأل|كيف تعمل|كيف أستخدمك
|انت مين|ما فهمت|لم أفهم|مو فاهم|مش فاهم|شو قصدك|ماذا تقصد|هذا خطأ|غلط|إجابة خاطئة|جواب غلط|ما هذا الذي سألت عنه|احكيلي نكتة|قل لي نكتة|نكتة
|كيف استخدم البوت|من أنت|ما أنت|مين انت|مين أنت|شو بتعمل|شو بتعرف تعمل|شو فيك تعمل|ايش تسوي|ما هذا|ما هذا البوت|كيف يعمل هذا|ما اسمك|شو اسمك
|هل أنت متأكد|انت متأكد|متأكد|أكيد|هل هذا صحيح|هل هذا مؤكد|هل هذا أكيد|هل ذلك صحيح|صحيح هذا|عن جد|كيف عرفت|كيف تعرف|كيف تعرف ذلك|كيف تعرف هذا|من قال ذلك|من قال هذا|مين قال|مين قال هيك|مين حكى هيك|من أخبرك|هل أثق بك
|ما مصدرك|ما مصادرك|ما هو مصدرك|ما هي مصادرك|ما المصدر|شو المصدر|وين المصدر|المصدر|المصادر|من أين لك هذا|من أين لك ذلك|من أين هذه المعلومات|من أين تأتي بمعلوماتك|من أين معلوماتك
|كم مقالة لديك|كم مقالا لديك|كم مقالة عندك|كم مقال عندك|كم عدد المقالات|كم عدد المقالات لديك|كم عدد المقالات التي لديك|كم مقالة هناك|ماذا تعرف|شو بتعرف|ما المواضيع التي تغطيها|ما المواضيع التي تعرفها|عن ماذا تجيب
|ما اللغات التي تتكلمها|ما اللغات التي تعرفها|أي لغات تتكلم|أي لغة تتكلم|هل تتكلم العربية|هل تتحدث العربية|هل تفهم العربية|هل تتكلم الإنجليزية|هل تتحدث الإنجليزية|هل تفهم الإنجليزية|بتحكي عربي|بتحكي انجليزي`),
  newest:
    toPhrases(`what's new|what is new|whats new|any news|news|the news|latest|the latest|latest news|the latest news|newest|newest articles|latest articles
|what is the latest|what's the latest|what are the latest news|what is the latest news|recent news|show me the latest|show me the latest news|show me the news|headlines|give me the news|give me the latest|give me the latest news|what articles do you have|which articles do you have|what articles are there|show me the articles|list the articles|list articles
|ايش الأخبار|ايش الاخبار|وش الأخبار|شنو الأخبار|ايه الأخبار|شنو الجديد|وش الجديد|ايه الجديد|شو في أخبار|شو فيه أخبار|في أخبار جديدة|شو آخر الأخبار|ايش آخر الأخبار|وش آخر الأخبار|شنو آخر الأخبار|ايه آخر الأخبار|شو آخر خبر|ايه أحدث الأخبار
|ما الجديد|ما هو الجديد|شو الجديد|شو في جديد|شو الأخبار|ايش الجديد|أحدث الأخبار|احدث المقالات|آخر الأخبار|اخر المقالات|اخر خبر|الأخبار|أخبار|الجديد|ما آخر الأخبار|ما هي آخر الأخبار
|ما أحدث الأخبار|ما هي أحدث الأخبار|هل من جديد|هل هناك جديد|هل هناك أخبار|ما المقالات التي لديك|ما هي المقالات التي لديك|ما المقالات التي عندك|شو في مقالات|أعطني آخر الأخبار|هات الأخبار|العناوين`),
  events: toPhrases(
    `what happened|what has happened|what is happening|what's happening|ماذا حدث|ماذا حصل|ماذا يحدث|ماذا جرى|شو صار|ايش صار`,
  ),
} as const;

/** Words before a follow-up that add nothing to it. */
export const followUpOpenings: readonly string[] = toPhrases(
  `and what about|and how about|what about|how about|and|so|ok and|ok|okay|then|but|also|well|yes|yes but|and then|what if
|وماذا عن|ماذا عن|وماذا بشأن|ماذا بشأن|وما عن|وشو عن|شو عن|طيب|طيب و|طب|بس|حسنا|إذن|كذلك|أيضا`,
).sort((a, b) => b.length - a.length);

/** Words that stand for something said before; without a name before them they do not stand alone. */
export const pronouns: ReadonlySet<string> = new Set(
  toPhrases(`he|she|it|they|him|her|his|hers|them|their|its
|mine|himself|herself|itself|themselves
|هو|هي|هم|هما|هن|عنه|عنها|عنهم|فيه|فيها|منه|منها|له|لها|لهم|به|بها|معه|معها|معهم|عليه|عليها|إليه|إليها|نفسه|نفسها
|فيهم|منهم|عليهم|إليهم|بهم|عنده|عندها|عندهم|إلن|إله|إلها|إلهم|معاه|معاها|معاهم|بيه|بيها|بيهم|ده|دي|دا|هاد|هادا|هادي|هاي|هذي|هيدا|هيدي|هدول|هذول|هيك|هالشي`),
);

/** Words that ask without telling what kind of thing would answer. */
export const questionWords: ReadonlySet<string> = new Set(
  toPhrases(
    `what|which|ما|ماذا|بماذا|عماذا|أي|أية|شو|ايش|إيه|شقد|شكد|قديش|كام|بكام|بكم|ايمت|وين|فين|منين|ازاي|شلون|بم|مم|فيم|اشمعنى`,
  ),
);

/** Words whose own pronoun follows them at once: "what is", "who is". */
export const pronounHosts: ReadonlySet<string> = new Set(toPhrases(`ما|وما|من|ومن|مين|شو|ماذا|ايش`));

/** Words that a later pronoun may stand for: "the city in which the talks were held in it". */
export const relativeWords: ReadonlySet<string> = new Set(
  toPhrases(`الذي|التي|الذين|اللذان|اللذين|اللتان|اللتين|اللواتي|اللاتي|اللي`),
);

/** What somebody or something has: with a heh at the end it is "his" or "its", where of others that may be a teh marbuta. */
export const ownedThings: ReadonlySet<string> = new Set(
  toPhrases(
    `سعر|ثمن|تمن|اسم|عمر|رأي|موقف|رد|دور|منصب|سبب|هدف|مصير|حال|مكان|عدد|حجم|طول|وزن|مدير|رئيس|صاحب|أهل|بيت|مرض|راتب|نص|تاريخ|عنوان`,
  ),
);

/** Words that add to what was said: "did food get dearer too?" */
export const addingWords: ReadonlySet<string> = new Set(toPhrases(`too|else|also|كمان|برضه|برضو|أيضا|كذلك`));

/** Words that ask, or tell how far, and leave a question without a subject: "till when?" */
export const emptyWords: ReadonlySet<string> = new Set(
  toPhrases(
    `till|until|exactly|لحد|لحدي|لغاية|لحتى|شوكت|شكد|شقد|قديش|كام|بكام|بكم|ازاي|إزاي|فيم|شسمه|شسمها|جاي|منين|وقتا|وقتها|بماذا|لماذا|ليش|ليه`,
  ),
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

/** Phrases that are separated by bars, in plain words. */
export function toPhrases(list: string): string[] {
  return list
    .split('|')
    .map((phrase) => toMessageWords(phrase))
    .filter(Boolean);
}

/** A message without its first words, and without the signs after them. */
export function dropWords(text: string, count: number): string {
  return text.replace(
    new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}\\p{M}'\\u2019\\u0640]+){${count}}[^\\p{L}\\p{N}]*`, 'u'),
    '',
  );
}

/** A message as its plain words, "what's" as one. */
export function toMessageWords(message: string): string {
  return toPlainWords(normaliseText(message).replace(/['\u2018]/gu, ''));
}
