import { describe, expect, it } from 'vitest';
import type { IngestResult, SourceItem } from '../../src/domain/ingest.ts';
import { createIngester, type IngesterOptions } from '../../src/ingest/ingester.ts';
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

const arabicText = 'اجتمع المجلس يوم الاثنين. واتفق على الموازنة.';

function setUp(options: IngesterOptions = {}, embeddingModel = createFakeEmbeddingModel()) {
  const store = createFakeStore();
  const clock = createFakeClock();
  const parts = { store, register: emptyRegister, embeddingModel, analyser: fakeAnalyser, clock, logger: silentLogger };
  const ingester = createIngester(parts, options);
  const run = (...items: SourceItem[]) => collectResults(ingester.ingest(itemsOf(...items)));
  return { store, clock, embeddingModel, ingester, run };
}

const statuses = (results: readonly IngestResult[]) => results.map(({ status }) => status);

describe('ingesting', () => {
  it.each([
    ['en', 'A title', 'The council met on Monday. It agreed on the budget.'],
    ['ar', 'عنوان', arabicText],
  ] as const)('stores a new article with passages, terms and embeddings (%s)', async (language, title, text) => {
    const { run, store } = setUp();
    const results = await run(draftOf({ id: 'one', language, title, text, source: 'Gazette' }));
    expect(results).toEqual([
      { source: 'folder/a.md', articleId: 'one', status: 'added', title, language, passages: 1, reason: null },
    ]);
    expect(store.transactions).toEqual([
      [
        {
          article: {
            id: 'one',
            title,
            language,
            text,
            url: null,
            source: 'Gazette',
            sources: [],
            publishedAt: null,
            translationOf: null,
            contentHash: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
            addedAt: '2031-04-08T00:00:00.000Z',
            updatedAt: '2031-04-08T00:00:00.000Z',
          },
          titleStems: title.split(' '),
          passages: [
            {
              start: 0,
              end: text.length,
              stems: text.split(' '),
              grams: [text.slice(0, 3)],
              words: [...new Set([...text.split(' '), ...title.split(' ')])],
              embedding: Float32Array.of(text.length),
            },
          ],
          embeddingModel: 'fake:1:1',
          ties: {
            names: [],
            bodyHash: null,
            signature: expect.any(Uint32Array) as Uint32Array,
            duplicateOf: null,
            translationOf: null,
            sketch: null,
            parallelTo: null,
            correctedAt: null,
          },
        },
      ],
    ]);
  });

  it('writes and embeds nothing when nothing has changed', async () => {
    const { run, store, embeddingModel } = setUp();
    await run(draftOf());
    const results = await run(draftOf({ origin: 'elsewhere/a.md' }));
    expect(results).toMatchObject([
      { status: 'unchanged', passages: 1, title: 'A title', language: 'en', reason: null },
    ]);
    expect(store.transactions).toHaveLength(1);
    expect(embeddingModel.calls).toHaveLength(1);
  });

  it('warns of a date that lies ahead by more than two days, once, and keeps it', async () => {
    const { ingester, run, store } = setUp();
    const dates = ['2031-04-09', '2031-04-10T00:00:00Z', '2031-04-10T00:00:01Z', '2090-01-01', undefined];
    const items = dates.map((publishedAt, at) => draftOf({ id: `a${at}`, publishedAt }));
    const [planned, ingested] = [(await ingester.plan(itemsOf(...items))).results, await run(...items)];
    expect(planned).toEqual(ingested);
    expect(ingested.map(({ warning }) => /date (\S+) lies ahead/.exec(warning ?? '')?.[1])).toEqual([
      ...[undefined, undefined, '2031-04-10T00:00:01Z', '2090-01-01', undefined],
    ]);
    expect([...store.held.values()].map(({ article }) => article.publishedAt ?? undefined)).toEqual(dates);
    expect((await run(...items)).filter(({ warning }) => warning !== undefined)).toEqual([]);
  });

  it('says what is held of an unchanged article, such as a title set by hand', async () => {
    const { run, store } = setUp();
    await run(draftOf({ id: 'one' }));
    const record = [...store.held.values()][0];
    if (record) store.held.set(record.article.id, { ...record, article: { ...record.article, title: 'By hand' } });
    expect(await run(draftOf({ id: 'one' }))).toMatchObject([{ status: 'unchanged', title: 'By hand' }]);
  });

  it.each([
    ['text', { text: 'Other text.' }],
    ['title', { title: 'Another title' }],
    ['language', { language: 'ar' as const }],
    ['day', { publishedAt: '2031-01-01' }],
    ['outlet', { source: 'Gazette' }],
    ['sources', { sources: ['https://example.org'] }],
    ['address', { url: 'https://example.org/a' }],
    ['original', { translationOf: 'b' }],
  ])('replaces an article when its %s changes, and keeps the day it was added', async (_, change) => {
    const { run, store, clock } = setUp();
    await run(draftOf({ id: 'one' }), draftOf({ id: 'two' }));
    clock.pass(60_000);
    expect(await run(draftOf({ id: 'one', ...change }), draftOf({ id: 'two' }))).toMatchObject([
      { articleId: 'one', status: 'updated' },
      { articleId: 'two', status: 'unchanged' },
    ]);
    expect(store.transactions[1]?.map(({ article }) => article.id)).toEqual(['one']);
    expect(store.articleOf('one')).toMatchObject({
      addedAt: '2031-04-08T00:00:00.000Z',
      updatedAt: '2031-04-08T00:01:00.000Z',
    });
  });

  it('passes rejections on with code and reason, in their place', async () => {
    const { run } = setUp();
    const rejected = { kind: 'rejected', origin: 'b.pdf', code: 'not-text', detail: 'it is a PDF file' } as const;
    expect(await run(draftOf({ id: 'a' }), rejected, draftOf({ id: 'c' }))).toMatchObject([
      { articleId: 'a', status: 'added' },
      {
        source: 'b.pdf',
        articleId: null,
        status: 'rejected',
        title: null,
        language: null,
        passages: 0,
        reason: 'not-text: it is a PDF file',
      },
      { articleId: 'c', status: 'added' },
    ]);
  });

  it.each([
    ['The council met on Monday, and it agreed on the budget.', 'added', 'en'],
    [arabicText, 'added', 'ar'],
    ['Le conseil s’est réuni lundi, et il a adopté le budget de la ville.', 'rejected', null],
  ])('tells the language of a draft that does not say: %s', async (text, status, language) => {
    const { run } = setUp();
    expect(await run(draftOf({ language: undefined, text }))).toMatchObject([{ status, language }]);
  });
});

describe('two items of one run with the same id', () => {
  const first = draftOf({ id: 'one', origin: 'rows.jsonl:1' });
  const other = draftOf({ id: 'one', origin: 'rows.jsonl:2', text: 'Other text.' });

  it.each([64, 1])('are told apart: the second is rejected when it differs (%i a batch)', async (articlesPerBatch) => {
    const { run, store } = setUp({ articlesPerBatch });
    const results = await run(first, other);
    expect(results[1]).toEqual({
      source: 'rows.jsonl:2',
      articleId: 'one',
      status: 'rejected',
      title: 'A title',
      language: 'en',
      passages: 0,
      reason: 'duplicate-id: the id "one" was given to other text in the same run (rows.jsonl:1)',
    });
    expect(store.articleOf('one')?.text).toContain('council');
  });

  it.each([64, 1])('are one when they are the same (%i a batch)', async (articlesPerBatch) => {
    const { run, store } = setUp({ articlesPerBatch });
    expect(await run(first, { ...first })).toMatchObject([
      { status: 'added', passages: 1 },
      { status: 'unchanged', passages: 1 },
    ]);
    expect(store.transactions).toHaveLength(1);
  });

  it('are not confused with a later run', async () => {
    const { run } = setUp();
    await run(first);
    expect(statuses(await run(other))).toEqual(['updated']);
  });
});

describe('a plan', () => {
  it('counts without writing or embedding; what is unchanged costs nothing', async () => {
    const { run, ingester, store, embeddingModel } = setUp({ pricePerMillionTokens: 3000 });
    await run(draftOf({ id: 'held' }));
    const text = 'A sentence of some length about the council. '.repeat(60);
    const rejected = { kind: 'rejected', origin: 'b.pdf', code: 'not-text', detail: 'it is a PDF file' } as const;
    const items = [
      draftOf({ id: 'held' }),
      draftOf({ id: 'new', text }),
      rejected,
      draftOf({ id: 'new', text: 'Other.' }),
    ];
    const { plan, results } = await ingester.plan(itemsOf(...items));
    expect(plan).toEqual({ articles: 2, passages: 4, embeddings: 3, costUsd: 2.7 });
    expect(results.map(({ articleId, status }) => [articleId, status])).toEqual([
      ['held', 'unchanged'],
      ['new', 'added'],
      [null, 'rejected'],
      ['new', 'rejected'],
    ]);
    expect(store.transactions).toHaveLength(1);
    expect(embeddingModel.calls).toHaveLength(1);
  });

  it('says what ingesting then does', async () => {
    const { ingester, run } = setUp();
    const items = [draftOf({ id: 'a', text: arabicText.repeat(80), language: 'ar' }), draftOf({ id: 'b' })];
    const { plan, results: planned } = await ingester.plan(itemsOf(...items));
    const results = await run(...items);
    expect(planned).toEqual(results);
    expect(plan).toEqual({
      articles: results.length,
      passages: results.reduce((sum, { passages }) => sum + passages, 0),
      embeddings: plan.passages,
      costUsd: 0,
    });
  });
});
