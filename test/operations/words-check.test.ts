import { describe, expect, it } from 'vitest';
import type { VocabularyWord } from '../../src/domain/store.ts';
import { createWordsCheck } from '../../src/operations/words-check.ts';

const vocabulary: readonly VocabularyWord[] = [
  { language: 'ar', word: 'زلزال', passages: 9 },
  { language: 'ar', word: 'سدود', passages: 3 },
  { language: 'ar', word: 'معروفه', passages: 9 },
  { language: 'ar', word: 'نادر', passages: 2 },
  { language: 'en', word: 'quake', passages: 4 },
  { language: 'en', word: 'aftershock', passages: 7 },
  { language: 'en', word: 'known', passages: 9 },
  { language: 'en', word: 'rare', passages: 2 },
  { language: 'en', word: '2024', passages: 9 },
  { language: 'en', word: 'eu', passages: 9 },
];
const lexicon = { isKnown: (stem: string) => ['معروف', 'known'].includes(stem) };

function run(words: readonly VocabularyWord[]) {
  const keywords = { listVocabulary: async () => words };
  return createWordsCheck(async () => ({ keywords, lexicon, path: '/data/words.tsv' })).run();
}

describe('the check of words', () => {
  it('names the commonest words of both languages that the lexicon does not know, and where to add them', async () => {
    const { status, message } = await run(vocabulary);
    expect(status).toBe('ok');
    expect(message).toContain(
      'does not know 4 words that are common here: زلزال (9), سدود (3); aftershock (7), quake (4).',
    );
    expect(message).toContain('/data/words.tsv');
  });

  it('says so where all of them are known', async () => {
    expect((await run(vocabulary.filter(({ word }) => ['معروفه', 'known', '2024'].includes(word)))).message).toBe(
      'The lexicon knows the words that are common here.',
    );
  });
});
