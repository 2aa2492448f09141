import { describe, expect, it } from 'vitest';
import type { KeywordIndex, VocabularyWord } from '../../src/domain/store.ts';
import { createHeldTerms } from '../../src/retrieval/held-terms.ts';

const words: readonly VocabularyWord[] = [
  { word: 'idlib', language: 'en', passages: 1 },
  { word: '\u0627\u062F\u0644\u0628', language: 'ar', passages: 1 },
];

interface Held {
  readonly generation?: () => number;
  readonly listVocabulary?: () => Promise<readonly VocabularyWord[]>;
  readonly listCounts?: KeywordIndex['listCounts'];
  readonly passages?: number;
  readonly monotonicMs?: () => number;
}

const manyPassages = 100_000;

/** Terms held: each of those whose name has an even length stands in as many passages as that. */
function open({
  generation = () => 1,
  listVocabulary = async () => words,
  listCounts = async () => new Map(),
  passages = 7,
  monotonicMs = () => 0,
}: Held = {}) {
  const counted: (readonly string[])[] = [];
  const countPassagesWith: KeywordIndex['countPassagesWith'] = async (_, terms) => {
    counted.push(terms);
    return new Map(terms.filter(({ length }) => length % 2 === 0).map((term) => [term, term.length]));
  };
  const articles = { generation: async () => generation(), countPassages: async () => passages };
  const keywords = { listVocabulary, countPassagesWith, listCounts };
  return {
    counted,
    ...createHeldTerms({ articles, keywords, lexicon: { isKnown: () => false }, clock: { monotonicMs } }),
  };
}

describe('the terms held', () => {
  it('are read anew after a read that failed, though the articles have not changed', async () => {
    const reads = [() => Promise.reject(new Error('database is locked')), async () => words];
    const terms = open({ listVocabulary: () => (reads.shift() as (typeof reads)[number])() });
    await expect(terms.load()).rejects.toThrow('database is locked');
    const { vocabulary, passages } = await terms.load();
    expect([vocabulary.en.has('idlib'), vocabulary.ar.has('\u0627\u062F\u0644\u0628'), passages]).toEqual([
      true,
      true,
      7,
    ]);
  });

  it('are read once for all that ask at the same time, and again when the articles have changed', async () => {
    let [generation, reads] = [1, 0];
    const listVocabulary = async () => {
      reads++;
      return words;
    };
    const terms = open({ generation: () => generation, listVocabulary });
    await Promise.all([terms.load(), terms.load()]);
    expect(reads).toBe(1);
    generation++;
    await terms.load();
    expect(reads).toBe(2);
  });

  it.each([
    ['English', ['idlib', 'in', 'hama']],
    ['Arabic', ['\u062D\u0644\u0628', '\u0641\u064A', '\u062D\u0645\u0627\u0629']],
  ])('are counted once each, also those that stand nowhere: %s', async (_, [first = '', second = '', third = '']) => {
    const { load, counted } = open({ passages: manyPassages });
    const { countPassagesWith } = await load();
    const count = async (terms: readonly string[]) => {
      const counts = await countPassagesWith('stems', terms);
      return terms.map((term) => counts.get(term));
    };
    expect(await count([first, second])).toEqual([0, 2]);
    expect(await count([second, first])).toEqual([2, 0]);
    expect(await count([third, second])).toEqual([4, 2]);
    expect(counted).toEqual([[first, second], [third]]);
  });

  it('are counted by field, and anew when the articles have changed', async () => {
    let [generation, nowMs] = [1, 0];
    const { load, counted } = open({
      generation: () => generation,
      passages: manyPassages,
      monotonicMs: () => nowMs,
    });
    await (await load()).countPassagesWith('stems', ['in']);
    await (await load()).countPassagesWith('grams', ['in']);
    generation++;
    nowMs += 60_000;
    await (await load()).countPassagesWith('stems', ['in']);
    expect(counted).toEqual([['in'], ['in'], ['in']]);
  });

  it.each([
    ['few', 7, [1, 2, 3]],
    ['many', manyPassages, [1, 1, 3]],
  ])('are read anew at once where there are %s passages, else within seconds', async (_, passages, expected) => {
    let [generation, nowMs] = [1, 0];
    const listVocabulary = async () => [...words, { word: `word${generation}`, language: 'en' as const, passages: 1 }];
    const terms = open({ generation: () => generation, listVocabulary, passages, monotonicMs: () => nowMs });
    const findLatest = async () => {
      const { vocabulary } = await terms.load();
      return [1, 2, 3].find((at) => vocabulary.en.has(`word${at}`));
    };
    const seen = [await findLatest()];
    for (const laterMs of [1000, 6000]) {
      generation++;
      nowMs = laterMs;
      seen.push(await findLatest());
    }
    expect(seen).toEqual(expected);
  });

  it('are counted all at once where there are few, and again after a count that failed', async () => {
    const counts = new Map([
      ['idlib', 3],
      ['\u0627\u062F\u0644\u0628', 2],
    ]);
    const reads = [() => Promise.reject(new Error('database is locked')), async () => counts];
    const listCounts = () => (reads.shift() as (typeof reads)[number])();
    const { load, counted } = open({ listCounts });
    const { countPassagesWith } = await load();
    await expect(countPassagesWith('grams', ['idlib'])).rejects.toThrow('database is locked');
    expect(await countPassagesWith('grams', ['idlib'])).toEqual(counts);
    expect(await countPassagesWith('grams', ['\u0627\u062F\u0644\u0628'])).toEqual(counts);
    expect([counted, reads]).toEqual([[], []]);
  });
});
