import type { Language } from '../domain/language.ts';

/** Kinds of offices that somebody is named with. */
export type OfficeKind = 'premier' | 'minister' | 'governor' | 'envoy' | 'spokesperson' | 'head';

/** The words of an office, by its kind, with "/" between; an Arabic one with and without its article. */
export const officeNames: Readonly<Record<OfficeKind, Readonly<Record<Language, string>>>> = {
  premier: {
    en: 'prime minister/premier',
    ar: 'رئيس الوزراء/رئيسة الوزراء/رئيس الحكومة/رئيسة الحكومة/رئيس مجلس الوزراء/رئيس وزراء/رئيسة وزراء',
  },
  minister: { en: 'minister', ar: 'وزير/وزيرة/الوزير/الوزيرة/وزيرا' },
  governor: { en: 'governor', ar: 'محافظ/المحافظ/محافظة البنك/حاكم/الحاكم/حاكمة/والي/الوالي' },
  envoy: {
    en: 'envoy/ambassador/negotiator/chief negotiator/lead negotiator',
    ar: 'مبعوث/المبعوث/مبعوثة/المبعوثة/موفد/الموفد/سفير/السفير/سفيرة/السفيرة/مفاوض/مفاوضي/كبير مفاوضي/كبيرة مفاوضي/كبير المفاوضين/كبيرة المفاوضين',
  },
  spokesperson: {
    en: 'spokesman/spokeswoman/spokesperson',
    ar: 'متحدث/متحدثة/المتحدث/المتحدثة/الناطق/الناطقة/ناطق',
  },
  head: {
    en: 'president/head/chief/leader/chairman/chairwoman/chair/director/commander/mayor/chief executive/secretary general',
    ar: 'رئيس/الرئيس/رئيسة/الرئيسة/زعيم/الزعيم/زعيمة/الزعيمة/قائد/القائد/قائدة/القائدة/مدير/المدير/مديرة/المديرة/عمدة/العمدة',
  },
};

/** More words for the head of something. */
export const otherHeads: Readonly<Record<Language, string>> = {
  en: 'coach/trainer/manager/boss/captain/co-chair',
  ar: 'مدرب/المدرب/مدربة/المدربة/نقيب/النقيب/نقيبة/النقيبة/الرئيسان/رئيسان/رئيسا/الرئيسين',
};

/** That somebody heads something. */
export const headingWords: Readonly<Record<Language, string>> = {
  en: 'governs/heads/headed/leads/led/chairs/chaired/runs/ran/coaches/coached/manages/managed',
  ar: 'يرأس/ترأس/يترأس/تترأس/يقود/تقود/يقودها/تقودها/يقوده/قاد/قادت/يدير/تدير/يديرها/تديرها/يديره/يدرب/درب/برئاسة/بقيادة/بإدارة/يرأسها/ترأسها/يرأسه/ترأسه/يترأسها/تترأسها',
};

/** Before the word of an office: it is another's then. */
export const deputies: Readonly<Record<Language, string>> = {
  en: 'deputy/vice/assistant',
  ar: 'نائب/نائبة/وكيل/وكيلة/مساعد/مساعدة/معاون/معاونة',
};
