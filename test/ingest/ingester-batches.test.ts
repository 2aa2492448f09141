import { describe, expect, it } from 'vitest';
import type { IngestResult, SourceItem } from '../../src/domain/ingest.ts';
import { createIngester, type IngesterOptions } from '../../src/ingest/ingester.ts';
import type { Analyser } from '../../src/ingest/prepare.ts';
import {
  collectResults,
  createFakeClock,
  createFakeEmbeddingModel,
  createFakeStore,
  draftOf,
  emptyRegister,
  fakeAnalyser,
  itemsOf,
  silentLogger,
} from './fake-parts.ts';

function setUp(options: IngesterOptions = {}, embeddingModel = createFakeEmbeddingModel()) {
  const store = createFakeStore();
  const clock = createFakeClock();
  const parts = { store, register: emptyRegister, embeddingModel, analyser: fakeAnalyser, clock, logger: silentLogger };
  const ingester = createIngester(parts, options);
  const run = (...items: SourceItem[]) => collectResults(ingester.ingest(itemsOf(...items)));
  return { store, clock, embeddingModel, ingester, run };
}

describe('batches', () => {
  const drafts = (count: number, text = 'One sentence.') =>
    Array.from({ length: count }, (_, at) => draftOf({ id: `a${at}`, text: `${text} ${at}` }));

  it('hold so many articles, and the rest', async () => {
    const { run, store } = setUp({ articlesPerBatch: 4 });
    const results = await run(...drafts(10));
    expect(results.map(({ articleId }) => articleId)).toEqual(Array.from({ length: 10 }, (_, at) => `a${at}`));
    expect(store.transactions.map((records) => records.length)).toEqual([4, 4, 2]);
  });

  it('hold about so many passages', async () => {
    const { run, store } = setUp({ passagesPerBatch: 10 });
    await run(...drafts(4, 'A sentence of some length about the council. '.repeat(100)));
    expect(store.transactions.map((records) => records.length)).toEqual([1, 1, 1, 1]);
    const long = setUp({ passagesPerBatch: 12 });
    await long.run(...drafts(4, 'A sentence of some length about the council. '.repeat(100)));
    expect(long.store.transactions.map((records) => records.length)).toEqual([2, 2]);
  });

  it('yield their results only after they are stored, and before the next is read', async () => {
    const { ingester, store } = setUp({ articlesPerBatch: 2 });
    const seen: string[] = [];
    async function* watched(): AsyncIterable<SourceItem> {
      for (const [at, draft] of drafts(4).entries()) {
        seen.push(`read ${at}`);
        yield draft;
      }
    }
    for await (const { articleId } of ingester.ingest(watched())) {
      seen.push(`${articleId} with ${store.held.size} held`);
    }
    expect(seen).toEqual([
      ...['read 0', 'read 1', 'a0 with 2 held', 'a1 with 2 held'],
      ...['read 2', 'read 3', 'a2 with 4 held', 'a3 with 4 held'],
    ]);
  });

  it('are embedded before they are stored: when embedding fails, what was stored before stays', async () => {
    const failing = createFakeEmbeddingModel({
      embedPassages: async (texts) => {
        if (texts.some((text) => text.endsWith(' 2'))) throw new Error('the model is gone');
        return texts.map(() => Float32Array.of(1));
      },
    });
    const { ingester, store } = setUp({ articlesPerBatch: 2 }, failing);
    const results: IngestResult[] = [];
    const reading = async () => {
      for await (const result of ingester.ingest(itemsOf(...drafts(4)))) results.push(result);
    };
    await expect(reading()).rejects.toThrow('the model is gone');
    expect(results.map(({ articleId }) => articleId)).toEqual(['a0', 'a1']);
    expect([...store.held.keys()]).toEqual(['a0', 'a1']);
  });

  it('are refused when the model gives too few embeddings', async () => {
    const short = createFakeEmbeddingModel({ embedPassages: async () => [] });
    const { run, store } = setUp({}, short);
    await expect(run(draftOf())).rejects.toThrow(/fewer embeddings/u);
    expect(store.transactions).toEqual([]);
  });

  it('hand the model few texts at once', async () => {
    const { run, embeddingModel } = setUp({ articlesPerBatch: 64, passagesPerBatch: 500 });
    await run(...drafts(60, 'A sentence of some length about the council. '.repeat(60)));
    expect(Math.max(...embeddingModel.calls.map((texts) => texts.length))).toBe(64);
  });
});

describe('stopping', () => {
  it('stores nothing when it is stopped before it begins', async () => {
    const { ingester, store } = setUp();
    expect(await collectResults(ingester.ingest(itemsOf(draftOf()), AbortSignal.abort()))).toEqual([]);
    expect(store.transactions).toEqual([]);
  });

  it('keeps the batches that are stored and leaves out the rest', async () => {
    const { ingester, store } = setUp({ articlesPerBatch: 2 });
    const controller = new AbortController();
    const items = ['a', 'b', 'c', 'd'].map((id) => draftOf({ id }));
    const results: IngestResult[] = [];
    for await (const result of ingester.ingest(itemsOf(...items), controller.signal)) {
      results.push(result);
      if (result.articleId === 'b') controller.abort();
    }
    expect(results.map(({ articleId }) => articleId)).toEqual(['a', 'b']);
    expect([...store.held.keys()]).toEqual(['a', 'b']);
  });

  it('does not store a batch that was being embedded', async () => {
    const controller = new AbortController();
    const stopping = createFakeEmbeddingModel({
      embedPassages: async (texts) => {
        controller.abort();
        return texts.map(() => Float32Array.of(1));
      },
    });
    const { ingester, store } = setUp({}, stopping);
    expect(await collectResults(ingester.ingest(itemsOf(draftOf()), controller.signal))).toEqual([]);
    expect(store.transactions).toEqual([]);
  });

  it.each([
    ['en', 'A sentence of some length about the council. '],
    ['ar', 'جملة طويلة بعض الشيء عن مجلس المدينة. '],
  ] as const)('stops within a long article (%s), which is not stored', async (language, sentence) => {
    const controller = new AbortController();
    let analysed = 0;
    const analyser: Analyser = {
      ...fakeAnalyser,
      toGrams: (text) => {
        if (++analysed === 3) controller.abort();
        return fakeAnalyser.toGrams(text, language);
      },
    };
    const store = createFakeStore();
    const parts = {
      register: emptyRegister,
      store,
      embeddingModel: createFakeEmbeddingModel(),
      analyser,
      clock: createFakeClock(),
      logger: silentLogger,
    };
    const long = draftOf({ language, text: sentence.repeat(1000) });
    const results = await collectResults(createIngester(parts).ingest(itemsOf(long), controller.signal));
    expect([results, analysed, store.held.size]).toEqual([[], 3, 0]);
  });

  it('closes the source when the reader of results stops', async () => {
    const { ingester } = setUp({ articlesPerBatch: 1 });
    let isClosed = false;
    async function* closing(): AsyncIterable<SourceItem> {
      try {
        yield draftOf({ id: 'a' });
        yield draftOf({ id: 'b' });
      } finally {
        isClosed = true;
      }
    }
    for await (const _ of ingester.ingest(closing())) break;
    expect(isClosed).toBe(true);
  });

  it('pauses during a long article, so that other work has its turn', async () => {
    const store = createFakeStore();
    const clock = createFakeClock();
    const slow = { ...fakeAnalyser, toStems: (text: string) => (clock.pass(5), text.split(' ')) };
    let pauses = 0;
    const pause = async () => void pauses++;
    const parts = {
      register: emptyRegister,
      store,
      embeddingModel: createFakeEmbeddingModel(),
      analyser: slow,
      clock,
      logger: silentLogger,
      pause,
    };
    const text = 'A sentence of some length about the council.\n'.repeat(600);
    const [result] = await collectResults(createIngester(parts, { sliceMs: 12 }).ingest(itemsOf(draftOf({ text }))));
    expect(result?.passages).toBeGreaterThan(20);
    expect(pauses).toBeGreaterThanOrEqual(Math.floor((result?.passages ?? 0) / 3));
    expect(pauses).toBeLessThan(result?.passages ?? 0);
  });
});
