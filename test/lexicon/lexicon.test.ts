import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon, type AnalyseText } from '../../src/lexicon/lexicon.ts';
import type { LexiconEntry } from '../../src/lexicon/parse-lexicon.ts';

const stopWords = new Set(['the', 'of', 'من', 'في']);
const analyse: AnalyseText = (text) =>
  text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '' && !stopWords.has(word));

const entries: LexiconEntry[] = [
  { english: ['war'], arabic: ['حرب', 'حروب'] },
  { english: ['civil'], arabic: ['مدني'] },
  { english: ['civil war'], arabic: ['حرب أهلية', 'الحرب الأهلية'] },
  { english: ['cold war'], arabic: ['حرب باردة'] },
  { english: ['arms', 'weapon'], arabic: ['سلاح', 'أسلحة'] },
  { english: ['arm'], arabic: ['ذراع', 'سلاح'] },
  { english: ['president of the republic'], arabic: ['رئيس الجمهورية'] },
  { english: ['republic', 'The Republic'], arabic: ['جمهورية', 'في جمهورية'] },
  { english: ['of the'], arabic: ['من'] },
];
const lexicon = createLexicon(entries, analyse);

describe('findPhrases', () => {
  it('takes the longest English term and offers the shorter ones inside it', () => {
    expect(lexicon.findPhrases(['the', 'civil', 'war', 'ended'], 'en')).toEqual([
      { start: 1, end: 3, concepts: [2], inner: false },
      { start: 1, end: 2, concepts: [1], inner: true },
      { start: 2, end: 3, concepts: [0], inner: true },
    ]);
  });

  it('takes the longest Arabic term and offers the shorter ones inside it', () => {
    expect(lexicon.findPhrases(['اندلعت', 'حرب', 'أهلية'], 'ar')).toEqual([
      { start: 1, end: 3, concepts: [2], inner: false },
      { start: 1, end: 2, concepts: [0], inner: true },
    ]);
  });

  it('gives every concept that an English word may mean', () => {
    const ambiguous = createLexicon([...entries, { english: ['war'], arabic: ['معركة'] }], analyse);

    expect(ambiguous.findPhrases(['war'], 'en')).toEqual([
      { start: 0, end: 1, concepts: [0, entries.length], inner: false },
    ]);
  });

  it('gives every concept that an Arabic word may mean', () => {
    expect(lexicon.findPhrases(['سلاح'], 'ar')).toEqual([{ start: 0, end: 1, concepts: [4, 5], inner: false }]);
  });

  it('matches terms over the stop words that the analysis drops', () => {
    expect(lexicon.findPhrases(analyse('President of the Republic', 'en'), 'en')[0]).toEqual({
      start: 0,
      end: 2,
      concepts: [6],
      inner: false,
    });
  });

  it('does not take the beginning of a longer term for the term', () => {
    expect(lexicon.findPhrases(['cold', 'civil'], 'en')).toEqual([{ start: 1, end: 2, concepts: [1], inner: false }]);
    expect(lexicon.findPhrases(['رئيس'], 'ar')).toEqual([]);
  });

  it('keeps the languages apart', () => {
    expect(lexicon.findPhrases(['war'], 'ar')).toEqual([]);
    expect(lexicon.findPhrases(['حرب'], 'en')).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(lexicon.findPhrases([], 'en')).toEqual([]);
    expect(lexicon.findPhrases([], 'ar')).toEqual([]);
  });

  it('keeps outer matches in order without overlap and inner ones within them, whatever the tokens', () => {
    const word = fc.constantFrom('civil', 'war', 'cold', 'president', 'republic', 'other', 'weapon', 'constructor');
    fc.assert(
      fc.property(fc.array(word), (tokens) => {
        let outer = { start: 0, end: 0 };
        for (const match of lexicon.findPhrases(tokens, 'en')) {
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(tokens.length);
          if (match.inner) {
            expect(match.start).toBeGreaterThanOrEqual(outer.start);
            expect(match.end).toBeLessThanOrEqual(outer.end);
            expect(match.end - match.start).toBeLessThan(outer.end - outer.start);
          } else {
            expect(match.start).toBeGreaterThanOrEqual(outer.end);
            outer = match;
          }
        }
      }),
    );
  });
});

describe('translate', () => {
  it('gives Arabic alternatives as stem sequences, commonest first', () => {
    expect(lexicon.translate(2, 'ar')).toEqual([
      ['حرب', 'أهلية'],
      ['الحرب', 'الأهلية'],
    ]);
  });

  it('gives English alternatives as stem sequences, commonest first', () => {
    expect(lexicon.translate(4, 'en')).toEqual([['arms'], ['weapon']]);
  });

  it('gives an alternative once when the analysis makes two the same', () => {
    expect(lexicon.translate(7, 'en')).toEqual([['republic']]);
    expect(lexicon.translate(7, 'ar')).toEqual([['جمهورية']]);
  });

  it('leaves out alternatives of stop words only', () => {
    expect(lexicon.translate(8, 'en')).toEqual([]);
    expect(lexicon.translate(8, 'ar')).toEqual([]);
  });

  it('gives nothing for a concept that does not exist', () => {
    expect(lexicon.translate(99, 'en')).toEqual([]);
    expect(lexicon.translate(-1, 'ar')).toEqual([]);
  });
});

describe('isKnown', () => {
  it('knows one-word terms of either language, not the parts of longer ones', () => {
    expect(lexicon.isKnown('war', 'en')).toBe(true);
    expect(lexicon.isKnown('president', 'en')).toBe(false);
    expect(lexicon.isKnown('أسلحة', 'ar')).toBe(true);
    expect(lexicon.isKnown('باردة', 'ar')).toBe(false);
  });

  it('does not know what an object inherits', () => {
    expect(lexicon.isKnown('constructor', 'en')).toBe(false);
  });
});

describe('createLexicon', () => {
  it('analyses a language only once it is looked up', () => {
    const analysed: string[] = [];
    const lazy = createLexicon(entries, (text, language) => {
      analysed.push(language);
      return analyse(text, language);
    });
    expect(analysed).toEqual([]);

    lazy.isKnown('war', 'en');
    expect(new Set(analysed)).toEqual(new Set(['en']));

    const count = analysed.length;
    lazy.isKnown('war', 'en');
    expect(analysed).toHaveLength(count);
  });
});
