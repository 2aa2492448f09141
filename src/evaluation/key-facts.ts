import type { ArticleId } from '../domain/article.ts';
import { CorpusError } from '../domain/errors.ts';
import { isTexts, readJsonLines } from './json-lines.ts';

/** Something that an article reports and a summary should tell. */
export interface KeyFact {
  readonly fact: string;
  /** Words of the article that tell it; a summary that quotes any one of them covers it. Each stands within one sentence. */
  readonly spans: readonly string[];
}

/** The key facts of an article, listed by somebody who had not seen its summaries; the most important first. */
export interface ArticleFacts {
  readonly articleId: ArticleId;
  /** Whether the method was tuned on it, or never saw it. */
  readonly half: SummaryHalf;
  readonly facts: readonly KeyFact[];
  /** How the sentences begin that make no sense without the one before. */
  readonly leaning: readonly string[];
}

export type SummaryHalf = 'tuning' | 'held-out';

export const summaryHalves: readonly SummaryHalf[] = ['tuning', 'held-out'];

/**
 * Reads key facts, one article a line.
 * @throws CorpusError `source-not-found` when the file cannot be read; `invalid-line`, with its number, for another shape.
 */
export async function readKeyFacts(path: string): Promise<ArticleFacts[]> {
  return (await readJsonLines(path, 'the key facts')).map(({ line, place }) => parseRow(line, place));
}

function parseRow(line: string, place: string): ArticleFacts {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (cause) {
    throw invalid(place, cause);
  }
  if (!isArticleFacts(row)) throw invalid(place);
  return row;
}

function isArticleFacts(row: unknown): row is ArticleFacts {
  if (typeof row !== 'object' || row === null) return false;
  const { articleId, half, facts, leaning } = row as Readonly<Record<string, unknown>>;
  const isNamed = typeof articleId === 'string' && summaryHalves.some((known) => known === half);
  return isNamed && Array.isArray(facts) && facts.length > 0 && facts.every(isKeyFact) && isTexts(leaning);
}

function isKeyFact(value: unknown): value is KeyFact {
  if (typeof value !== 'object' || value === null) return false;
  const { fact, spans } = value as Readonly<Record<string, unknown>>;
  return typeof fact === 'string' && isTexts(spans) && spans.length > 0;
}

function invalid(place: string, cause?: unknown): CorpusError {
  const shape = '{"articleId", "half": "tuning"|"held-out", "facts": [{"fact", "spans": ["…"]}], "leaning": ["…"]}';
  return new CorpusError(`${place} has another shape than asked for. Each line is ${shape}.`, {
    code: 'invalid-line',
    cause,
  });
}
