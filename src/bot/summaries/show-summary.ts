import { createHash } from 'node:crypto';
import type { ArticleId } from '../../domain/article.ts';
import type { SummaryLength } from '../../domain/answer.ts';
import { languages, type Language } from '../../domain/language.ts';
import { summaryLengths, type SummarizeRequest, type Summary } from '../../domain/summary.ts';
import { toButtonData } from '../buttons/data.ts';
import { fitSentences } from '../inline/fit-answer.ts';
import { toBlocks } from '../render/answer.ts';
import type { Block } from '../render/block.ts';
import { toPhraseLines } from '../render/words.ts';
import type { ButtonRows, Turn } from '../turn.ts';

export interface ShownSummary {
  readonly blocks: readonly Block[];
  readonly buttons: ButtonRows;
}

/** A summary as one message, with buttons for its other lengths and the other language. */
export async function showSummary(turn: Turn, request: SummarizeRequest): Promise<ShownSummary> {
  turn.showTyping();
  const summary = await turn.parts.asker.summarize(request);
  if (summary.kind === 'abstained') {
    return { blocks: [{ kind: 'text', lines: toPhraseLines(summary.text, summary.language) }], buttons: [] };
  }
  const fitting = fitSentences({ ...summary, question: '', questionLanguage: summary.language, elapsedMs: 0 });
  if (fitting === undefined) throw new Error('Not even one sentence of a summary fits into a message.');
  return { blocks: toBlocks(fitting), buttons: toButtons(turn, request, summary) };
}

type Summarized = Extract<Summary, { kind: 'summarized' }>;

function toButtons(
  turn: Turn,
  { subject }: SummarizeRequest,
  { articleIds, length, language }: Summarized,
): ButtonRows {
  const [only, ...others] = articleIds;
  const isOneArticle = subject.kind !== 'typed' && only !== undefined && others.length === 0;
  const key = isOneArticle ? toArticleKey(only) : asWritten;
  const to = (label: string, of: { readonly length: SummaryLength; readonly language: Language }) => ({
    text: label,
    callbackData: toButtonData('summary', of.length, of.language, key),
  });
  const lengths = summaryLengths.map((each) => {
    const label = turn.format(`button-${each}`);
    return to(each === length ? `✓ ${label}` : label, { length: each, language });
  });
  const inOthers = languages
    .filter((each) => each !== language)
    .map((each) => to(turn.format(`button-in-${each}`), { length, language: each }));
  return [lengths, inOthers];
}

/** In the place of a key: what the summary is about stands in the message that it replies to. */
export const asWritten = '-';

/** Short enough for a button, whatever the id is. */
export function toArticleKey(id: ArticleId): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16);
}
