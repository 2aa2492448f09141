import type { Random } from './random.ts';

const contextLetters = 2;
const shortestName = 4;
const longestName = 10;

/**
 * So many distinct names that nobody bears, made letter by letter the way the given words go on after two letters: the long
 * tail of rare words that news has and a lexicon has not. Works in any script. Fewer, when the words do not give as many.
 */
export function inventNames(words: readonly string[], count: number, random: Random): readonly string[] {
  const followers = learnFollowers(words);
  const known = new Set(words);
  const names = new Set<string>();
  for (let attempt = 0; names.size < count && attempt < count * 20; attempt += 1) {
    const name = inventName(followers, random);
    if (name.length >= shortestName && !known.has(name)) names.add(name);
  }
  return [...names];
}

/** From two letters, or fewer at a word's beginning, to what came after them; `undefined` is a word's end. */
type Followers = ReadonlyMap<string, readonly (string | undefined)[]>;

function learnFollowers(words: readonly string[]): Followers {
  const followers = new Map<string, (string | undefined)[]>();
  for (const word of words) {
    for (let at = 0; at <= word.length; at += 1) {
      const context = word.slice(Math.max(0, at - contextLetters), at);
      const known = followers.get(context);
      if (known) known.push(word[at]);
      else followers.set(context, [word[at]]);
    }
  }
  return followers;
}

function inventName(followers: Followers, random: Random): string {
  let name = '';
  while (name.length < longestName) {
    const letter = random.pick(followers.get(name.slice(-contextLetters)) ?? [undefined]);
    if (letter === undefined) break;
    name += letter;
  }
  return name;
}
