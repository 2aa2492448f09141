import { describe, expect, it } from 'vitest';
import { writeQuestions } from '../../src/benchmark/questions.ts';
import { detectLanguage } from '../../src/text/detect.ts';
import { readShippedMaterial } from './material.ts';

const { questions: kinds, texts } = await readShippedMaterial();

describe.each(['ar', 'en'] as const)('questions written for the benchmark (%s)', (language) => {
  const write = (seed: number) => writeQuestions(kinds, texts, { language, count: 100, seed });

  it('are as many as asked for, all different, and the same for the same seed', () => {
    expect(new Set(write(1)).size).toBe(100);
    expect(write(1)).toEqual(write(1));
    expect(write(2)).not.toEqual(write(1));
  });

  it('are questions of that language about words that the articles hold', () => {
    const known = texts.map(({ text }) => text).join('\n');
    for (const question of write(3)) {
      expect(detectLanguage(question)).toBe(language);
      expect(question).toMatch(/[?\u061F]$/); // Arabic question mark
      expect(question).not.toMatch(/[{}]/);
      const own = question.split(/\s+/).filter((word) => known.includes(word.replace(/[?\u061F]$/, '')));
      expect(own.length).toBeGreaterThan(1);
    }
  });

  it('are fewer where the articles are short', () => {
    const text = language === 'ar' ? 'وصل الوفد.' : 'Delegations arrived.';
    const few = writeQuestions(kinds, [{ language, text }], { language, count: 100, seed: 1 });
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(100);
  });
});
