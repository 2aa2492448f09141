import { deputies, officeNames, type OfficeKind } from '../../text/office-words.ts';
import { toPhrases, type MarkerWords } from './marker-words.ts';

/** The words of an office, by its kind. */
export const kindsOfOffices: Readonly<Record<OfficeKind, MarkerWords>> = {
  premier: toMarkers('premier'),
  minister: toMarkers('minister'),
  governor: toMarkers('governor'),
  envoy: toMarkers('envoy'),
  spokesperson: toMarkers('spokesperson'),
  head: toMarkers('head'),
};

function toMarkers(kind: OfficeKind): MarkerWords {
  const { en, ar } = officeNames[kind];
  return { en: toPhrases(en), ar: toPhrases(ar) };
}

/** Words that make another rank of an office. */
export const ranks: Readonly<Record<'deputy' | 'adviser' | 'former', MarkerWords>> = {
  deputy: { en: toPhrases(deputies.en), ar: toPhrases(deputies.ar) },
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
