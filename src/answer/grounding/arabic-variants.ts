/**
 * What an Arabic word may be a form of: a verb with a sign of person in front or behind, a noun with a pronoun or with the ending of an
 * indefinite object, a plural of those who do something. At least three letters stay; the word itself is among them.
 */
export function listVariants(word: string): string[] {
  const fronts = [word, word.replace(conjunction, ''), word.replace(preposition, '')];
  const bare = fronts.flatMap((each) => [
    each,
    each.replace(person, ''),
    each.replace(person, '\u0627'),
    each.replace(future, ''),
    each.replace(future, '\u0627'),
    each.replace(participle, '\u0627'),
  ]);
  const variants = bare.flatMap((each) => [
    each,
    ...withoutPronoun(each),
    each.replace(pronounOfMany, ''),
    each.replace(ending, ''),
    each.replace(boundPlural, ''),
    each.replace(two, '\u0647'),
    each.replace(plural, '').replace(doer, '$1$2'),
  ]);
  return [...new Set(variants)];
}

/** The word without a pronoun, or without the teh of a verb in the past, where it has one: names seldom end so. */
export function listBareForms(word: string): string[] {
  const bare = withoutPronoun(word);
  const forms = bare.includes(word) ? [word.replace(pastTeh, '')] : bare;
  return forms.filter((form) => form !== word);
}

/** A pronoun changes the letter before it: the teh of the feminine, the seat of a hamza, an alef that is written as yeh at the end. */
function withoutPronoun(word: string): string[] {
  const bare = word.replace(pronoun, '');
  if (bare === word) return [word];
  return [bare, bare.replace(boundTeh, '\u0647'), bare.replace(seat, '\u0621'), bare.replace(boundAlef, '\u064A')];
}

const pastTeh = /(?<=.{3})\u062A$/u;

/** Waw, feh. */
const conjunction = /^[\u0648\u0641](?=.{3})/u;
/** Beh, lam, kaf, maybe after waw or feh. */
const preposition = /^[\u0648\u0641]?[\u0628\u0644\u0643](?=.{4})/u;
/** Of the imperfect: yeh, teh, noon, alef. */
const person = /^[\u064A\u062A\u0646\u0627](?=.{3})/u;
/** The seen of the future before them. */
const future = /^\u0633[\u064A\u062A\u0646](?=.{3})/u;
/** The meem of the participle of a verb that begins with alef: muftaal, munfail, mustafil. */
const participle = /^(?:\u0627\u0644)?\u0645(?=(?:.\u062A|\u0646|\u0633\u062A).{2})/u;
/** Heh meem, heh alef, heh meem alef, noon alef, kaf meem, heh. */
const pronoun = /(?<=.{3})(?:\u0647\u0645\u0627?|\u0647\u0627|\u0646\u0627|\u0643\u0645|\u0647)$/u;
/** After a verb of many, whose alef it takes: waw heh. */
const pronounOfMany = /(?<=.{3})\u0648(?:\u0647\u0645\u0627?|\u0647\u0627|\u0647)$/u;
/** The last letter of a feminine noun, before a pronoun. */
const boundTeh = /\u062A$/u;
/** A hamza on yeh or waw. */
const seat = /[\u0626\u0624]$/u;
const boundAlef = /\u0627$/u;
/** Alef of the indefinite object, waw alef, waw noon, yeh noon, alef noon and teh of verbs. */
const ending = /(?<=.{3})(?:\u0648\u0627|\u0648\u0646|\u064A\u0646|\u0627\u0646|\u062A\u0627|\u062A|\u0627)$/u;
/** Teh yeh noon, teh alef noon, and teh yeh before another noun: two of a feminine noun. */
const two = /(?<=.{3})\u062A(?:\u064A\u0646?|\u0627\u0646)$/u;
/** The waw of many before another noun: "farmers of the delta". */
const boundPlural = /(?<=.{4})\u0648$/u;
/** Waw noon and yeh noon after four letters, and the alef after the first of them. */
const plural = /(?<=.{4})(?:\u0648\u0646|\u064A\u0646)$/u;
const doer = /^((?:\u0627\u0644)?.)\u0627(..)$/u;
