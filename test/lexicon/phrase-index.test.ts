import { describe, expect, it } from 'vitest';
import { createPhraseIndex, findPhrasesAt } from '../../src/lexicon/phrase-index.ts';

describe('findPhrasesAt', () => {
  const index = createPhraseIndex([
    [['war'], ['civil', 'war']],
    [['war'], []],
    [['civil', 'war', 'ends'], ['civil']],
  ]);

  it('gives the phrases that begin there, shortest first', () => {
    expect(findPhrasesAt(index, ['the', 'civil', 'war', 'ends'], 1, 4)).toEqual([
      { start: 1, end: 2, meanings: [2] },
      { start: 1, end: 3, meanings: [0] },
      { start: 1, end: 4, meanings: [2] },
    ]);
  });

  it('gives every meaning of a phrase once, in their order', () => {
    const repeated = createPhraseIndex([[['حرب'], ['حرب']], [['سلام']], [['حرب']]]);

    expect(findPhrasesAt(repeated, ['حرب'], 0, 1)).toEqual([{ start: 0, end: 1, meanings: [0, 2] }]);
  });

  it('stops at the limit and at the end of the tokens', () => {
    expect(findPhrasesAt(index, ['civil', 'war', 'ends'], 0, 2).map(({ end }) => end)).toEqual([1, 2]);
    expect(findPhrasesAt(index, ['civil', 'war'], 0, 9).map(({ end }) => end)).toEqual([1, 2]);
    expect(findPhrasesAt(index, [], 0, 0)).toEqual([]);
  });
});
