import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/text/normalise.ts';
import { stripConjunction } from '../../src/text/stem.ts';
import { wawWords } from '../../src/text/waw-words.ts';

describe('wawWords', () => {
  it('are normalised, begin with waw and have three letters or more', () => {
    for (const word of wawWords) {
      expect(normaliseText(word)).toBe(word);
      expect(word).toMatch(/^\u0648[\u0621-\u064A]{2,}$/); // waw, then Arabic letters
    }
  });

  it('keep their waw, also inflected', () => {
    for (const word of wawWords) {
      for (const ending of ['', 'ها', 'ات', 'ين', 'ه', 'هم'])
        expect(stripConjunction(word + ending)).toBe(word + ending);
    }
  });

  it('do not keep the waw of words that only begin alike', () => {
    expect(['والدول', 'واليمن', 'والتركي', 'وفرنسا'].map(stripConjunction)).toEqual([
      'الدول',
      'اليمن',
      'التركي',
      'فرنسا',
    ]);
  });
});
