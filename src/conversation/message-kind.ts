import { fillerWords, messageWords, toPlainWords } from './message-words.ts';

/** What a message wants, by its wording alone. */
export type MessageKind =
  | { readonly kind: 'empty' | 'greeting' | 'thanks' | 'help' | 'newest' }
  /** `text` lacks a greeting that stood before the question. */
  | { readonly kind: 'question'; readonly text: string };

/** Tells talk about the bot from questions about the news. */
export function classifyMessage(message: string): MessageKind {
  const words = toPlainWords(message);
  if (words === '') return { kind: 'empty' };
  for (const kind of ['greeting', 'thanks', 'help'] as const) {
    if (messageWords[kind].includes(words) || isRepeated(words, messageWords[kind])) return { kind };
  }
  if (asksForNewest(words)) return { kind: 'newest' };
  return { kind: 'question', text: dropGreeting(message) };
}

/** Whether the message is nothing but several phrases of one kind: "hello, good morning". */
function isRepeated(words: string, phrases: readonly string[]): boolean {
  let rest = words;
  while (rest !== '') {
    const phrase = findLongestBeginning(rest, phrases);
    if (phrase === undefined) return false;
    rest = rest.slice(phrase.length).trim();
  }
  return true;
}

function findLongestBeginning(words: string, phrases: readonly string[]): string | undefined {
  return phrases
    .filter((phrase) => words === phrase || words.startsWith(`${phrase} `))
    .sort((a, b) => b.length - a.length)
    .at(0);
}

function asksForNewest(words: string): boolean {
  const phrase = findLongestBeginning(words, messageWords.newest);
  if (phrase === undefined) return false;
  const rest = words.slice(phrase.length).split(' ').filter(Boolean);
  return rest.every((word) => fillerWords.has(word) || /^\d+$/.test(word));
}

/** "Hello! Who attended?" asks who attended. */
function dropGreeting(message: string): string {
  const match = /^\s*(?<opening>[^\n,.!\u060C\u061F?]{1,40})[\n,.!\u060C]+\s*(?<rest>\S[\s\S]*)$/u.exec(message);
  const { opening, rest } = match?.groups ?? {};
  if (opening === undefined || rest === undefined) return message.trim();
  return messageWords.greeting.includes(toPlainWords(opening)) ? rest.trim() : message.trim();
}
