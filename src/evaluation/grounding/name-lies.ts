import type { Language } from '../../domain/language.ts';
import { inventedNames } from './invented.ts';
import { appendClause, choose, replaceOne, type Liar } from './lie.ts';

/** A name that no article holds: in the place of one that the sentence names, or beside it. */
export const lieByInventedName: Liar = (truth, material) => {
  const { text, language } = truth;
  const name = choose(inventedNames[language], material);
  const replaced =
    material.pick(2) === 0
      ? undefined
      : replaceOne(text, namesOf(language), material, () => name.replace(/^the /u, ''));
  if (replaced !== undefined) return { ...truth, text: replaced };
  const clauses: Readonly<Record<Language, readonly string[]>> = {
    en: [`, together with ${name}`, `, according to ${name}`, ` and ${name}`, `, in the presence of ${name}`],
    ar: [`، بالتعاون مع ${name}`, `، وفق ${name}`, ` إلى جانب ${name}`, `، بحضور ${name}`],
  };
  return { ...truth, text: appendClause(text, choose(clauses[language], material)) };
};

/** Two names of the sentence in each other's place. */
export const lieByExchange: Liar = (truth, material) => {
  const { text, language } = truth;
  const found = [...text.matchAll(namesOf(language))];
  const pairs = found
    .flatMap((left, at) => found.slice(at + 1).map((right) => [left, right] as const))
    .filter(([left, right]) => isTelling(text, left, right));
  if (pairs.length === 0) return undefined;
  const [left, right] = choose(pairs, material);
  const between = text.slice(left.index + left[0].length, right.index);
  const after = text.slice(right.index + right[0].length);
  return { ...truth, text: `${text.slice(0, left.index)}${right[0]}${between}${left[0]}${after}` };
};

/** Whether an exchange says something else: two names of a list, or one name twice, may stand in either order. */
function isTelling(text: string, left: RegExpMatchArray, right: RegExpMatchArray): boolean {
  const between = text.slice((left.index ?? 0) + left[0].length, right.index);
  const isList =
    /^[\s,\u060C]*(?:and|or|\u0648|\u0623\u0648)?(?: the)?[\s]*$/u.test(between) ||
    (/[,\u060C]/u.test(between) &&
      /^(?:[^\p{L}]*(?:\p{Lu}[\p{L}.-]*|and|the|of|\u0648\p{L}*|\p{L}{1,8}))+[^\p{L}]*$/u.test(between));
  const hasVerb = (between.match(/\p{L}{3,}/gu) ?? []).length >= 1;
  return (
    !isList &&
    hasVerb &&
    between.length < 120 &&
    left[0].toLowerCase() !== right[0].toLowerCase() &&
    !left[0].includes(right[0]) &&
    !right[0].includes(left[0])
  );
}

/** Runs of words with a capital within a sentence; Arabic names out of a list. */
function namesOf(language: Language): RegExp {
  return language === 'en'
    ? /(?<=[\p{Ll}\d,;] (?:[\u2018\u201C"'(])?)(?:\p{Lu}[\p{L}'\u2019-]*\p{L})(?: \p{Lu}[\p{L}'\u2019-]*\p{L})*|^(?!The|In|It|He|She|They|On|At|For|This|These|A|An|By|After|As|When|While|From|Its|His|Their|There|All|Some|Most|Many|One|Two|To|With|If|Although|Of|No|Any|Eleven)\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu
    : new RegExp(`(?<![\\p{L}])(?:${arabicNames.join('|')})(?![\\p{L}])`, 'gu');
}

const arabicNames: readonly string[] = (
  'ألكسندر لافرينتيف|لافرينتيف|دونالد ترامب|ترامب|بشار الأسد|الأسد|أردوغان|بيدرسن|ستيفان دي ميستورا|دي ميستورا|قاسم جومارت توكاييف|فلاديمير بوتين|بوتين|المعارضة السورية|الحكومة السورية|' +
  'الأمم المتحدة|مجلس الأمن|الولايات المتحدة|روسيا|تركيا|إيران|سوريا|كازاخستان|الأردن|لبنان|العراق|إسرائيل|السعودية|مصر|قطر|الإمارات|فرنسا|ألمانيا|بريطانيا|إيطاليا|إسبانيا|الصين|اليابان|الهند|' +
  'موسكو|واشنطن|أنقرة|طهران|دمشق|أستانا|جنيف|سوتشي|حلب|إدلب|القاهرة|بغداد|بيروت|عمّان|الرياض|باريس|لندن|برلين|روما|نيويورك|كاليفورنيا|أفريقيا|أوروبا|آسيا|أمريكا|فيكتوريا|وارسو|بولندا|هولندا|نورماندي|' +
  'الاتحاد الأوروبي|الاتحاد السوفيتي|الأمم|المفوضية|محمد|علي|أحمد|عمر|حسن|الحسين|إبراهيم|يوسف|لوثر|تسلا|إديسون|بانثرز|برونكو|دنفر|كارولينا|نيوتن|مانينغ|جنكيز خان|قوبلاي|كينيا|دكتور هو|بي بي سي'
).split('|');
