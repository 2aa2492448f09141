import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitArticles } from '../../src/evaluation/halves.ts';

const ids = Array.from({ length: 10 }, (_, text) => [`text-${text}-0`, `text-${text}-1`, `text-${text}-12`]).flat();

describe('the halves of a set', () => {
  it('keep neighbouring paragraphs of a text together', () => {
    const halfOf = splitArticles(ids);
    for (let text = 0; text < 10; text++) {
      expect(halfOf(`text-${text}-1`)).toBe(halfOf(`text-${text}-0`));
      expect(halfOf(`text-${text}-12`)).toBe(halfOf(`text-${text}-0`));
    }
  });

  it('have as many texts each', () => {
    const halfOf = splitArticles(ids);
    expect(ids.filter((id) => halfOf(id) === 0)).toHaveLength(15);
  });

  it('halve each of two sets that are mixed', () => {
    const others = Array.from({ length: 7 }, (_, text) => `other-${text}-0`);
    const halfOf = splitArticles([...others, ...ids]);
    expect(ids.filter((id) => halfOf(id) === 0)).toHaveLength(15);
    expect([3, 4]).toContain(others.filter((id) => halfOf(id) === 0).length);
  });

  it('do not depend on the order of the articles', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (shuffled) => {
        expect(ids.map(splitArticles(shuffled))).toEqual(ids.map(splitArticles(ids)));
      }),
    );
  });
});
