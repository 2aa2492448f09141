import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactSearch, innerProduct } from '../../src/indexes/exact-search.ts';

const dimensions = 3;
const vector = fc.float32Array({ minLength: 3, maxLength: 3, min: -1, max: 1, noNaN: true });
const query = Float32Array.of(1, 0.5, -0.25);

describe('ExactSearch', () => {
  it('gives back the same as sorting everything does', () => {
    fc.assert(
      fc.property(fc.array(vector, { maxLength: 200 }), fc.nat(20), (vectors, limit) => {
        const search = filled(vectors);
        const sorted = vectors
          .map((embedding, index) => ({ passageId: index + 1, score: innerProduct(query, embedding) }))
          .sort((left, right) => right.score - left.score || left.passageId - right.passageId);
        expect(search.search(query, limit)).toEqual(sorted.slice(0, limit));
      }),
    );
  });

  it('forgets what is not retained and keeps the scores of the rest', () => {
    fc.assert(
      fc.property(fc.array(vector, { maxLength: 100 }), fc.integer({ min: 1, max: 9 }), (vectors, divisor) => {
        const search = filled(vectors);
        const keeps = (passageId: number) => passageId % divisor === 0;
        const expected = search.search(query, 100, keeps);
        search.retain(keeps);
        expect(search.search(query, 100)).toEqual(expected);
        expect(search.size).toBe(expected.length);
      }),
    );
  });

  it('takes further passages after most were forgotten', () => {
    const search = filled(Array.from({ length: 500 }, () => Float32Array.of(0, 1, 0)));
    search.retain((passageId) => passageId === 500);
    search.set(501, Float32Array.of(1, 0, 0));
    search.set(500, Float32Array.of(0, 0, 1));
    expect(search.search(query, 5)).toEqual([
      { passageId: 501, score: 1 },
      { passageId: 500, score: -0.25 },
    ]);
  });

  it('searches among given passages and passes over those it does not hold', () => {
    const search = filled([Float32Array.of(1, 0, 0), Float32Array.of(0, 1, 0), Float32Array.of(0, 0, 1)]);
    expect(search.searchAmong(query, 5, [3, 99, 2]).map(({ passageId }) => passageId)).toEqual([2, 3]);
  });

  it('gives nothing when it is empty or nothing is asked for', () => {
    expect(new ExactSearch(dimensions).search(query, 5)).toEqual([]);
    expect(filled([query]).search(query, 0)).toEqual([]);
  });

  it('refuses an embedding of another length', () => {
    expect(() => new ExactSearch(dimensions).set(1, Float32Array.of(1))).toThrow(RangeError);
  });
});

function filled(vectors: readonly Float32Array[]): ExactSearch {
  const search = new ExactSearch(dimensions);
  vectors.forEach((embedding, index) => search.set(index + 1, embedding));
  return search;
}
