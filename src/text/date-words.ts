/** Names of each month, January first: English, then Arabic as written in Egypt, the Levant and the Maghreb. */
export const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'يناير', 'كانون الثاني', 'جانفي', 'كانون ثاني'],
  ['february', 'feb', 'فبراير', 'شباط', 'فيفري'],
  ['march', 'mar', 'مارس', 'آذار'],
  ['april', 'apr', 'أبريل', 'إبريل', 'نيسان', 'أفريل'],
  ['may', 'مايو', 'أيار', 'ماي'],
  ['june', 'jun', 'يونيو', 'يونيه', 'حزيران', 'جوان'],
  ['july', 'jul', 'يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز'],
  ['august', 'aug', 'أغسطس', 'آب', 'أوت', 'غشت'],
  ['september', 'sept', 'sep', 'سبتمبر', 'أيلول', 'شتنبر'],
  ['october', 'oct', 'أكتوبر', 'تشرين الأول', 'تشرين أول'],
  ['november', 'nov', 'نوفمبر', 'تشرين الثاني', 'تشرين ثاني', 'نونبر'],
  ['december', 'dec', 'ديسمبر', 'كانون الأول', 'كانون أول', 'دجنبر'],
];

/** Month names as dates are shown, January first. */
export const shownMonths = {
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** Words for each day of a month, the first one first; Arabic with the article. */
export const dayWords: readonly (readonly string[])[] = listDayWords();

/** Arabic words before a day in words; after another noun the same word says which one: "the first week of May". */
export const dayContexts: readonly string[] = 'في منذ حتى إلى بين قبل بعد يوم من ليوم بتاريخ صباح مساء فجر'.split(' ');

/** Names of each day of the week, Sunday first. */
export const weekdayNames: readonly (readonly string[])[] = [
  ['sunday', 'الأحد'],
  ['monday', 'الاثنين', 'الإثنين'],
  ['tuesday', 'الثلاثاء'],
  ['wednesday', 'الأربعاء'],
  ['thursday', 'الخميس'],
  ['friday', 'الجمعة'],
  ['saturday', 'السبت'],
];

export const unitNames = {
  day: ['day', 'days', 'يوم', 'يوما', 'يومين', 'اليومين', 'أيام', 'الأيام'],
  week: ['week', 'weeks', 'أسبوع', 'أسبوعا', 'أسبوعين', 'الأسبوعين', 'أسابيع', 'الأسابيع', 'الأسبوع'],
  month: ['month', 'months', 'شهر', 'شهرا', 'شهرين', 'الشهرين', 'أشهر', 'شهور', 'الأشهر', 'الشهور', 'الشهر'],
  year: [
    'year',
    'years',
    'سنة',
    'عام',
    'عاما',
    'عامين',
    'سنتين',
    'العامين',
    'السنتين',
    'سنوات',
    'أعوام',
    'السنوات',
    'الأعوام',
    'السنة',
    'العام',
  ],
} as const;

/** Arabic words for "past"; they follow their noun. */
export const pastWords: readonly string[] =
  'الماضي الماضية الماضيين الماضيتين المنصرم المنصرمة الفائت الفائتة السابق السابقة الأخير الأخيرة الأخيرين'.split(' ');

/** Words that make four digits a year, before them. */
export const yearContexts: readonly string[] = (
  'in since by until till before after during from to between early late mid year the of and circa ' +
  'عام العام لعام بعام عامي سنة السنة لسنة سنتي في منذ حتى إلى بين قبل بعد خلال من وعام وسنة'
).split(' ');
/** Words that make four digits before 1900, and round ones, a year too. */
export const sureYearContexts: readonly string[] =
  'in since year عام العام لعام بعام عامي سنة السنة لسنة سنتي وعام وسنة'.split(' ');

export const relativeDays: readonly (readonly [string, number])[] = [
  ['the day before yesterday', -2],
  ['yesterday', -1],
  ['last night', -1],
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['أول من أمس', -2],
  ['أول أمس', -2],
  ['أمس', -1],
  ['البارحة', -1],
  ['مبارح', -1],
  ['امبارح', -1],
  ['اليوم', 0],
];

/** What stands before the day on which an article was corrected. */
export const shownUpdated = { en: 'updated', ar: 'حُدّث في' } as const;

function listDayWords(): string[][] {
  const english = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
  const englishTens =
    'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
  const arabic = 'الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ');
  const tens = (names: readonly string[]) => names.flatMap((name) => [`${name}ون`, `${name}ين`]);
  const [twenty, thirty] = [tens(['العشر']), tens(['الثلاث'])];
  const joined = (unit: string, ten: readonly string[]) => ten.map((name) => `${unit} و${name}`);
  return [
    ['first', 'الأول'],
    ...arabic.map((name, at) => [english[at + 1] ?? '', name]),
    [englishTens[0] ?? '', 'العاشر'],
    ...['الحادي', ...arabic].map((name, at) => [englishTens[at + 1] ?? '', `${name} عشر`]),
    ['twentieth', ...twenty],
    ...['الحادي', ...arabic].map((name, at) => [`twenty-${english[at]}`, ...joined(name, twenty)]),
    ['thirtieth', ...thirty],
    ['thirty-first', ...joined('الحادي', thirty)],
  ];
}
