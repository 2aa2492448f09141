/**
 * What an Arabic word may be a form of: a verb with a sign of person in front or behind, a noun with a pronoun or with the ending of an
 * indefinite object. At least three letters stay; the word itself is among them.
 */
export function listVariants(word: string): string[] {
  const fronts = [word, word.replace(conjunction, '')];
  const bare = fronts.flatMap((each) => [
    each,
    each.replace(person, ''),
    each.replace(person, '\u0627'),
    each.replace(future, ''),
  ]);
  const variants = bare.flatMap((each) => [
    each,
    each.replace(pronoun, ''),
    each.replace(pronoun, '').replace(boundTeh, '\u0647'),
    each.replace(pronounOfMany, ''),
    each.replace(ending, ''),
  ]);
  return [...new Set(variants)];
}

/** The word without a pronoun, or without the teh of a verb in the past, where it has one: names seldom end so. */
export function listBareForms(word: string): string[] {
  const bare = word.replace(pronoun, '');
  const forms = bare === word ? [word.replace(pastTeh, '')] : [bare, bare.replace(boundTeh, '\u0647')];
  return forms.filter((form) => form !== word);
}

const pastTeh = /(?<=.{3})\u062A$/u;

/** Waw, feh. */
const conjunction = /^[\u0648\u0641](?=.{3})/u;
/** Of the imperfect: yeh, teh, noon, alef. */
const person = /^[\u064A\u062A\u0646\u0627](?=.{3})/u;
/** The seen of the future before them. */
const future = /^\u0633[\u064A\u062A\u0646](?=.{3})/u;
/** Heh meem, heh alef, heh meem alef, noon alef, kaf meem, heh. */
const pronoun = /(?<=.{3})(?:\u0647\u0645\u0627?|\u0647\u0627|\u0646\u0627|\u0643\u0645|\u0647)$/u;
/** After a verb of many, whose alef it takes: waw heh. */
const pronounOfMany = /(?<=.{3})\u0648(?:\u0647\u0645\u0627?|\u0647\u0627|\u0647)$/u;
/** The last letter of a feminine noun, before a pronoun. */
const boundTeh = /\u062A$/u;
/** Alef of the indefinite object, waw alef, waw noon, yeh noon, alef noon and teh of verbs. */
const ending = /(?<=.{3})(?:\u0648\u0627|\u0648\u0646|\u064A\u0646|\u0627\u0646|\u062A\u0627|\u062A|\u0627)$/u;
