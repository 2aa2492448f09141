import type { Language } from '../domain/language.ts';
import { normaliseText } from '../text/normalise.ts';
import { meaningWords } from './kind-words.ts';
import type { SentenceWords } from './name-runs.ts';
import type { KindMatch } from './sentence-facts.ts';

/** What is asked the meaning of, word by word: the stems of each way to say it. */
export type Meant = readonly (readonly (readonly string[])[])[];

/**
 * Whether a sentence begins with something and then says what it is: "X is a series of talks", "X, a charity, said", "X was
 * founded in 1950"; how surely it is all that it says. Undefined where it does not.
 */
export function findMeaning({ text, tokens, language }: SentenceWords, meant: Meant): KindMatch | undefined {
  const stems = tokens.slice(0, farthestSubject).map(({ stem }) => stem);
  const words = new Set(meant.flat(2));
  const first = stems.findIndex((stem) => words.has(stem));
  let last = meant.length === 0 ? -1 : findEnd(stems, meant);
  if (last < 0) return undefined;
  const before = normaliseText(text.slice(0, tokens[first]?.start));
  // More words of the name may follow those that would do.
  do {
    const after = normaliseText(text.slice(tokens[last]?.end));
    const form = forms[language].find((each) => each.before.test(before) && each.after.test(after));
    if (form !== undefined) return { strength: form.strength, at: last, spans: [] };
    last++;
  } while (words.has(stems[last] ?? '') && last - first <= longestSubject);
  return undefined;
}

/** In content words. */
const farthestSubject = 12;
const longestSubject = 8;

/** The first place by which each word was said; -1 where one was not. */
function findEnd(stems: readonly string[], meant: Meant): number {
  const said = new Set<string>();
  const isSaid = (ways: readonly (readonly string[])[]) => ways.some((way) => way.every((stem) => said.has(stem)));
  return stems.findIndex((stem) => said.add(stem) && meant.every(isSaid));
}

/** What stands before the name and after it, normalised. */
interface Form {
  readonly before: RegExp;
  readonly after: RegExp;
  /** [0, 1]. */
  readonly strength: number;
}

const { being, sorts, calling, founding } = meaningWords;

/** Set beside the name, or told of its beginning, it is not all that the sentence says. */
const partly = 0.7;
const anything = /^/u;

// Without a preposition or a comma before it the name is what is told of, and not a part of that; in Arabic nothing but "and" or "that" is.
const ownName = /^(?!.*(?:[,;:]|\b(?:of|in|for|on|at|to|by|with|from|about|as|and)\b))/u;
const ownArabicName = /^(?:\u0648|\u0627\u0646|\u0648\u0627\u0646)?\s*$/u;

// a noun in teh marbuta or alef maksura, folded, without the article and without the ya or teh of a verb
const indefinite = /^ (?!\u0627\u0644|[\u064A\u062A])\p{L}{2,}[\u0647\u064A](?!\p{L})/u;

const forms: Readonly<Record<Language, readonly Form[]>> = {
  en: [
    { before: ownName, after: toSaid(being.en), strength: 1 },
    { before: ownName, after: /^, (?:an?|the|one of) /u, strength: partly },
    { before: ownName, after: toSaid(founding.en), strength: partly },
  ],
  ar: [
    { before: ownArabicName, after: toSaid(`${being.ar}|${sorts}`), strength: 1 },
    { before: ownArabicName, after: indefinite, strength: partly },
    { before: toOpening(calling), after: anything, strength: 1 },
    { before: toOpening(founding.ar), after: anything, strength: partly },
    { before: ownArabicName, after: toSaid(founding.ar), strength: partly },
  ],
};

/** Right after a name, or after what stands beside it in brackets or between commas. */
function toSaid(words: string): RegExp {
  return new RegExp(
    `^(?: ?\\([^()]{1,40}\\)|[,\\u060C] [^,\\u060C]{1,60})?[,\\u060C]? (?:${words})(?![\\p{L}\\p{N}])`,
    'u',
  );
}

function toOpening(words: string): RegExp {
  return new RegExp(`^\\u0648?(?:${words})(?![\\p{L}\\p{N}])`, 'u');
}
