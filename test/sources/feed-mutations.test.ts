import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeedReader } from '../../src/sources/feed-reader.ts';
import { sampleFormats, writeFeed, writeStory } from './feed-samples.ts';

const reader = createFeedReader();
const seeds = sampleFormats.map((format) =>
  writeFeed(format, {
    title: 'The Outlet · الصحيفة',
    entries: (['en', 'ar'] as const).flatMap((language) =>
      [1, 2].map((n) => ({
        id: `${language}-${n}`,
        url: `https://outlet.test/${language}/${n}`,
        title: language === 'en' ? `Story ${n}` : `قصة ${n}`,
        summary: 'Read more',
        publishedAt: '2024-11-12T08:30:00Z',
        content: n === 1 ? writeStory(language, 'harbour') : undefined,
      })),
    ),
  }),
);

const nasty = [
  '<item>', '</item>', '<entry', ']]>', '<![CDATA[', '<!--', '-->', '&#0;', '&#xD800;', '&lt;', '&a;', '<!DOCTYPE x [<!ENTITY a "aa">]>',
  '"', "'", '>', '<', '\u0000', '\uD800', '\u202E', '<div>'.repeat(3000), 'a'.repeat(20_000), '{', '[', '\\u', 'http://[', '<?xml?>', 'NaN', '-1',
]; // prettier-ignore

/** Where, how much of the rest is cut out, and what stands there instead. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.nat(4), fc.nat(400)),
  put: fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 6 }), fc.constant('')),
});
const mutatedFeed = fc
  .record({ seed: fc.constantFrom(...seeds), mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }) })
  .map(({ seed, mutations }) =>
    mutations.reduce((text, { at, cut, put }) => {
      const place = Math.floor(at * text.length);
      return text.slice(0, place) + put + text.slice(place + cut);
    }, seed),
  );

const allowedMs = 3000;

describe('a thousand mutated feeds', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heldMegabytes = () => {
    collect();
    return process.memoryUsage().heapUsed / 1_048_576;
  };
  const readAll = (runs: number, seed: number) =>
    fc.assert(
      fc.asyncProperty(mutatedFeed, async (text) => {
        const began = performance.now();
        const document = await reader.readFeed({
          url: 'https://outlet.test/feed',
          bytes: new TextEncoder().encode(text),
          charset: null,
        });
        expect(performance.now() - began).toBeLessThan(allowedMs);
        if (document.kind === 'rejected') return;
        const guids = document.entries.map(({ guid }) => guid);
        expect(new Set(guids).size).toBe(guids.length);
        for (const { whole, url } of document.entries) {
          if (url !== null) expect(url).toMatch(/^https?:\/\//);
          if (whole?.kind === 'draft') expect(whole.draft.text.trim()).not.toBe('');
        }
      }),
      { numRuns: runs, seed },
    );

  it('neither crash nor hang nor leave memory behind', async () => {
    await readAll(300, 1);
    const before = heldMegabytes();
    await readAll(700, 2);
    expect(heldMegabytes() - before).toBeLessThan(20);
  }, 120_000);
});
