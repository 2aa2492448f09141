import type { Article, ArticleId } from '../../src/domain/article.ts';
import type { ArticleRecord, PassageRecord } from '../../src/domain/store.ts';

export interface RecordOptions extends Partial<Omit<Article, 'id' | 'text'>> {
  readonly id: string;
  /** One text per passage; the article's text has them on lines of their own. */
  readonly passages: readonly string[];
  readonly titleStems?: readonly string[];
  readonly embeddingModel?: string;
}

/** A record whose stems are the words as they are and whose n-grams are all runs of three letters. */
export function createRecord({
  passages,
  titleStems = [],
  embeddingModel = 'test:2',
  ...fields
}: RecordOptions): ArticleRecord {
  const article: Article = {
    title: 'Untitled',
    language: 'en',
    url: null,
    source: null,
    sources: [],
    publishedAt: null,
    translationOf: null,
    contentHash: 'a'.repeat(64),
    addedAt: '2025-01-01T00:00:00.000Z',
    updatedAt: '2025-01-01T00:00:00.000Z',
    ...fields,
    id: toId(fields.id),
    text: passages.join('\n'),
  };
  return { article, titleStems, embeddingModel, passages: toPassageRecords(passages) };
}

export function toId(id: string): ArticleId {
  return id as ArticleId;
}

/** The embedding that `createRecord` gives a passage: its length, and a fraction that a 32-bit float cannot hold. */
export function toEmbedding(text: string): Float32Array {
  return Float32Array.of(text.length, 0.1);
}

function toPassageRecords(passages: readonly string[]): PassageRecord[] {
  let start = 0;
  return passages.map((text) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    const words = text.split(' ');
    const grams = words.flatMap((word) => toRuns(`_${word}_`));
    return { ...span, stems: words, grams, words: [...new Set(words)], embedding: toEmbedding(text) };
  });
}

function toRuns(marked: string): string[] {
  return Array.from({ length: Math.max(0, marked.length - 2) }, (_, at) => marked.slice(at, at + 3));
}
