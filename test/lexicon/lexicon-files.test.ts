import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexiconFiles } from '../../src/lexicon/lexicon-files.ts';
import { parseLexicon, type LexiconEntry } from '../../src/lexicon/parse-lexicon.ts';

const folder = new URL('../../src/lexicon/', import.meta.url);
const read = (fileName: string) => readFileSync(new URL(fileName, folder), 'utf8');
const entriesOf = (fileName: string): LexiconEntry[] => parseLexicon(read(fileName), fileName);
const allEntries = lexiconFiles.flatMap(entriesOf);

describe.each(lexiconFiles)('%s', (fileName) => {
  it('says in its first line what it is, and has entries', () => {
    expect(read(fileName)).toMatch(/^# \S.*\n/u);
    expect(entriesOf(fileName).length).toBeGreaterThan(300);
  });

  it('has lower-case Latin words on the English side', () => {
    const words = entriesOf(fileName).flatMap((entry) => entry.english);

    expect(words.filter((word) => !/^[\p{Script=Latin}0-9 .'-]+$/u.test(word) || word !== word.toLowerCase())).toEqual(
      [],
    );
  });

  it('has unvowelled Arabic letters, digits and single spaces on the Arabic side', () => {
    const words = entriesOf(fileName).flatMap((entry) => entry.arabic);

    // hamza to ghain, fa to ya: neither tatweel nor vowel signs
    expect(
      words.filter((word) => !/^[\u0621-\u063A\u0641-\u064A0-9]+(?: [\u0621-\u063A\u0641-\u064A0-9]+)*$/u.test(word)),
    ).toEqual([]);
  });

  it('has no alternative twice in a line', () => {
    const repeated = entriesOf(fileName).filter(
      ({ english, arabic }) => new Set(english).size < english.length || new Set(arabic).size < arabic.length,
    );

    expect(repeated).toEqual([]);
  });
});

describe('the lexicon files together', () => {
  it('have no English word twice with the same Arabic words', () => {
    const seen = new Set<string>();
    const repeated: string[] = [];
    for (const { english, arabic } of allEntries) {
      for (const word of english) {
        const key = `${word}\t${arabic.join('/')}`;
        if (seen.has(key)) repeated.push(key);
        seen.add(key);
      }
    }

    expect(repeated).toEqual([]);
  });

  it('keep an envoy apart from a minister of a similar name', () => {
    const arabicOf = (word: string) => allEntries.filter((e) => e.english.includes(word)).flatMap((e) => e.arabic);

    expect(arabicOf('lavrentyev').length).toBeGreaterThan(3);
    expect(arabicOf('lavrentyev').filter((name) => arabicOf('lavrov').includes(name))).toEqual([]);
  });
});
