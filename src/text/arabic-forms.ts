/**
 * What an Arabic word may be without person, time and bound pronoun, if it is a verb: normalised forms of its perfect, the likeliest first,
 * most of them no words at all. Standard and dialect prefixes alike; for a list of known words to choose from.
 */
export function listBaseForms(word: string): readonly string[] {
  if (word.length < shortestForm || !arabicWord.test(word)) return [];
  const bases: Bases = { plain: new Set(), weak: new Set() };
  for (const suffix of suffixes) if (word.endsWith(suffix)) addBases(word, suffix, bases);
  if (word.endsWith('\u0627')) bases.weak.add(`${word}\u0621`); // a hamza that dialect leaves out
  return [...new Set([...bases.plain, ...bases.weak])].filter((base) => base.length >= shortestBase && base !== word);
}

function addBases(word: string, suffix: string, bases: Bases): void {
  const rest = word.slice(0, word.length - suffix.length);
  if (suffix !== '') addPerfects(rest, suffix, bases);
  const prefix = imperfectPrefix.exec(rest)?.[0];
  if (prefix !== undefined) addFromImperfect(rest.slice(prefix.length), bases);
  const passive = dialectPassive.exec(rest)?.[0];
  if (passive !== undefined) addPerfects(rest.slice(passive.length), suffix, bases);
}

/** Forms whose letters are all there, and those that lack a weak one. */
interface Bases {
  readonly plain: Set<string>;
  readonly weak: Set<string>;
}

const shortestForm = 4;
const shortestBase = 3;
const arabicWord = /^[\u0621-\u064A]+$/u;

// Nothing; waw-alef, waw, waw-nun, ya-nun, nun, of persons; ta, nun-alef, ta-mim, ta-waw; ha, ha-alef, ha-mim, nun-ya, of pronouns, alone and after
// waw and ta; sheen, of negation.
const suffixes = [
  '',
  '\u0648\u0627',
  '\u0648\u0646',
  '\u0648',
  '\u062A',
  '\u064A\u0646',
  '\u0646',
  '\u0646\u0627',
  '\u062A\u0645',
  '\u0647',
  '\u0647\u0627',
  '\u0647\u0645',
  '\u0648\u0647',
  '\u0648\u0647\u0627',
  '\u0648\u0647\u0645',
  '\u062A\u0647',
  '\u062A\u0647\u0627',
  '\u062A\u0647\u0645',
  '\u0634',
  '\u0648\u0634',
];

// waw and feh, "and"; seen, heh, hah, beh, lam, kaf of the future and the present; then ya or ta of a person
const imperfectPrefix =
  /^[\u0648\u0641]?(?:[\u0647\u062D\u0628\u0644\u0643][\u064A\u062A](?=...)|\u0633?[\u064A\u062A](?=..))/u;
// alef-ta, alef-nun before three letters
const dialectPassive = /^\u0627[\u062A\u0646](?=...)/u;

/** A perfect without its ending; before a vowel a weak last letter is not written. */
function addPerfects(rest: string, suffix: string, { plain, weak }: Bases): void {
  plain.add(rest);
  if (vowelEndings.has(suffix)) weak.add(`${rest}\u064A`).add(`${rest}\u0627`);
}

// waw-alef, waw, ta
const vowelEndings: ReadonlySet<string> = new Set(['\u0648\u0627', '\u0648', '\u062A']);

/** An imperfect without prefix and ending: the perfect adds an alef or a first waw, or has an alef for a weak letter in its midst. */
function addFromImperfect(rest: string, { plain, weak }: Bases): void {
  plain.add(rest).add(`\u0627${rest}`);
  if (rest.length === 2) weak.add(`\u0648${rest}`).add(`${rest}\u064A`).add(`${rest}\u0627`);
  const hollow = /^(.)[\u0648\u064A](.)$/u.exec(rest);
  if (hollow !== null) weak.add(`${hollow[1]}\u0627${hollow[2]}`).add(`\u0627${hollow[1]}\u0627${hollow[2]}`);
}
