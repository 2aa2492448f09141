import type { Language } from '../domain/language.ts';
import { normaliseText } from './normalise.ts';

/** What is measured by the unit that a number has. */
export type Dimension = 'speed' | 'mass' | 'area' | 'volume' | 'temperature' | 'length';

/** What a question asks the measure of: "how heavy", "how many cubic metres"; undefined where it asks for none, as "how high was the turnout". */
export function findAskedDimension(question: string, language: Language): Dimension | undefined {
  const words = normaliseText(question);
  const isCounted = language === 'en' && /\bhow many\b/u.test(words);
  if (notMeasured[language].test(words) || (isCounted && !countedUnits.test(words))) return undefined;
  return dimensions.find((dimension) => asked[dimension][language].test(words));
}

/** What the unit at the beginning of a normalised text measures, as after a number; undefined where it begins with none. */
export function findDimension(after: string, language: Language): Dimension | undefined {
  return dimensions.find((dimension) => units[dimension][language].test(after));
}

type Words = Readonly<Record<Language, string>>;

// In normalised words; the first that fits counts, so that a kilometre an hour is no length.
const unitWords: Readonly<Record<Dimension, Words>> = {
  speed: {
    en: 'km/h|kmh|kph|mph|(?:kilomet(?:re|er)s?|km|miles?) (?:an|per) hour|knots?',
    ar: '(?:كيلو ?مترا?|كيلومترات|كلم|كم) ?(?:في الساعه|بالساعه|/ ?(?:الساعه|ساعه|س))|عقده',
  },
  mass: {
    en: 'kg|kilograms?|kilos?|grams?|tonnes?|tons?',
    ar: 'كيلو ?غرام\\p{L}*|كيلو ?جرام\\p{L}*|كيلو(?! ?متر)|كلغ|كغ|غرام\\p{L}*|جرام\\p{L}*|طنا?|اطنان',
  },
  area: {
    en: 'hectares?|acres?|(?:square|sq) \\p{L}+|dunams?',
    ar: 'هكتار\\p{L}*|فدان\\p{L}*|افدنه|دونم\\p{L}*|\\p{L}*متر\\p{L}* مربع\\p{L}*|امتار مربعه',
  },
  volume: {
    en: '(?:million |billion )?(?:litres?|liters?|cubic \\p{L}+|gallons?|barrels?)',
    ar: '(?:مليون |مليار )?(?:لترا?|لترات|\\p{L}*متر\\p{L}* مكعب\\p{L}*|امتار مكعبه|برميلا?|براميل)',
  },
  temperature: { en: 'degrees?|° ?[cf]?', ar: 'درج(?:ه|ات)|° ?[cf]?' },
  length: {
    en: 'km|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|cm|mm|miles?|feet|foot|inch(?:es)?',
    ar: 'كيلو ?متر\\p{L}*|كلم|مترا?|مترين|متران|امتار|سنتيمتر\\p{L}*|سم|ملم|مليمتر\\p{L}*|ميلا?|اميال|قدما',
  },
};

const whatIs = "what(?:'?s| is| was) the";
const askingWords: Readonly<Record<Dimension, Words>> = {
  speed: { en: `how fast|(?:what|which) speed|${whatIs} speed of`, ar: 'سرعه' },
  mass: { en: `how heavy|how much (?:does|did|do) .{1,60} weigh|${whatIs} weight of`, ar: 'يزن|تزن|وزن|وزنه|وزنها' },
  area: { en: `how large an area|${whatIs} area of`, ar: 'مساحه' },
  volume: { en: `${whatIs} volume of`, ar: 'حجم المياه|سعه السد|سعه الخزان' },
  temperature: { en: 'how (?:hot|cold|warm)|what temperature', ar: 'درجه (?:ال)?حراره' },
  length: {
    en: `how (?:tall|high|deep|wide|thick)|how long (?:is|are|was|were)|${whatIs} (?:height|depth|width) of`,
    ar: 'طول|ارتفاع|عرض ال\\p{L}+(?! علي)|عمق|علو|طوله|طولها|ارتفاعه|ارتفاعها|عرضه|عمقه|مسافه',
  },
};

const howMany: Words = { en: 'how many', ar: '(?:كم|كام|قديش|شقد)' };
const howMuch = '(?:كم|كام|قديش|شقد|ما|ما هي|ما هو)(?: (?:يبلغ|تبلغ|بلغ|بلغت|كان|كانت|وصل|وصلت))?';

/** Rates and sums are high as well. */
const notMeasured: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:turnout|inflation|rates?|prices?|costs?|fines?|fees?|taxe?s?|share|percent|interest|score|bills?|budget|wages?|number|toll|level of|risk|demand|tension)\b/u,
  ar: toPattern('نسبه|الاسعار|سعر|اسعار|التضخم|معدل|عدد|الرسوم|الفائده|الاجور|كلفه|تكلفه|حصيله'),
};

const dimensions = Object.keys(unitWords) as Dimension[];
const units = mapDimensions((dimension, language) => toUnit(unitWords[dimension][language]));
const asked = mapDimensions((dimension, language) => {
  const words = askingWords[dimension][language];
  const many = `${howMany[language]} (?:${unitWords[dimension][language]})`;
  return toPattern(language === 'en' ? `${words}|${many}` : `${howMuch} (?:${words})|${many}`);
});

/** "How many people in the area of" asks for no area. */
const countedUnits = toPattern(`how many (?:${dimensions.map((each) => unitWords[each].en).join('|')})`);

function mapDimensions(toRegExp: (dimension: Dimension, language: Language) => RegExp) {
  const entries = dimensions.map((each) => [each, { en: toRegExp(each, 'en'), ar: toRegExp(each, 'ar') }]);
  return Object.fromEntries(entries) as Readonly<Record<Dimension, Readonly<Record<Language, RegExp>>>>;
}

function toPattern(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
}

function toUnit(words: string): RegExp {
  return new RegExp(`^[\\s-]*(?:${words})(?!\\p{L})`, 'u');
}
