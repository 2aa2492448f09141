import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/lexicon/lexicon.ts';
import { createTextConcepts } from '../../../src/models/embedding/text-concepts.ts';
import { toStems } from '../../../src/text/analyse.ts';

const entries = [
  { english: ['war'], arabic: ['حرب'] },
  { english: ['civil war'], arabic: ['حرب أهلية'] },
  { english: ['bank'], arabic: ['مصرف'] },
  { english: ['bank'], arabic: ['ضفة'] },
];
const describeText = createTextConcepts(createLexicon(entries, toStems));

function weigh(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(describeText(text).map(({ feature, weight }) => [feature, weight]));
}

function shared(english: string, arabic: string): readonly string[] {
  const other = weigh(arabic);
  return Object.keys(weigh(english)).filter((feature) => feature in other);
}

describe('what a text is about', () => {
  it('is shared by both languages: concepts, and those within longer ones', () => {
    expect(shared('a civil war', 'حرب أهلية')).toEqual(expect.arrayContaining(['concept civil war', 'concept war']));
    expect(weigh('a civil war')['concept war']).toBeLessThan(weigh('a civil war')['concept civil war'] ?? 0);
  });

  it('is shared by numbers and by names that the lexicon does not know', () => {
    expect(shared('Rasmussen saw 22', 'راسموسن رأى 22')).toEqual(expect.arrayContaining(['number 22']));
    expect(shared('Rasmussen saw 22', 'راسموسن رأى 22').some((feature) => feature.startsWith('name '))).toBe(true);
  });

  it('counts each meaning of a word less', () => {
    expect(weigh('the war')['concept war']).toBe(1);
    expect(weigh('the bank')['concept bank']).toBe(0.5);
  });

  it('keeps what its own words are, and is nothing for no words', () => {
    expect(Object.keys(weigh('محادثات')).some((feature) => feature.startsWith('stem '))).toBe(true);
    expect(describeText('')).toEqual([]);
    expect(describeText('؟!')).toEqual([]);
  });
});
