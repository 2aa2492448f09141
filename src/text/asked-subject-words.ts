import { summaryWords } from './summary-request-words.ts';

const about = { en: 'about|on|regarding|concerning', ar: 'عن|حول|بشان|بخصوص' } as const;
const quantities = '|more|something|anything|everything|all|a bit|a little|a bit more';

/** Phrases that ask what there is on a subject, and end before it; in normalised words. */
export const subjectOpenings: ReadonlySet<string> = new Set([
  ...combine('tell me|let me know|inform me|update me|know|learn|hear|read|find out|talk', quantities, about.en),
  ...combine(
    `what do you know|what can you tell me|what do the articles say|what do articles say|what do your articles say|what is known|what do we know|what have you got
    |what do you have|what is there|what is the latest|whats the latest|what is the latest news|what are the latest news|what is the news|whats the news|what is new|whats new|what news do you have`,
    '|now|so far',
    `${about.en}|in|with|from`,
  ),
  ...combine(
    'what does the|what does this|what did the|what else does the',
    'article|report|text|story|piece|news article|news report|passage',
    combine('say|says|mention|tell us|tell|report|write', '', `${about.en}|of`).join('|'),
  ),
  ...combine(
    'ماذا يقول|ماذا قال|ماذا يذكر|ماذا ذكر|ماذا ورد في|ماذا جاء في|ماذا كتب في|ما الذي يقوله|ما الذي يذكره|ما الذي ذكره|ما الذي ورد في|ما الذي جاء في|شو بيقول|شو بقول|شو حكي|شو ورد في|ايش يقول|ايش قال|وش يقول',
    'المقال|المقاله|التقرير|الخبر|النص|هذا المقال|هذا التقرير|هذا الخبر',
    about.ar,
  ),
  ...combine('what|how', '', 'about'),
  'what of',
  ...combine(
    'what happened|what has happened|what is happening|whats happening|what is going on|whats going on|what is up|whats up|what is the situation|what is the story',
    '',
    'with',
  ),
  ...combine('ماذا حدث|ماذا حصل|ماذا جري|ماذا يحدث|شو صار|شو حصل|ايش صار|وش صار', '', 'مع|بخصوص|بشان'),
  ...combine('ما|شو|ايش|وش', '', 'قصه|وضع|حكايه'),
  ...combine(
    '|is there|are there|do you have|have you|have you got|got|show me|give me|find|find me|get me|do you know',
    `any|anything|something|some|news|information|info|updates|articles|reports|stories|details|an article|anything new|something new|developments|everything|all
    |any news|any information|any info|any update|any updates|any articles|any article|any reports|any stories|any developments|some news|some information|the news|the latest|latest|latest news|the latest news
    |recent news|latest updates|more|more information|more info|more details|all articles|all the articles|all news|the articles`,
    `${about.en}|of|from`,
  ),
  ...['search', 'search for', 'look for', 'look up', 'find'],
  ...combine(
    `اخبرني|اخبريني|تخبرني|تخبريني|تحكيلي|تحكي لي|تحدثني|تقول لي|خبرني|خبريني|احك لي|احكي لي|احكيلي|احكي|حدثني|حدثيني|قل لي|قولي|قوللي|قول لي|كلمني|اعرف|اعلم|معرفه|افهم|اعطني|عطني|اعطيني|عطيني|هات`,
    'اكثر|المزيد|شيئا|شيء|شي|كل شيء|كل شي|معلومات|اخبارا|اخبار|الاخبار|اخر الاخبار|التفاصيل|تفاصيل|',
    about.ar,
  ),
  ...combine(
    `ماذا تعرف|ما الذي تعرفه|ماذا لديك|ماذا لديكم|ماذا عندك|ماذا تقول المقالات|ماذا ورد|ماذا جاء|ماذا قيل|ماذا كتب|ما المعروف|ما الاخبار|ما هي الاخبار|ما اخر الاخبار|ما هي اخر الاخبار
    |شو بتعرف|شو تعرف|ايش تعرف|وش تعرف|شو في|شو فيه|شو عندك|شو عندكن|شو الاخبار|شو اخر الاخبار|ايش في|في شي|في شيء|فيه شي|في اخبار|في جديد|ماذا|شو|ايش`,
    '',
    about.ar,
  ),
  ...combine('ما الجديد|ما هو الجديد|هل من جديد|شو الجديد|ايش الجديد', '', `${about.ar}|في|من`),
  ...combine('ما|ما هي|شو|ايش|وش|هات|اعطني|', '', 'اخبار|اخر اخبار|احدث اخبار|اخر تطورات|اخر مستجدات|مستجدات|تطورات'),
  ...combine(
    'هل هناك|هل يوجد|هل توجد|هل لديك|هل لديكم|هل عندك|هل عندكم|هل في|هل فيه|هل ورد|هل من|عندك|عندكم|لديك|لديكم|في|فيه|اكو|هل تعرف|',
    'اي شيء|اي شي|شي|شيء|اخبار|اي اخبار|خبر|اي خبر|معلومات|اي معلومات|مقالات|اي مقالات|مقال|مقاله|اي مقال|جديد|اي جديد|تقارير|المقالات|الاخبار|اخر الاخبار|احدث الاخبار|كل شيء|كل شي|كل ما يتعلق|المزيد|تفاصيل',
    about.ar,
  ),
  ...combine('ابحث|ابحثي|دور|دورلي|فتش', '|لي', 'عن|علي'),
]);

/** What may stand after a subject and adds nothing to it. */
export const subjectEndings: ReadonlySet<string> = new Set([
  ...['news', 'updates', 'latest news'],
  ...summaryWords.politeEndings,
]);

/** Every choice of one of each, separated by bars; an empty one is left out. */
function combine(...lists: readonly string[]): string[] {
  return lists
    .map((list) => list.split('|').map((phrase) => phrase.trim()))
    .reduce((begun, next) => begun.flatMap((first) => next.map((then) => `${first} ${then}`.trim())))
    .filter(Boolean);
}
