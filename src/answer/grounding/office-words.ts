import { toPhrases, type MarkerWords } from './marker-words.ts';

/** Kinds of offices that somebody is named with. */
export type OfficeKind = 'premier' | 'minister' | 'governor' | 'envoy' | 'spokesperson' | 'head';

/** The words of an office, by its kind. */
export const kindsOfOffices: Readonly<Record<OfficeKind, MarkerWords>> = {
  premier: {
    en: toPhrases('prime minister/premier'),
    ar: toPhrases('رئيس الوزراء/رئيسة الوزراء/رئيس الحكومة/رئيسة الحكومة/رئيس مجلس الوزراء/رئيس وزراء/رئيسة وزراء'),
  },
  minister: {
    en: toPhrases('minister'),
    ar: toPhrases('وزير/وزيرة/الوزير/الوزيرة/وزيرا'),
  },
  governor: {
    en: toPhrases('governor'),
    ar: toPhrases('محافظ/المحافظ/محافظة البنك/حاكم/الحاكم/حاكمة/والي/الوالي'),
  },
  envoy: {
    en: toPhrases('envoy/ambassador/negotiator/chief negotiator/lead negotiator'),
    ar: toPhrases(
      'مبعوث/المبعوث/مبعوثة/المبعوثة/موفد/الموفد/سفير/السفير/سفيرة/السفيرة/مفاوض/مفاوضي/كبير مفاوضي/كبيرة مفاوضي/كبير المفاوضين/كبيرة المفاوضين',
    ),
  },
  spokesperson: {
    en: toPhrases('spokesman/spokeswoman/spokesperson'),
    ar: toPhrases('متحدث/متحدثة/المتحدث/المتحدثة/الناطق/الناطقة/ناطق'),
  },
  head: {
    en: toPhrases(
      'president/head/chief/leader/chairman/chairwoman/chair/director/commander/mayor/chief executive/secretary general',
    ),
    ar: toPhrases(
      'رئيس/الرئيس/رئيسة/الرئيسة/زعيم/الزعيم/زعيمة/الزعيمة/قائد/القائد/قائدة/القائدة/مدير/المدير/مديرة/المديرة/عمدة/العمدة',
    ),
  },
};

/** Words that make another rank of an office. */
export const ranks: Readonly<Record<'deputy' | 'adviser' | 'former', MarkerWords>> = {
  deputy: { en: toPhrases('deputy/vice/assistant'), ar: toPhrases('نائب/نائبة/وكيل/وكيلة/مساعد/مساعدة/معاون/معاونة') },
  adviser: { en: toPhrases('adviser/advisor/aide'), ar: toPhrases('مستشار/مستشارة/مستشاري') },
  former: {
    en: toPhrases(
      'former/formerly/outgoing/then/previous/ex/at the time/at that time/of the time/late/departing/defeated/once',
    ),
    ar: toPhrases(
      'السابق/السابقة/سابق/سابقة/سابقا/المنتهية/المنتهي/الأسبق/حينها/آنذاك/وقتها/حينئذ/حينذاك/يومها/الراحل/الراحلة/من منصبه/من منصبها',
    ),
  },
};

/** What a minister is minister of, one entry for each. */
export const portfolios: readonly MarkerWords[] = [
  ['foreign', 'خارجية/الخارجية'],
  ['interior/home', 'داخلية/الداخلية'],
  ['defence/defense', 'دفاع/الدفاع'],
  ['finance', 'مالية/المالية'],
  ['health', 'صحة/الصحة'],
  ['education', 'تعليم/التعليم/تربية/التربية'],
  ['justice', 'عدل/العدل'],
  ['labour/labor', 'عمل/العمل'],
  ['agriculture/farming', 'زراعة/الزراعة'],
  ['energy/electricity/power', 'طاقة/الطاقة/كهرباء/الكهرباء'],
  ['oil/petroleum', 'نفط/النفط/بترول/البترول'],
  ['trade/commerce', 'تجارة/التجارة'],
  ['economy/economic', 'اقتصاد/الاقتصاد'],
  ['culture', 'ثقافة/الثقافة'],
  ['transport', 'نقل/النقل'],
  ['environment', 'بيئة/البيئة'],
  ['water/irrigation', 'مياه/المياه/ري/الري/موارد/الموارد'],
  ['information', 'إعلام/الإعلام'],
  ['planning', 'تخطيط/التخطيط'],
  ['tourism', 'سياحة/السياحة'],
  ['housing', 'إسكان/الإسكان'],
  ['sport/sports/youth', 'رياضة/الرياضة/شباب/الشباب'],
].map(([en = '', ar = '']) => ({ en: toPhrases(en), ar: toPhrases(ar) }));
