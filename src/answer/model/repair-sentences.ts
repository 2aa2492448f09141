import type { ChatModel } from '../../domain/chat.ts';
import type { Language } from '../../domain/language.ts';
import type { FencedText, Prompt } from '../../text/prompt.ts';
import type { Finding } from '../grounding/finding.ts';
import { readSentences, type WrittenSentence } from './read-sentences.ts';

/** A sentence that was refused, and why. */
export interface RefusedSentence {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface Repairing {
  readonly refused: readonly RefusedSentence[];
  readonly passages: readonly FencedText[];
  readonly language: Language;
  readonly timeoutMs: number;
  readonly person: string | undefined;
}

/** Has a language model correct the refused sentences, all at once; gives for each the corrected one, undefined where there is none. @throws ProviderError */
export async function repairSentences(
  { chat, prompt }: { readonly chat: ChatModel; readonly prompt: Prompt },
  { refused, passages, language, timeoutMs, person }: Repairing,
  signal?: AbortSignal,
): Promise<readonly (WrittenSentence | undefined)[]> {
  const sentences = refused.map(({ text, findings }, at) => ({ id: toId(at), about: toReason(findings), text }));
  const maxOutputTokens = Math.max(fewestTokens, refused.length * tokensPerSentence);
  const request = { ...prompt.render({ sentences, passages }), maxOutputTokens, timeoutMs, ...(person && { person }) };
  const repaired = new Map<string, WrittenSentence>();
  for await (const { text, names } of readSentences(chat.stream(request, signal), language)) {
    const [id, ...cited] = names;
    if (id !== undefined && !repaired.has(id)) repaired.set(id, { text, names: cited });
  }
  return refused.map((_, at) => repaired.get(toId(at)));
}

const fewestTokens = 800;
/** With room for two sentences where one is asked for. */
export const tokensPerSentence = 160;

const toId = (at: number) => `r${at + 1}`;

function toReason(findings: readonly Finding[]): string {
  return findings.map(({ rule, words }) => (words === '' ? reasons[rule] : `${reasons[rule]}: ${words}`)).join('; ');
}

/** For the model, which reads English whatever it writes. */
const reasons: Readonly<Record<Finding['rule'], string>> = {
  'citation-missing': 'it names no passage',
  'citation-unresolved': 'it names a passage that was not given',
  number: 'a number that the passage does not have',
  date: 'a date that the passage does not have',
  unit: 'a unit or currency that the passage does not have',
  approximation: '"about", "at least" and their like differ from the passage',
  name: 'a name that the passage does not have',
  quotation: 'quoted words that the passage does not have',
  negation: 'a "not" was added or dropped',
  hedge: 'doubt was added or dropped',
  exchange: 'it is told of the wrong one of two',
  attribution: 'it does not tell who said so',
  language: 'it is not in the language asked for',
  link: 'links and addresses are not allowed',
  'mark-up': 'mark-up is not allowed',
  instruction: 'it instructs the reader',
  unsupported: 'words that the passage does not support',
};
