import { normaliseText } from '../text/normalise.ts';

/** Openings that point to what was said before: of a sentence, or of what is left of it without its quotations. */
export const leaningOpenings: ReadonlySet<string> = toSet(`
he|she|it|they|his|her|its|their|him|them|this|these|those|that|such|both|neither|others|another|the latter|the former|the others
|the rest|the same|the two|the three|the pair|one of them|some of them|most of them|many of them|all of them|none of them|of these|of them|among them
|however|but|and|or|nor|yet|so|instead|moreover|furthermore|also|besides|still|nevertheless|nonetheless|even so|therefore|thus|hence
|as a result|consequently|in addition|additionally|meanwhile|similarly|likewise|then|in return|in response|after that|before that|until then
|since then|by then|at that time|at the same time|later|for this|for that|to this end|by contrast|in contrast|on the other hand|on the contrary
|that is|in other words|for example|for instance|in turn|for his part|for her part|for their part|for its part|accordingly|once|too|though
|each|with that|not only that|despite this|despite that|in that case|if so|because of this|because of that|what is more|above all|what none|now the
|the company|the companies|the move|the decision|the announcement|the figure|the figures|the number|the mistake|the error|the step|the incident
|the letter|the official|the officials|the result|the change|the changes|the victory|the plan|the proposal|the same day|the question|the latest
|وأضاف|وأضافت|وأضافوا|وأضافا|أضاف|أضافت|وتابع|وتابعت|وتابعوا|واستطرد|وأردف|وأردفت|ومضى|واستدرك|وختم|وأكمل
|كما|لكن|لكنه|لكنها|لكنهم|ولكن|ولكنه|ولكنها|غير أن|غير أنه|غير أنها|إلا أن|إلا أنه|إلا أنها|بيد أن|على أن|بل|وبل|أما|ثم|فقد|فقال|فقالت
|هذا|هذه|ذلك|تلك|هؤلاء|أولئك|وهذا|وهذه|وذلك|وتلك|وهؤلاء|هو|هي|هم|هما|وهو|وهي|وهم|وهما|ومنها|ومنهم|وفيها|وفيه|وبها|وبه|وله|ولها|ولهم|وعليه
|ومنه|وعنه|وعنها|وإليه|وإليها|وبينهم|وبينها|بدوره|بدورها|بدورهم|وبدوره|وبدورها|من جهته|من جهتها|من جهتهم|ومن جهته|ومن جهتها|من جانبه|من جانبها
|من جانبهم|ومن جانبه|ومن جانبها|من ناحيته|من ناحيتها|ومن ناحيته|ومن ناحيتها|كذلك|وكذلك|أيضا|وأيضا|بذلك|وبذلك|لذلك|ولذلك|لذا|ولذا|هكذا|وهكذا
|عندها|وعندها|حينها|وحينها|بعدها|وبعدها|قبلها|وقبلها|وقتها|ووقتها|بعد ذلك|وبعد ذلك|قبل ذلك|وقبل ذلك|مع ذلك|ومع ذلك|رغم ذلك|ورغم ذلك|على الرغم من ذلك
|نتيجة لذلك|ونتيجة لذلك|بالتالي|وبالتالي|في المقابل|وفي المقابل|بالمقابل|وبالمقابل|في الوقت نفسه|وفي الوقت نفسه|في الوقت ذاته|وفي الوقت ذاته
|في السياق نفسه|وفي السياق نفسه|في السياق ذاته|وفي السياق ذاته|في غضون ذلك|وفي غضون ذلك|إلى ذلك|وإلى ذلك|من هنا|ومن هنا|والصحيح
|والباقي|والأمر نفسه|وعلى العكس|على العكس|بالفعل|وبالفعل|عدا ذلك|وعدا ذلك|فضلا عن ذلك|وفضلا عن ذلك|علاوة على ذلك|وعلاوة على ذلك|مثلا|فمثلا`);

/** Pronouns that stand for something when no name or noun comes before them. */
export const personalPronouns = ['he', 'she', 'it', 'they', 'him', 'them', 'his', 'their', 'its'] as const;

/** Arabic verbs of saying, without conjunction: with "that" right after them nobody is named who says so. */
export const sayingVerbs: ReadonlySet<string> = toSet(
  `قال|قالت|قالوا|قالا|يقول|تقول|أوضح|أوضحت|أكد|أكدت|ذكر|ذكرت|أشار|أشارت|لفت|لفتت|رأى|رأت|طالب|طالبت|اعتبر|اعتبرت|شدد|شددت|دعا|دعت|نفى|نفت|كشف|كشفت
|بين|بينت|وصف|وصفت|أعلن|أعلنت|حذر|حذرت|توقع|توقعت|أبدى|أبدت|أعرب|أعربت|اعترف|اعترفت|أقر|أقرت|نوه|نوهت|تساءل|تساءلت|أفاد|أفادت|زعم|زعمت|أوصى|أوصت|زاد|زادت`,
);

/** What follows such a verb in the place of who says it: "that", "to", "on", "about". */
export const afterSaying: ReadonlySet<string> = toSet(
  `أن|إن|أنه|إنه|أنها|إنها|أنهم|إنهم|بأن|بأنه|بأنها|إلى|على|عن|في|من|قائلا|قائلة|ما|لن|لم|لا`,
);

/** Arabic verbs that say nothing by themselves: "can", "must", "is". */
export const particles: ReadonlySet<string> = toSet(`يمكن|يجب|يزال|تزال|يوجد|توجد|كان|كانت|قد|تم|يتم|ينبغي`);

/** Arabic words that end in the letter of a pronoun and carry none. */
export const endingsOfTheirOwn: ReadonlySet<string> = toSet(
  `الله|والله|بالله|لله|مياه|المياه|والمياه|بمياه|وجه|الوجه|ووجه|بوجه|توجه|التوجه|وتوجه|يتوجه|شبه|وشبه|فقه|الفقه|نزيه|اتجاه|باتجاه|الاتجاه|تجاه|انتباه|الانتباه|وجوه|فواكه|الفواكه|كريه|شفاه
|أفواه|مشابه|المشابه|سفيه|نبيه|منتزه|المنتزه|عبدالله|طه|كنه|إله|هذه|وهذه|فيه|منتبه|تنبيه|التنبيه|توجيه|التوجيه|بتوجيه|وتوجيه|ترفيه|الترفيه|تشويه|اللاجئه|كلها|معظمهم|بعضهم|أحدهم|مهم|المهم|أسهم|الأسهم|أهم|فهم|تفاهم|التفاهم|درهم|دراهم|يساهم|تساهم|ساهم|متهم|المتهم|يلهم|يتهم|سهم|هم|اتهم|واتهم|داهم`,
);

function toSet(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split('|')
      .map((phrase) => normaliseText(phrase).trim())
      .filter(Boolean),
  );
}
