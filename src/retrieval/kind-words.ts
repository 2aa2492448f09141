import type { Language } from '../domain/language.ts';
import { monthNames } from '../text/date-words.ts';
import { normaliseText } from '../text/normalise.ts';

/** Words that show that a sentence tells a place, a duration, an origin, a reason, a manner or somebody's words. */
export const kindCues: Readonly<
  Record<
    Language,
    Readonly<Record<'place' | 'duration' | 'origin' | 'century' | 'money' | 'reason' | 'manner' | 'quotation', RegExp>>
  >
> = {
  en: {
    place: toPattern('in at near from to capital city located across'),
    duration: toPattern('second* minute* hour* day* week* month* year* decade* centur* age* old long'),
    century: toPattern('century centuries'),
    origin: toPattern('born built dating founded established century centuries'),
    money: toPattern(
      'dollar* euro* pound* lira* dinar* riyal* rial* dirham* ruble* rouble* yen cent cents piastre* fils currency price* cost* budget* paid worth',
    ),
    reason: toPattern(
      'because due therefore reason* cause* thus result* purpose aim* owing so enable* allow* prevent* suspicion accus* charge charges charged impossible unfeasible hamper* hinder* obstruct* forced attributed blamed',
    ),
    manner: toPattern('by through using via means method* way* with'),
    quotation: toPattern(
      'said says say told added announced stated called described affirmed stressed according spoke hoped answered replied responded',
    ),
  },
  ar: {
    place: toPattern('في الى من قرب عاصمه العاصمه مدينه بمدينه شمال جنوب شرق غرب داخل'),
    duration: toPattern(
      '*ثاني* *دقيق* *دقائق *ساع* *يوم* *ايام *اسبوع* *اسابيع *شهر* *اشهر *شهور *سن* *عام* *اعوام *عقد* *قرن* *قرون عمر* مده لمده',
    ),
    century: toPattern('*قرن *قرون'),
    origin: toPattern('مواليد مولود* ولدت بني* شيد* تاسس* انشي* *قرن *قرون'),
    money: toPattern(
      'دولار* يورو ليره ليرات دينار* دنانير ريال* جنيه* درهم* دراهم روبل* قرش* قروش سعر* ثمن* تكلف* ميزاني*',
    ),
    reason: toPattern(
      'لان* بسبب لعدم* اذ حيث لذلك لهذا سبب* ادي ادت بهدف لاجل كي لكي نظرا *هدف* بغيه مما اثر جراء خشيه حرصا بتهمه للاشتباه بشبهه لاتهام* لاشتباه* *متعذر* تعذر *مستحيل* عرقل* اضطر* حالت يحول احتجاجا رفضا تضامنا عزا عزت عزاه عزاها يعزو تعزو يعزي',
    ),
    manner: toPattern('عبر بواسطه باستخدام طريق طريقه من خلال وسيله وسائل'),
    quotation: toPattern(
      'قال* اضاف* اكد* صرح* اعلن* ذكر* اعتبر* وصف* شدد* اشار* راي يري اوضح* وفق* حسب* امل* اعرب* اجاب* ردا رد',
    ),
  },
};

/** What is said of people whose number an article tells. */
export const fates = ['death', 'injury', 'arrest'] as const;
export type Fate = (typeof fates)[number];

export const fateWords: Readonly<Record<Language, Readonly<Record<Fate, RegExp>>>> = {
  en: {
    death: toPattern(
      'die died dies dying dead death* kill* toll fatal* bodies perish* casualt* victim* lives drown* massacre* wiped slain slaughter* succumb*',
    ),
    injury: toPattern('injur* wound* hurt casualt*'),
    arrest: toPattern('arrest* detain* custody jailed'),
  },
  ar: {
    death: toPattern(
      'مات* يموت* توفي* وفاه وفيات متوفين متوفي* قتل* *قتل* قتيل* مصرع* ضحايا ضحيه شهيد* شهداء استشهد* اودي* جثث جثامين حصيله هلك*',
    ),
    injury: toPattern('اصيب* اصاب* *جرح* جريح* مصاب* تصاب*'),
    arrest: toPattern('اعتقل* اعتقال* اوقف* *توقيف* قبض* القبض محتجز* احتجز* معتقل*'),
  },
};

/** Before what is the cause of something, and not what comes of it. */
export const causeMarks: Readonly<Record<Language, RegExp>> = {
  en: toPattern('because due'),
  ar: toPattern('لان* بسبب نتيجه نظرا جراء اثر'),
};

/** Words that tell when without a day of the calendar; a short one, such as "may", is most often another word. */
export const vagueDates: ReadonlySet<string> = new Set([
  ...[
    'today tonight yesterday tomorrow dawn midnight noon morning afternoon evening spring summer autumn winter weekend',
    'اليوم الليله امس غدا الفجر فجر ظهر الظهر مساء صباح صباحا الربيع الصيف الخريف الشتاء',
  ].flatMap((words) => normaliseText(words).split(' ')),
  ...monthNames
    .flat()
    .map((name) => normaliseText(name).split(' ')[0] ?? '')
    .filter((word) => word.length > 3),
]);

/** What follows a number that is of money, of time, or measured; at the beginning of a normalised text. */
export const currencyUnits: Readonly<Record<Language, RegExp>> = {
  en: toUnit(
    'dollar* euro* pound* lira* dinar* riyal* rial* dirham* ruble* rouble* yen cent cents franc* crown* shekel* shilling* rupee* peso* yuan piastre* fils millime*',
    '[a-z]+ ',
  ),
  ar: toUnit(
    'دولار* يورو ليره ليرات دينار* دنانير ريال* جنيه* درهم* دراهم روبل* سنتا سنتات فرنك* كرون* شيكل* شلن* روبيه* بيزو يوان قرش* قروش فلس* فلوس مليم*',
  ),
};
export const timeUnits: Readonly<Record<Language, RegExp>> = {
  en: toUnit('seconds minute* hour* day days night* week* month* year* decade* century centuries'),
  ar: toUnit(
    'ثانيه ثواني ثوان دقيق* دقائق ساعه ساعات ساعتين يوم* ايام ليله ليالي ليال اسبوع* اسابيع شهر* اشهر شهور سنه سنوات سنين سنتين عام عاما عامين اعوام قرن قرنا قرون',
  ),
};
export const measureUnits: Readonly<Record<Language, RegExp>> = {
  en: toUnit(
    'degree* km kilometre* kilometer* kilogram* kilo* metre* meter* mile* tonne* ton tons litre* liter* hectare* acre* megawatt* gigawatt* barrel* times',
    '[a-z]+ ',
  ),
  ar: toUnit(
    'درجه درجات كيلومتر* كلم كيلوغرام* كيلو متر مترا مترين امتار ميل ميلا اميال طن طنا اطنان لتر* هكتار* فدان* ميغاواط* غيغاواط* برميل* مره مرات',
  ),
};

/** Words of a person's office, whole, normalised. */
export const titleWords: Readonly<Record<Language, RegExp>> = {
  en: toWhole(
    'president minister envoy ambassador secretary spokesman spokeswoman spokesperson mr mrs ms dr prof professor king prince queen sheikh imam general colonel captain mayor governor chief director head leader chairman chairwoman judge senator commissioner coordinator engineer coach striker commander deputy representative adviser',
  ),
  ar: toWhole(
    'الرئيس رئيس رئيسه وزير وزيره مبعوث المبعوث سفير السفير امين متحدث المتحدث متحدثه السيد السيده الدكتور الدكتوره دكتور الاستاذ الملك الامير الشيخ الامام اللواء العقيد القائد قائد مدير مديره محافظ زعيم القاضي المهندس المهندسه المدرب المنسق المنسقه المفوض نائب مندوب ممثل عمده',
  ),
};

/** Words that make a name one of an organisation. */
export const organisationWords: Readonly<Record<Language, RegExp>> = {
  en: toWhole(
    'ministry committee agency organisation organization council commission company corporation union party group university institute bank authority office court parliament assembly federation association league movement army forces team club fund foundation centre center network service board department hospital',
  ),
  ar: toWhole(
    'وزاره لجنه اللجنه وكاله منظمه مجلس هيئه شركه اتحاد حزب جماعه جامعه معهد بنك مصرف سلطه مكتب محكمه برلمان جمعيه رابطه حركه جيش قوات فريق نادي صندوق مؤسسه موسسه مركز شبكه اداره نقابه مفوضيه مستشفي',
  ),
};

function toWhole(words: string): RegExp {
  // waw, "and", beh, "by", and lam, "for", may be bound to an Arabic word.
  return new RegExp(`^(?:\\u0648?[\\u0628\\u0644]?)(?:${normaliseText(words).split(' ').join('|')})$`, 'u');
}

function toPattern(words: string): RegExp {
  const options = normaliseText(words)
    .split(/\s+/u)
    .map((word) => word.replaceAll('*', '\\p{L}*'));
  return new RegExp(`(?<![\\p{L}\\p{N}])\\p{Script=Arabic}?(?:${options.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/** `between`, with its space, may stand before the unit: a word as in "US dollars" and "cubic metres". */
function toUnit(words: string, between = ''): RegExp {
  const options = normaliseText(words)
    .split(' ')
    .map((word) => word.replaceAll('*', '\\p{L}*'));
  return new RegExp(`^[\\s-]*(?:${between})?(?:${options.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/** That a sentence says what something is: "is a", "was the"; huwa, hiya, tuaddu, tutabar in Arabic. */
export const copulas =
  /\b(?:is|are|was|were) (?:an?|the|one)\b|\b(?:means|refers to)\b|(?<![\u0621-\u064A])(?:\u0647\u0648|\u0647\u064A|\u062A\u0639\u062F|\u064A\u0639\u062F|\u062A\u0639\u062A\u0628\u0631|\u064A\u0639\u062A\u0628\u0631)(?![\u0621-\u064A])/u;

/** With which a sentence says what something is, after its name or, in Arabic, before it; `sorts` are what a name is said to be without a verb. */
export const meaningWords = {
  being: {
    en: '(?:is|are|was|were) (?:an?|the|one)|means|refers to',
    ar: toOptions('هو هي هما هم وهو وهي'),
  },
  sorts: toOptions(
    'سلسله مجموعه منظمه هيئه لجنه حركه حزب شركه وكاله مدينه بلده قريه دوله نظام برنامج مبادره اتفاق اتفاقيه قرار خطه مشروع مرض فيروس نوع جزء عمليه شبكه تحالف مؤسسه جمعيه بنك صندوق عباره اداه وثيقه قانون حاله ظاهره سد نهر جبل ميناء جائزه مهرجان',
  ),
  calling: toOptions('تعد يعد تعتبر يعتبر تعرف يعرف'),
  founding: {
    en: '(?:was|were) (?:founded|established|created|set up|formed|launched)',
    ar: toOptions('انشئت انشئ انشات انشا تاسست تاسس اسست اسس اطلقت اطلق'),
  },
} as const;

function toOptions(words: string): string {
  return normaliseText(words).split(' ').join('|');
}
