import { describe, expect, it } from 'vitest';
import { inventNames } from '../../src/benchmark/invented-names.ts';
import { createRandom } from '../../src/benchmark/random.ts';

const words = {
  en: ['london', 'lisbon', 'ankara', 'astana', 'amman', 'damascus', 'moscow', 'madrid', 'manama', 'baghdad'],
  ar: ['لندن', 'أنقرة', 'أستانا', 'عمان', 'دمشق', 'موسكو', 'مدريد', 'المنامة', 'بغداد', 'القاهرة', 'الدوحة'],
};

describe.each(['ar', 'en'] as const)('invented names (%s)', (language) => {
  const names = inventNames(words[language], 15, createRandom(5));

  it('are distinct and none of the words they were learnt from', () => {
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => words[language].includes(name))).toEqual([]);
  });

  it('hold no three letters that the words do not hold', () => {
    const known = words[language].join(' ');
    for (const name of names) {
      for (let at = 0; at + 3 <= name.length; at += 1) expect(known).toContain(name.slice(at, at + 3));
    }
  });

  it('are the same for the same seed', () => {
    expect(inventNames(words[language], 15, createRandom(5))).toEqual(names);
  });
});

describe('inventing names', () => {
  it('gives fewer where the words do not give as many', () => {
    expect(inventNames(['oslo'], 10, createRandom(1))).toEqual([]);
  });
});
