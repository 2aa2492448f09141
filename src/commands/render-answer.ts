import type { Answer, Citation } from '../domain/answer.ts';
import type { Summary } from '../domain/summary.ts';
import { formatCorrection } from '../text/dates.ts';
import { toLine, toLines } from './terminal-text.ts';

/** An answer for a terminal: its text, and below it what each number stands for. */
export function renderAnswer(answer: Answer): string {
  if (answer.kind === 'summarized') return renderSummary(answer);
  const citations = answer.kind === 'answered' ? answer.citations.map(renderCitation) : [];
  return [toLines(answer.text), ...citations].join('\n\n');
}

/** A summary for a terminal: its text, and below it the articles with the numbers of what is quoted of them. */
export function renderSummary(summary: Summary): string {
  if (summary.kind === 'abstained') return toLines(summary.text);
  const articles = summary.articleIds.map((id) => summary.citations.filter(({ articleId }) => articleId === id));
  return [toLines(summary.text), ...articles.map(renderArticle)].join('\n\n');
}

function renderArticle(citations: readonly Citation[]): string {
  const [first] = citations;
  if (first === undefined) return '';
  const numbers = citations.map(({ number }) => `[${number}]`).join('');
  const origin = toOrigin(first);
  const lines = [`${numbers} ${toLine(first.title)}`, origin.join(', '), toLine(first.url ?? '')];
  return lines.filter((line) => line !== '').join('\n    ');
}

function renderCitation(citation: Citation): string {
  const [open, close] = citation.language === 'ar' ? ['«', '»'] : ['“', '”'];
  const origin = toOrigin(citation);
  return [
    `[${citation.number}] ${toLine(citation.title)}`,
    ...(origin.length > 0 ? [origin.join(', ')] : []),
    `${open}${toLine(citation.quote)}${close}`,
    ...(citation.url === null ? [] : [toLine(citation.url)]),
  ].join('\n    ');
}

function toOrigin({ source, publishedAt, correctedAt, language }: Citation): string[] {
  const correction = correctedAt === undefined ? null : formatCorrection(correctedAt, language);
  return [source, publishedAt?.slice(0, dayChars) ?? null, correction].filter((part) => part !== null).map(toLine);
}

/** Of `YYYY-MM-DD` before a time. */
const dayChars = 10;
