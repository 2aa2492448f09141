import type { Article, ArticleDraft, ArticleId, ArticleSummary } from '../../src/domain/article.ts';
import type { EmbeddingModel } from '../../src/domain/embedding.ts';
import type { IngestResult, SourceItem } from '../../src/domain/ingest.ts';
import type { Clock, Logger } from '../../src/domain/runtime.ts';
import type { ArticleRecord, ArticleStore } from '../../src/domain/store.ts';
import type { Register } from '../../src/ingest/recogniser.ts';
import type { Analyser } from '../../src/ingest/prepare.ts';

const notImplemented = (): never => {
  throw new Error('not implemented in this fake');
};

/** Holds records in memory and keeps what each transaction was given. */
export function createFakeStore() {
  const held = new Map<ArticleId, ArticleRecord>();
  const transactions: (readonly ArticleRecord[])[] = [];
  const store: Pick<ArticleStore, 'findSummaries' | 'saveArticles'> = {
    findSummaries: async (ids) => ids.flatMap((id) => toSummary(held.get(id))),
    saveArticles: async (records) => {
      transactions.push(records);
      for (const record of records) held.set(record.article.id, record);
    },
  };
  const articleOf = (id: string): Article | undefined => held.get(id as ArticleId)?.article;
  return { ...store, held, transactions, articleOf };
}

/** Recognises nothing. */
export const emptyRegister: Register = {
  findByNames: async () => new Map(),
  findByBody: async () => [],
  findSimilar: async () => [],
  findParallel: async () => [],
};

function toSummary(record: ArticleRecord | undefined): ArticleSummary[] {
  if (!record) return [];
  const { text: _, ...summary } = record.article;
  return [{ ...summary, passages: record.passages.length }];
}

/** Each embedding is the length of its text; what it was given is kept. */
export function createFakeEmbeddingModel(overrides: Partial<EmbeddingModel> = {}) {
  const calls: (readonly string[])[] = [];
  const model: EmbeddingModel = {
    id: 'fake:1:1',
    dimensions: 1,
    embedPassages: async (texts) => {
      calls.push(texts);
      return texts.map((text) => Float32Array.of(text.length));
    },
    embedQuestion: notImplemented,
    ...overrides,
  };
  return { ...model, calls };
}

export const fakeAnalyser: Analyser = {
  toStems: (text) => text.split(/\s+/u),
  toGrams: (text) => [text.slice(0, 3)],
  toWords: (text) => [...new Set(text.split(/\s+/u))],
};

/** Stands still but for `pass`. */
export function createFakeClock(start = '2031-04-08T00:00:00.000Z'): Clock & { pass(ms: number): void } {
  let ms = 0;
  return {
    now: () => new Date(Date.parse(start) + ms),
    monotonicMs: () => ms,
    pass: (passed) => {
      ms += passed;
    },
  };
}

export const silentLogger: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export function draftOf(overrides: Partial<ArticleDraft> = {}): SourceItem {
  const draft: ArticleDraft = {
    origin: 'folder/a.md',
    identity: 'a.md',
    title: 'A title',
    language: 'en',
    text: 'The council met on Monday. It agreed on the budget.',
    ...overrides,
  };
  return { kind: 'draft', draft };
}

export async function* itemsOf(...items: readonly SourceItem[]): AsyncIterable<SourceItem> {
  yield* items;
}

export async function collectResults(results: AsyncIterable<IngestResult>): Promise<IngestResult[]> {
  const all: IngestResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}
