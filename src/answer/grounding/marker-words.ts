import type { Language } from '../../domain/language.ts';
import { normaliseText } from '../../text/normalise.ts';

/** Words by what they do to what stands beside them; normalised, several words for a phrase. */
export type MarkerWords = Readonly<Record<Language, readonly (readonly string[])[]>>;

/** What turns a statement into its opposite. */
export const negators: MarkerWords = {
  en: toPhrases(
    "not/no/never/none/neither/nor/cannot/can't/won't/doesn't/don't/didn't/isn't/aren't/wasn't/weren't/hasn't/haven't/hadn't/wouldn't/" +
      "couldn't/shouldn't/without/no longer/nobody/nothing/nowhere/hardly/barely/non",
  ),
  ar: toPhrases(
    'لا/ولا/فلا/بلا/لم/ولم/فلم/لن/ولن/فلن/ليس/ليست/ليسوا/وليس/وليست/لست/غير/وغير/دون/بدون/عدم/وعدم/بعدم/لعدم/ألا/وألا/بألا/لئلا/كيلا/ما من/ما زالت لم',
  ),
};

/** What looks like a negation and is none. */
export const falseNegators: MarkerWords = {
  en: toPhrases(
    'not only/not least/no fewer than/no less than/no more than/not less than/not more than/no doubt/no later than/no matter',
  ),
  ar: toPhrases(
    'حال دون/حالت دون/يحول دون/تحول دون/لا يزال/لا تزال/ولا يزال/ولا تزال/لا يزالون/لا بد/ولا بد/لا سيما/ولا سيما/لا يقل/لا تقل/لا يزيد/لا تزيد/لا يتجاوز/لا تتجاوز/دون سن/من دون شك/غير أن/غير أنه/غير أنها/غير أنهما/غير أنهم/غير بيدرسون/غير بيدرسن',
  ),
};

/** Words that say no in themselves: they make up for a negator. */
export const denials: MarkerWords = {
  en: toPhrases(
    'deny/denies/denied/denying/refuse/refuses/refused/refusing/refusal/reject/rejects/rejected/rejecting/rejection/fail/fails/failed/failing/' +
      'failure/lack/lacks/lacked/lacking/unable/decline/declines/declined/absent/absence/unwilling/oppose/opposes/opposed/opposing/ruled out/rules out/rule out/' +
      'prevent/prevented/prevents/impossible/halt/halted/stopped/ceased/abstain/abstained/abstaining/abstention/abstentions/against/boycott/boycotted/stayed away/stays away/stay away/skipped/missed/missing from/omits/omitted/yet to/devoid of/free of/free from/free of charge',
  ),
  ar: toPhrases(
    'نفى/نفت/ينفي/تنفي/نفي/رفض/رفضت/يرفض/ترفض/رفضه/رفضها/فشل/فشلت/يفشل/امتنع/امتنعت/امتناع/عجز/عجزت/استبعد/استبعدت/انعدام/غياب/يفتقر/تفتقر/افتقار/مستحيل/متعذر/متعذرة/متعذرا/' +
      'توقف/توقفت/قاطع/قاطعت/معارض/عارض/عارضت/يعارض/تعارض/ترفضها/يرفضها/ضد/ضده/ضدها/منع/منعت/يمنع/تمنع/منعه/حال دون/حالت دون/يحول دون/تحول دون/تغيب/غاب/غابت/وغاب/وغابت/نافيا/رافضا/خلا/خلت/يخلو/تخلو/خاليا من/خالية من/خال من/ورفض/ورفضت/ونفى/ونفت/تعذر/يتعذر/امتناعه/رفضوا/يرفضون/نفوا/ينفون/فشلوا/امتنعوا/قاطعوا/عارضوا/يعارضون/منعوا/غابوا/تغيبوا/استبعدوا',
  ),
};

/** Words that say no of what they leave out; what lacks them need not say it otherwise. */
export const exclusions: MarkerWords = {
  en: toPhrases(
    'outside/exclude/excludes/excluded/excluding/exclusion/otherwise/differ/differs/differed/differing/disagree/disagrees/disagreed/disagreement/at odds/contradict/contradicts/exempt/exempts/exempted/exemption/waive/waives/waived/apart from/left out/leaves out/rather than/instead of/in place of/keep/keeps/kept/retain/retains/retained/remain/remains/remained/unchanged/coming/upcoming/ignore/ignores/ignored/ignoring/disregard/disregards/disregarded/overlook/overlooks/overlooked/turn down/turns down/turned down/turning down/sit out/sits out/sat out/withheld/withholds/cancel/cancels/cancelled/canceled/gave no/zero/neglects/neglected/sceptical/skeptical/doubts/doubted',
  ),
  ar: toPhrases(
    'وإلا/تختلف/يختلف/يختلفان/تختلفان/اختلف/اختلفت/اختلفوا/اختلاف/خلاف/خارج/يستثني/تستثني/استثنى/استثنت/مستثناة/مستثنى/استثناء/باستثناء/يستبعد/تستبعد/بدلا من/بدلا عن/بدل/عوضا عن/احتفظ/احتفظت/يحتفظ/تحتفظ/بقي/بقيت/ظل/ظلت/مقبل/مقبلا/قادم/قادما/نقص/ينقص/ينقصه/ينقصها/تنقصه/تنقصها/يتجاهل/تتجاهل/تجاهل/تجاهلت/متجاهلا/متجاهلة/تجاهله/أغفل/أغفلت/يغفل/تغفل/إغفال/أهمل/أهملت/يهمل/تهمل/مجاني/مجانية/المجاني/المجانية/مجانا/معفى/معفاة/معفيون/يعفى/تعفى/أعفى/أعفت/أعفي/إعفاء/إعفاؤهم/ألغى/ألغت/ألغي/ألغيت/إلغاء/يلغي/تلغي/تخلى/تخلت/يتخلى/تتخلى/انقطع/انقطعت/استنكف/تنصل/تنصلت/عارضه/عارضها/معارضته/معارضتها/اعتراض/اعتراضه/معترض/معترضا/يعترض/تعترض/يحتج/تحتج/احتج/احتجت/احتجاج/احتجاجا/أحجم/أحجمت/يحجم/تحجم/إحجام/حجب/يأبى/أبى/أبت/استنكار/شكك/شككت/يشكك/تشكك',
  ),
};

/** What had not been before: "the first since" says what "none until" says. */
export const firsts: MarkerWords = {
  en: toPhrases('first'),
  ar: toPhrases('أول/الأول/الأولى/لأول/للمرة الأولى'),
};

/** What leaves all but one thing out. */
export const restrictions: MarkerWords = {
  en: toPhrases('only/merely/solely/just/exclusively/provided that/on condition that/conditional/requires/requirement'),
  ar: toPhrases(
    'فقط/مجرد/فحسب/إنما/وحده/وحدها/الوحيد/الوحيدة/وحيد/وحيدة/حصرا/تشترط/يشترط/اشترط/اشترطت/بشرط/شريطة/تقتصر/يقتصر/اقتصر/اقتصرت',
  ),
};

/** What makes a restriction of a negation before it: "cannot be … except" says what "can only be" says. */
export const exceptions: MarkerWords = {
  en: toPhrases('except/unless/but/other than/until'),
  ar: toPhrases('إلا/سوى/حتى/أكثر من'),
};

/** A restriction denied. */
export const openings: MarkerWords = {
  en: toPhrases('not only/not merely/not just'),
  ar: toPhrases('ليس فقط/ليست فقط/ليس مجرد'),
};

/** What makes a statement less than certain. */
export const hedges: MarkerWords = {
  en: toPhrases(
    'may/might/could/possible/possibly/perhaps/maybe/probable/probably/likely/unlikely/expected/expects/appear/appears/appeared/seem/seems/' +
      'seemed/apparently/reportedly/allegedly/alleged/presumably/suspected/purportedly/potentially/potential/likelihood/possibility/probability/' +
      'believed to/thought to/is said to/are said to/supposedly/tentatively',
  ),
  ar: toPhrases(
    'ربما/وربما/لعل/ولعل/قد/وقد/يمكن/ويمكن/قد يكون/قد تكون/الممكن/ممكن/ممكنة/الممكنة/ممكنا/مرجحا/مرجحة/محتمل/المحتمل/محتملة/محتملا/محتملين/محتملان/محتملون/يحتمل/احتمال/احتمالات/مرجح/المرجح/يرجح/ترجح/رجح/رجحت/الأرجح/أرجح/غالبا/' +
      'الأغلب/متوقع/المتوقع/متوقعة/يتوقع/تتوقع/يبدو/تبدو/ويبدو/يزعم/مزعوم/المزعوم/مفترض/المفترض/يفترض/يشتبه/يعتقد أن/يُعتقد',
  ),
};

/** What looks like a hedge and is none: who appears in a list, or before a court. */
export const falseHedges: MarkerWords = {
  en: toPhrases(
    'appear in/appears in/appeared in/appear as/appears as/appeared as/appear on/appears on/appeared on/appear at/appeared at/appear before/appears before/appeared before/appear only/appears only/appear merely/appears merely/appear among/appears among',
  ),
  ar: [],
};

/** What says that something is possible, and may stand for a hedge. */
export const possibilities: MarkerWords = {
  en: toPhrases('can/able to/forecast/forecasts/predicts/predicted/projected/foresees/estimate/estimates/estimated'),
  ar: toPhrases(
    'بإمكان/إمكان/إمكانية/يجوز/تجوز/يستطيع/تستطيع/يتسنى/قابل/قابلة/أمكن/متاح/متاحة/متاحا/تقدير/تقديرات/تقديره/تقديرها/يقدر/تقدر/ينتظر/تنتظر/توقع/توقعات/وسع/بوسع/مسموح/يسمح/تسمح',
  ),
};

/** What makes a statement depend on another: "if there are any" says what "any that may be made" says. */
export const conditions: MarkerWords = {
  en: toPhrases('if/in case/should there be'),
  ar: toPhrases('إذا/وإذا/فإذا/لو/ولو/في حال'),
};

/** After these what could be is what is wanted, and no doubt. */
export const purposes: MarkerWords = {
  en: toPhrases(
    'so that/in order that/suggestion that/suggestions that/suggested that/suggests that/proposal that/proposed that/proposes that/idea that/hope that/hoped that/hopes that/asked that/demanded that',
  ),
  ar: toPhrases('اقتراح أن/اقتراحا بأن/اقترح أن/اقترحت أن/فكرة أن'),
};

/** What makes a statement more than likely. */
export const certainties: MarkerWords = {
  en: toPhrases(
    'will/certainly/definitely/undoubtedly/surely/inevitably/clearly/proven/guaranteed/bound to/without doubt/no doubt',
  ),
  ar: toPhrases('حتما/بالتأكيد/مؤكد/المؤكد/بلا شك/دون شك/لا شك/قطعا/بالضرورة/سوف'),
};

/** What leads to what is not done yet. */
export const plans: MarkerWords = {
  en: toPhrases(
    'will/would/shall/must/is to/are to/was to/were to/plans to/plan to/planned to/planning to/scheduled to/set to/due to/agreed to/hopes to/hoped to/intends to/promised to/pledged to/vowed to/aims to/has to/have to/going to',
  ),
  ar: toPhrases(
    'سوف/من المقرر/المقرر أن/مقرر أن/يعتزم/تعتزم/يعتزمون/وعد/وعدت/وعدوا/تعهد/تعهدت/تعهدوا/يجب أن/يتعين/يتعين أن/ينوي/تنوي/ينوون/يأمل/تأمل/اتفق على/اتفقت على/اتفقوا على',
  ),
};

/** What else says that something is not done yet. */
export const unfinished: MarkerWords = {
  en: toPhrases(
    'plan/plans/planned/planning/scheduled/due/expects/expected/hopes/hoped/promise/promises/promised/pledge/pledged/upcoming/proposed/next/agreement/agreed/requires/required/obliged/if/once/should/could/may/might',
  ),
  ar: toPhrases(
    'المقرر/مقرر/مقررا/مقررة/المقررة/خطة/خطط/تخطط/يخطط/المتوقع/متوقع/متوقعا/يتوقع/تتوقع/لن/إلى أن/شرط/بشرط/مقبل/المقبل/المقبلة/قادم/القادم/القادمة/مزمع/المزمع/المزمعة/إذا/وعد/تعهد',
  ),
};

/** Words of a change, a rank or a side, each beside those that say the opposite. */
export const opposites: readonly (readonly [MarkerWords, MarkerWords])[] = [
  [
    {
      en: toPhrases(
        'rise/rises/rose/risen/rising/increase/increases/increased/increasing/climb/climbs/climbed/grew/grow/grown/grows/surged/soared',
      ),
      ar: toPhrases(
        'ارتفع/ارتفعت/ارتفاع/الارتفاع/يرتفع/ترتفع/سيرتفع/سترتفع/ازداد/ازدادت/زيادة/الزيادة/ازدياد/نما/نمت/صعد/صعدت',
      ),
    },
    {
      en: toPhrases(
        'fall/falls/fell/fallen/falling/decrease/decreases/decreased/decline/declines/shrank/shrunk/shrink/plunged/sank',
      ),
      ar: toPhrases(
        'انخفض/انخفضت/انخفاض/الانخفاض/ينخفض/تنخفض/سينخفض/ستنخفض/تراجع/تراجعت/هبط/هبطت/هبوط/الهبوط/انكمش/انكمشت',
      ),
    },
  ],
  [
    { en: toPhrases('highest/largest/biggest/longest/most'), ar: toPhrases('الأعلى/أعلى/الأكبر/أكبر/الأطول/أطول') },
    {
      en: toPhrases('lowest/smallest/fewest/shortest/least'),
      ar: toPhrases('الأدنى/أدنى/الأصغر/أصغر/الأقصر/أقصر/الأقل'),
    },
  ],
  [
    {
      en: toPhrases('supporters/supporter/supportive/backed/favour/favor'),
      ar: toPhrases('المؤيدين/المؤيدون/مؤيدين/مؤيدون/المؤيدات/تأييدا'),
    },
    {
      en: toPhrases('opponents/opponent/objectors/opposed/objections/objection'),
      ar: toPhrases('المعارضين/المعارضون/معارضين/معارضون/المعترضين/المعترضون/المعارضات/معارضة له/اعتراضا'),
    },
  ],
];

/** What has the earlier of two things before it, and the later one after it. */
export const earlierFirst: MarkerWords = {
  en: toPhrases('before/prior to/ahead of/then'),
  ar: toPhrases('قبل/وقبل/قبيل/ثم'),
};

/** What has the later one before it. */
export const laterFirst: MarkerWords = {
  en: toPhrases('after/following'),
  ar: toPhrases('بعد/وبعد/بعدما/وبعدما/عقب/إثر'),
};

/** What is said of all of something. */
export const universals: MarkerWords = {
  en: toPhrases('all/every/each/entire/the whole'),
  ar: toPhrases('جميع/كافة/كل/كلها/كلهم/كلهن/جميعا/جميعهم/جميعها/سائر'),
};

/** What is said of a part of it. */
export const partials: MarkerWords = {
  en: toPhrases('most/many/some/several/mostly/mainly/nearly/almost/majority/part/few/half'),
  ar: toPhrases(
    'معظم/معظمهم/معظمها/معظمهن/بعض/بعضهم/بعضها/كثير/كثيرون/كثيرين/كثيرات/أغلب/أغلبهم/أغلبها/غالبية/أكثرهم/أكثرها/عدة/نصف/جزء',
  ),
};

/** What says that there is no other. */
export const alone: MarkerWords = {
  en: toPhrases('only/solely/exclusively'),
  ar: toPhrases('فقط/وحده/وحدها/وحدهم/حصرا/فحسب/الوحيد/الوحيدة/سوى'),
};

/** What may stand for it. */
export const sole: MarkerWords = {
  en: toPhrases('alone/sole/single/just/last/limited/limit/entirely/all'),
  ar: toPhrases('الوحيد/الوحيدة/بمفرده/بمفردها/تقتصر/يقتصر/آخر/محدود/محدودة/جميع/كل/كلها'),
};

/** What says who says it. */
export const attributions: MarkerWords = {
  en: toPhrases(
    'say/says/said/saying/state that/states that/stated/stating/announce/announces/announced/declare/declares/declared/add/adds/added/report/reports/reported/' +
      'according to/claim/claims/claimed/allege/alleges/alleged/accuse/accuses/accused/tell/tells/told/note/notes/noted/noting/stress/stresses/stressed/' +
      'confirm/confirms/confirmed/believe/believes/believed/warn/warns/warned/explain/explains/explained/argue/argues/argued/insist/insists/insisted/' +
      'think/thinks/suggest/suggests/suggested/predict/predicts/predicted/describe/describes/described/found that/finds that/quote/quoted/quotes/account/view/called/calls/call/' +
      'spoke/speak/speaks/statement/emphasised/emphasized/emphasises/reiterated/reiterates/reaffirmed/reaffirms/affirmed/' +
      'expressed his/expressed her/expressed their/expressed its/expressed the/expressed hope/expressed concern/expressed support/expressed readiness/' +
      'expressed regret/expressed confidence/expressed doubt/expressed doubts/expressed satisfaction/expresses/pointed out/points out/' +
      'considers/considered/sees/voiced/opinion/in his words/in her words/in their words/mentioned/mentions/remarked/underlined/underlines/acknowledged/' +
      'admitted/concluded/estimates/estimated/wrote/writes/asserted/asserts/maintained/maintains/indicated/indicates/praised/criticised/criticized/urged/urges/answered/replied/replies/responded/referred/refers/denied/denies/thought/hoped/hopes/in the view of/recalled/recounted/took from/complained/complains/welcomed/welcomes/sceptical/skeptical/objected/objects/cautioned/assured/testified/disclosed/revealed/commented/comments',
  ),
  ar: toPhrases(
    'قال/قالت/وقال/وقالت/يقول/تقول/ويقول/قوله/قولها/قالوا/صرح/صرحت/تصريح/تصريحات/أعلن/أعلنت/وأعلن/وأعلنت/يعلن/أكد/أكدت/وأكد/وأكدت/يؤكد/تؤكد/مؤكدا/مؤكدة/أضاف/أضافت/وأضاف/وأضافت/' +
      'ذكر/ذكرت/وذكر/وذكرت/يذكر/أفاد/أفادت/وأفاد/وأفادت/أوضح/أوضحت/وأوضح/وأوضحت/موضحا/أشار/أشارت/وأشار/وأشارت/يشير/تشير/مشيرا/اعتبر/اعتبرت/واعتبر/يعتبر/تعتبر/رأى/رأت/يرى/ترى/ورأى/زعم/زعمت/ادعى/ادعت/اتهم/' +
      'اتهمت/يتهم/تتهم/اتهام/نقلت/نقل عن/نقلا/بحسب/وبحسب/حسب/وفق/وفقا/ووفقا/على حد/تعبيره/شدد/شددت/وشدد/لفت/ولفت/حذر/حذرت/وحذر/كشف/كشفت/أعرب/أعربت/رواية/تابع/وتابع/بيان/وصف/وصفت/يصف/تصف/عد/برأي/نظر/قول/' +
      'دعا/دعت/يدعو/تدعو/أبدى/أبدت/تحدث/تحدثت/يتحدث/تتحدث/عبر/عبرت/نوه/نوهت/أثنى/أقر/أقرت/كتب/كتبت/أخبر/أخبرت/اقترح/توقع/توقعت/قدر/قدرت/تقدر/ألمح/جدد/جددت/كما ورد/ورد في/أورد/أوردت/يورد/تورد/أجاب/أجابت/رد/ردا/سئل/عبرت/تحدثوا/أشاروا/أكدوا/أعلنوا/صرحوا/يعتقد/تعتقد/اعتقد/ترى/يرون/يفيد/تفيد/حسبما/أرجع/أرجعت/علل/عللت/وعللت/يعلل/تعلل/نبه/نبهت/ينبه/تنبه/نفى/نفت/ونفى/ونفت/ينفي/تنفي/اشتكى/اشتكت/احتج/احتجت/انتقد/انتقدت/رحب/رحبت/استبعد/استبعدت/عزا/عزت/يعزو/تعزو/أبلغ/أبلغت/ألقى باللوم/اعترف/اعترفت/برر/بررت/يبرر/تبرر/عدت/عدها/عده/يعد/تعد/يعدها/تعدها/كما قال/جاء في/كما جاء/طالب/طالبت',
  ),
};

/** Verbs of which somebody is the speaker. */
export const sayings: MarkerWords = {
  en: toPhrases(
    'said/says/told/called/calls/warned/added/announced/accused/described/wrote/claimed/denied/predicted/expects/confirmed/insisted/complained/asked/demanded',
  ),
  ar: toPhrases(
    'قال/قالت/يقول/تقول/وصف/وصفت/صرح/صرحت/أضاف/أضافت/أوضح/أوضحت/أعلن/أعلنت/أكد/أكدت/حذر/حذرت/اتهم/اتهمت/نفى/نفت/توقع/توقعت/طلب/طلبت/طالب/طالبت/رأى/رأت',
  ),
};

/** What says that somebody thinks so, though not always: enough where the cited text says who says it. */
export const opinions: MarkerWords = {
  en: toPhrases(
    'found/finds/judged/judges/viewed/views/regarded/regards/deemed/rated/saw/hailed/blamed/blames/attributed/attributes/expects/expected/wants/wanted/in their view/in its view/in his view/in her view/opinion',
  ),
  ar: toPhrases('وجدت/وجد/تجد/يجد/ارتأت/ارتأى/رؤية/رأي/اعتقاد/تعتقد/يعتقد'),
};

/** What leads to what is said, in Arabic: inna, anna, bi-anna, and theirs with pronouns; normalised. */
export const thatWord = /^(?:\u0628?\u0627\u0646(?:\u0647[\u0627\u0645]?)?)$/u;

/** Single words that report: "said", "account"; what they stand beside may be said with any other of them. */
export const reportingWords: ReadonlySet<string> = new Set(
  [...attributions.ar, ...attributions.en].flatMap(([first = '', ...more]) => (more.length === 0 ? [first] : [])),
);

/** Phrases of a list that strokes part. */
export function toPhrases(list: string): (readonly string[])[] {
  return list.split('/').map((phrase) => normaliseText(phrase).replaceAll("'", '').split(' '));
}
