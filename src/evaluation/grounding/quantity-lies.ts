import type { Language } from '../../domain/language.ts';
import { choose, replaceOne, type Liar, type LieMaterial } from './lie.ts';

/** Another number in digits, or written out. */
export const lieAboutNumber: Liar = (truth, material) => {
  const { text, language } = truth;
  const digits = replaceOne(
    text,
    /(?<![\p{L}\d.,/-])[\d\u0660-\u0669]{1,3}(?:[.,][\d\u0660-\u0669]+)*(?![\d\u0660-\u0669/-])/gu,
    material,
    ([number]) => changeDigits(number, material),
  );
  const changed = digits ?? replaceWord(text, numerals[language], material);
  return changed === undefined ? undefined : { ...truth, text: changed };
};

/** Another year, another month, or another day beside a month. */
export const lieAboutDate: Liar = (truth, material) => {
  const { text, language } = truth;
  const names = monthWords[language].join('|');
  const ways = [
    () =>
      replaceOne(text, /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/gu, material, ([year]) =>
        String(Number(year) + choose([-7, -3, -1, 2, 5], material)),
      ),
    () => replaceWord(text, monthWords[language], material),
    () =>
      replaceOne(text, new RegExp(`(?<!\\d)\\d{1,2}(?= (?:${names}))`, 'gu'), material, ([day]) =>
        String((Number(day) % 28) + 1),
      ),
  ];
  const from = material.pick(ways.length);
  for (let way = 0; way < ways.length; way++) {
    const changed = ways[(from + way) % ways.length]?.();
    if (changed !== undefined) return { ...truth, text: changed };
  }
  return undefined;
};

/** Another unit or currency, or another word for how exact a number is. */
export const lieAboutUnit: Liar = (truth, material) => {
  const { text, language } = truth;
  const families = unitFamilies[language];
  const from = material.pick(families.length);
  for (let at = 0; at < families.length; at++) {
    const family = families[(from + at) % families.length] ?? [];
    const changed = replaceWord(text, family, material, '(?<=[\\d\\u0660-\\u0669]\\S* (?:\\S+ ){0,2})');
    if (changed !== undefined) return { ...truth, text: changed };
  }
  const approximated = replaceOne(text, exactness[language], material, ([words]) =>
    choose(
      // "Roughly" in the place of "about" is no lie
      inexactness[language].filter((other) => !(vagueness.test(words) && vagueness.test(other))),
      material,
    ),
  );
  if (approximated !== undefined) return { ...truth, text: approximated };
  // A plain number is made vague
  const vague = replaceOne(
    text,
    /(?<=\s)\d+(?:[.,]\d+)*%?(?= \p{L})(?! ?(?:st|nd|rd|th))/gu,
    material,
    ([number]) => `${choose(inexactness[language], material)} ${number}`,
  );
  return vague === undefined || /(?:1[5-9]|20)\d\d/u.test(text) ? undefined : { ...truth, text: vague };
};

function changeDigits(number: string, { pick }: LieMaterial): string {
  const at = pick(number.length);
  const place =
    [...Array(number.length).keys()].find((index) => index >= at && /\d|[\u0660-\u0669]/u.test(number.charAt(index))) ??
    0;
  const digit = number.charAt(place);
  const zero = digit >= '\u0660' ? 0x0660 : 0x30;
  const other = ((digit.charCodeAt(0) - zero + 1 + pick(8)) % 9) + 1;
  const changed = other === digit.charCodeAt(0) - zero ? (other % 9) + 1 : other;
  return `${number.slice(0, place)}${String.fromCharCode(zero + changed)}${number.slice(place + 1)}`;
}

/** Replaces one of the words by another of them. */
function replaceWord(text: string, words: readonly string[], material: LieMaterial, before = ''): string | undefined {
  const pattern = new RegExp(`${before}(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'gu');
  return replaceOne(text, pattern, material, ([word]) =>
    choose(
      words.filter((other) => other !== word && !isForm(other, word)),
      material,
    ),
  );
}

/** Whether two words are forms of one unit: "day", "days". */
function isForm(left: string, right: string): boolean {
  return left.startsWith(right.slice(0, -1)) || right.startsWith(left.slice(0, -1));
}

const numerals: Readonly<Record<Language, readonly string[]>> = {
  en: 'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty fifty'.split(' '),
  ar: 'ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشرين ثلاثين خمسين'.split(' '),
};

const monthWords: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February April June July August September October November December'.split(' '),
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
};

const unitFamilies: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    ['days', 'weeks', 'months', 'years', 'hours', 'minutes', 'decades', 'centuries'],
    ['dollars', 'euros', 'pounds', 'rubles', 'yen'],
    ['kilometres', 'kilometers', 'miles', 'metres', 'meters', 'feet', 'yards', 'km'],
    ['tons', 'tonnes', 'kilograms', 'kg', 'grams'],
    ['percent', 'percentage points'],
    ['litres', 'liters', 'gallons', 'barrels'],
    ['acres', 'hectares'],
  ],
  ar: [
    ['أيام', 'أسابيع', 'أشهر', 'سنوات', 'ساعات', 'دقائق', 'عقود', 'قرون'],
    ['يوما', 'أسبوعا', 'شهرا', 'عاما', 'سنة', 'ساعة', 'دقيقة'],
    ['دولار', 'يورو', 'جنيه', 'روبل', 'ريال'],
    ['كيلومتر', 'كيلومترات', 'ميل', 'أميال', 'متر', 'أمتار', 'قدم', 'كم'],
    ['طن', 'كيلوغرام', 'غرام'],
    ['فدان', 'هكتار'],
  ],
};

/** In Arabic: ala l-aqall, akthar min, aqall min, hawali, nahw, qurabat, ma yaqrub min. */
const exactness: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:at least|more than|less than|about|around|approximately|nearly|almost|up to|over)(?= \d)/gu,
  ar: /(?<!\p{L})(?:\u0639\u0644\u0649 \u0627\u0644\u0623\u0642\u0644|\u0623\u0643\u062B\u0631 \u0645\u0646|\u0623\u0642\u0644 \u0645\u0646|\u062D\u0648\u0627\u0644\u064A|\u0646\u062D\u0648|\u0642\u0631\u0627\u0628\u0629|\u0645\u0627 \u064A\u0642\u0631\u0628 \u0645\u0646)(?= \d)/gu,
};
/** In Arabic: hawali, nahw, qurabat, ma yaqrub min, zuha. */
const vagueness =
  /^(?:about|around|approximately|nearly|almost|roughly|\u062D\u0648\u0627\u0644\u064A|\u0646\u062D\u0648|\u0642\u0631\u0627\u0628\u0629|\u0645\u0627 \u064A\u0642\u0631\u0628 \u0645\u0646|\u0632\u0647\u0627\u0621)$/u;
const inexactness: Readonly<Record<Language, readonly string[]>> = {
  en: ['at most', 'no fewer than', 'fewer than', 'roughly'],
  ar: ['ما لا يقل عن', 'زهاء', 'دون', 'لا يزيد على'],
};
