import type { SmallTalk } from '../domain/conversation.ts';
import { besideCourtesies, laughter, smallTalkWords } from './courtesy-words.ts';
import { messageWords, toPhrases } from './message-words.ts';

/** Talk with the bot, and about it. */
export interface Courtesy {
  readonly kind: 'greeting' | 'thanks' | 'help';
  /** Where it has a reply of its own. */
  readonly talk?: SmallTalk;
}

/** What a message is where it is nothing but such phrases, in plain words; the last one counts: "ok, good night". Undefined for others. */
export function readCourtesy(message: string): Courtesy | undefined {
  const words = message.split(' ');
  let last: Courtesy | undefined;
  for (let at = 0; at < words.length;) {
    const found = findLongest(words, at);
    if (found === undefined) return undefined;
    last = found.courtesy === beside ? last : found.courtesy;
    at = found.end;
  }
  return last;
}

function findLongest(words: readonly string[], start: number) {
  for (let end = Math.min(words.length, start + longestPhrase); end > start; end--) {
    const courtesy = courtesies.get(words.slice(start, end).join(' '));
    if (courtesy !== undefined) return { courtesy, end };
  }
  return laughter.test(words[start] ?? '') ? { courtesy: laughing, end: start + 1 } : undefined;
}

const asksAboutBot: ReadonlySet<SmallTalk> = new Set(['maker', 'program']);
const beside = 'beside';
const laughing: Courtesy = { kind: 'thanks', talk: 'laughter' };
const courtesies = listCourtesies();
/** In words. */
const longestPhrase = Math.max(...[...courtesies.keys()].map((phrase) => phrase.split(' ').length));

function listCourtesies(): ReadonlyMap<string, Courtesy | typeof beside> {
  const found = new Map<string, Courtesy | typeof beside>();
  const add = (list: readonly string[], courtesy: Courtesy | typeof beside) => {
    for (const phrase of list) found.set(phrase, courtesy);
  };
  add(toPhrases(`${besideCourtesies.en}|${besideCourtesies.ar}`), beside);
  for (const kind of ['greeting', 'thanks', 'help'] as const) add(messageWords[kind], { kind });
  for (const [talk, { en, ar }] of Object.entries(smallTalkWords) as [SmallTalk, Record<'en' | 'ar', string>][])
    add(toPhrases(`${en}|${ar}`), { kind: asksAboutBot.has(talk) ? 'help' : 'thanks', talk });
  return found;
}
