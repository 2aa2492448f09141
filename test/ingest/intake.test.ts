import { expect, it } from 'vitest';
import type { ArticleSummary } from '../../src/domain/article.ts';
import type { IngestResult, SourceItem } from '../../src/domain/ingest.ts';
import { createIntake } from '../../src/ingest/intake.ts';

const draft = (title: string) => ({ origin: 'o', identity: title, title, language: 'en', text: 'A text.' }) as const;
const item = (title: string): SourceItem => ({ kind: 'draft', draft: draft(title) });
const address = { kind: 'address', address: 'https://a' } as const;

function open(items: readonly SourceItem[], { held = [], failures = 0 }: { held?: string[]; failures?: number } = {}) {
  const ingested: SourceItem[] = [];
  let keys = 0;
  const intake = createIntake({
    createKey: () => `k${++keys}`,
    findFeed: () => Promise.reject(new Error('not implemented')),
    articles: { findSummaries: async () => held.map((title) => ({ title }) as ArticleSummary) },
    async *read() {
      yield* items;
    },
    async *ingest(given) {
      if (failures-- > 0) throw new Error('the disk is full');
      for await (const each of given) {
        ingested.push(each);
        yield { status: 'added' } as IngestResult;
      }
    },
  });
  return { intake, ingested };
}

it('adds exactly what was shown, once', async () => {
  const { intake, ingested } = open([item('Ferries')]);
  expect(await intake.preview(address)).toMatchObject({ kind: 'preview', key: 'k1', articles: 1, replaces: null });
  expect(ingested).toEqual([]);
  const both = await Promise.all([intake.add('k1'), intake.add('k1')]);
  expect(both).toEqual([[{ status: 'added' }], [{ status: 'added' }]]);
  expect(await intake.add('k1')).toBeUndefined();
  expect(ingested).toEqual([item('Ferries')]);
});

it('tells of all articles in a file, what the first would replace, and how far it is', async () => {
  const { intake } = open([item('Ferries'), item('Harbour')], { held: ['Old ferries'] });
  expect(await intake.preview(address)).toMatchObject({ articles: 2, replaces: 'Old ferries' });
  const progress: number[] = [];
  await intake.add('k1', (stored) => void progress.push(stored));
  expect(progress).toEqual([1, 2]);
});

it('adds after a failure what it could not add before', async () => {
  const { intake, ingested } = open([item('Ferries')], { failures: 1 });
  await intake.preview(address);
  await expect(intake.add('k1')).rejects.toThrow('full');
  expect(await intake.add('k1')).toHaveLength(1);
  expect(ingested).toHaveLength(1);
});

it('forgets what is dropped, and the oldest of more than fifty', async () => {
  const { intake, ingested } = open([]);
  for (let at = 0; at < 51; at++) await intake.preview({ kind: 'text', draft: draft(`T${at}`) });
  expect(await intake.add('k1')).toBeUndefined();
  expect([intake.drop('k2'), intake.drop('k2')]).toEqual([true, false]);
  expect(await intake.add('k2')).toBeUndefined();
  expect(ingested).toEqual([]);
});

it('shows why something is not read, and remembers nothing of it', async () => {
  const { intake } = open([{ kind: 'rejected', origin: 'o', code: 'empty', detail: 'no text' }]);
  expect(await intake.preview(address)).toMatchObject({ kind: 'rejected', code: 'empty' });
  expect(await intake.add('k1')).toBeUndefined();
});

it('turns away a file of more articles than a button should add', async () => {
  const { intake } = open(Array.from({ length: 501 }, (_, at) => item(`T${at}`)));
  expect(await intake.preview(address)).toMatchObject({ kind: 'rejected', code: 'too-large' });
});
