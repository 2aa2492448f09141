import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/domain/language.ts';
import { noNetwork } from '../fakes/page-fetcher.ts';
import { createSourceReader } from '../../src/sources/source-reader.ts';

/** Words of an article that answer a question, `[start, end)` in UTF-16 units of the article's text. */
export interface GoldSpan {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line of a question file; without `answers` it is one that the articles do not answer. */
export interface QuestionRow {
  readonly id: string;
  readonly question: Readonly<Record<Language, string>>;
  /** Any one of them answers; each lies within one sentence. */
  readonly answers?: Readonly<Record<Language, readonly GoldSpan[]>>;
  /** The question before it in a conversation, without which its text makes no sense. */
  readonly after?: string;
  /** What is asked for: `who`, `when`, `why` … of the answerable; `near-miss` or `off-topic` of the others. */
  readonly kind: string;
  /** `dialect` or `spelling` (a typo, a missing hamza, another form of a name) of either text; `cross-article` spans. */
  readonly traits?: readonly string[];
}

export const answerableFile = fileURLToPath(new URL('shipped.jsonl', import.meta.url));
export const unanswerableFile = fileURLToPath(new URL('shipped-unanswerable.jsonl', import.meta.url));
/** By two other writers; nothing was fitted or chosen on them. */
export const heldOutFile = fileURLToPath(new URL('held-out.jsonl', import.meta.url));
export const heldOutUnanswerableFile = fileURLToPath(new URL('held-out-unanswerable.jsonl', import.meta.url));

export function readRows(path: string): QuestionRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as QuestionRow);
}

/** The text of each shipped article by its id, as `ingest` would be given it. */
export async function readShippedTexts(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for await (const item of createSourceReader({ openFetcher: noNetwork }).read(
    fileURLToPath(new URL('../../corpus', import.meta.url)),
  )) {
    if (item.kind === 'rejected') throw new Error(`${item.origin} was turned away: ${item.detail}`);
    texts.set(item.draft.id ?? item.draft.identity, item.draft.text);
  }
  return texts;
}
