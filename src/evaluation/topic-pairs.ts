import type { ArticleId } from '../domain/article.ts';
import { CorpusError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { isTexts, readJsonLines } from './json-lines.ts';

/** A topic in words, with articles that somebody who follows it wants to hear of, and others that they do not. */
export interface TopicPairs {
  readonly topic: string;
  readonly language: Language;
  /** Whether matching was tuned on it, or never saw it. */
  readonly half: 'tuning' | 'held-out';
  readonly matching: readonly ArticleId[];
  readonly other: readonly ArticleId[];
}

/**
 * Reads labelled topics, one a line.
 * @throws CorpusError `source-not-found` when the file cannot be read; `invalid-line`, with its number, for another shape.
 */
export async function readTopicPairs(path: string): Promise<TopicPairs[]> {
  return (await readJsonLines(path, 'the topics')).map(({ line, place }) => parseRow(line, place));
}

function parseRow(line: string, place: string): TopicPairs {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (cause) {
    throw invalid(place, cause);
  }
  if (!isTopicPairs(row)) throw invalid(place);
  return row;
}

function isTopicPairs(row: unknown): row is TopicPairs {
  if (typeof row !== 'object' || row === null) return false;
  const { topic, language, half, matching, other } = row as Readonly<Record<string, unknown>>;
  const isNamed = typeof topic === 'string' && (language === 'ar' || language === 'en');
  return isNamed && (half === 'tuning' || half === 'held-out') && isTexts(matching) && isTexts(other);
}

function invalid(place: string, cause?: unknown): CorpusError {
  const shape = '{"topic", "language": "ar"|"en", "half": "tuning"|"held-out", "matching": ["ID"], "other": ["ID"]}';
  return new CorpusError(`${place} has another shape than asked for. Each line is ${shape}.`, {
    code: 'invalid-line',
    cause,
  });
}
