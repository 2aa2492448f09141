import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { readSentences } from '../../src/summarize/article-sentences.ts';
import { conflicts } from '../../src/summarize/disagreement.ts';

function disagree(language: Language, one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => readSentences({ title: '', language, text, publishedAt: null })[0]);
  if (a === undefined || b === undefined) throw new Error('Each is a sentence.');
  return conflicts(a, b, language);
}

describe('two sentences', () => {
  it.each([
    ['en', 'The floods in Karsa killed 14 people.', 'The floods in Karsa killed 19 people.'],
    ['ar', 'قتلت السيول في كرسا 14 شخصًا.', 'قتلت السيول في كرسا 19 شخصًا.'],
    ['en', 'The floods in Karsa on 3 May killed 14 people.', 'On 3 May the floods in Karsa killed 19 people.'],
    ['ar', 'قتلت السيول في كرسا في 3 مايو 14 شخصًا.', 'في 3 مايو قتلت السيول في كرسا 19 شخصًا.'],
  ] as const)('that count one thing otherwise differ (%s)', (language, one, other) => {
    expect(disagree(language, one, other)).toBe(true);
  });

  it.each([
    ['en', 'One round of the process was held in 2023.', 'By the end of 2024, 22 rounds of the process had been held.'],
    ['ar', 'عُقدت جولة واحدة من المسار في عام 2023.', 'حتى نهاية عام 2024 عُقدت 22 جولة من المسار.'],
    [
      'en',
      'One round of the process was held in 2023 and two in 2024.',
      'As of November 2024, 22 rounds of the process had been held.',
    ],
    ['ar', 'عُقدت جولة واحدة من المسار في عام 2023 وجولتان في عام 2024.', 'حتى نوفمبر 2024 عُقدت 22 جولة من المسار.'],
    ['en', 'The floods in Karsa killed 14 people.', 'The floods in Karsa left 19 houses in ruins.'],
    ['ar', 'قتلت السيول في كرسا 14 شخصًا.', 'هدمت السيول في كرسا 19 منزلًا.'],
  ] as const)('that count other things, or at other times, do not (%s)', (language, one, other) => {
    expect(disagree(language, one, other)).toBe(false);
  });
});
