import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

describe('editDistance', () => {
  it('counts insertions, deletions, substitutions and swaps of neighbours', () => {
    expect(editDistance('lavrov', 'lavrov', 2)).toBe(0);
    expect(editDistance('lavrov', 'lavrovs', 2)).toBe(1);
    expect(editDistance('lavrov', 'lavov', 2)).toBe(1);
    expect(editDistance('lavrov', 'lavrof', 2)).toBe(1);
    expect(editDistance('lavrov', 'lavorv', 2)).toBe(1);
    expect(editDistance('لافروف', 'لافورف', 2)).toBe(1);
    expect(editDistance('لافروف', 'لفرف', 2)).toBe(2);
  });

  it('gives one more than the limit beyond it', () => {
    expect(editDistance('abc', 'xyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
    expect(editDistance('سوريا', 'روسيا', 1)).toBe(2);
  });

  it('edits no part twice', () => {
    expect(editDistance('ca', 'abc', 5)).toBe(3);
  });

  it('is symmetric, zero only for equal texts, and the same under any limit that it keeps', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ب'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        const distance = editDistance(a, b, 100);
        expect(editDistance(b, a, 100)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
      }),
    );
  });
});
