import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../src/commands/render-answer.ts';
import { abstained, answered, replied } from '../fakes/answers.ts';

describe('an answer on a terminal', () => {
  it('shows what each number stands for', () => {
    expect(renderAnswer(answered.en)).toBe(
      [
        'Jordan attended. [1]',
        '',
        '[1] Astana 22',
        '    Kurd Online, 2024-11-12',
        '    “Jordan attended.”',
        '    https://example.org/astana',
      ].join('\n'),
    );
  });

  it('shows it in Arabic, without what the source does not give', () => {
    expect(renderAnswer(answered.ar)).toBe(['حضر الأردن. [1]', '', '[1] أستانا 22', '    «حضر الأردن.»'].join('\n'));
  });

  it.each([
    ['en', 'updated 13 November 2024'],
    ['ar', 'حُدّث في 13 نوفمبر 2024'],
  ] as const)('says when the article (%s) was corrected', (language, words) => {
    const [citation] = answered[language].citations;
    const corrected = { ...answered[language], citations: [{ ...citation, correctedAt: '2024-11-13' }] as const };
    expect(renderAnswer(corrected)).toContain(words);
  });

  it('is its text when nothing is cited', () => {
    expect(renderAnswer(abstained)).toBe('The articles do not say.');
    expect(renderAnswer(replied)).toBe('مرحبا!');
  });
});
