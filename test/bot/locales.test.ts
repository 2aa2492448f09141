import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { readLocale } from './harness.ts';

const arabicForms = ['zero', 'one', 'two', 'few', 'many', 'other'];
const rooms = ['bot', 'answer'] as const;

describe.each(rooms)('the phrases of %s', (room) => {
  it('are the same in both languages, in the same order', () => {
    expect([...readPhrases(room, 'ar').keys()]).toEqual([...readPhrases(room, 'en').keys()]);
  });

  it('take the same variables in both languages', () => {
    const variablesOf = (language: 'ar' | 'en') =>
      [...readPhrases(room, language)].map(([key, pattern]) => [key, ...new Set(findAll(pattern, 'var').sort())]);
    expect(variablesOf('ar')).toEqual(variablesOf('en'));
  });

  it('have every plural form of Arabic where Arabic counts', () => {
    for (const [key, pattern] of readPhrases(room, 'ar')) {
      for (const forms of findForms(pattern)) expect([key, forms]).toEqual([key, arabicForms]);
    }
  });

  it('count in both languages or in none', () => {
    const counted = [...readPhrases(room, 'en')].filter(([, pattern]) => findForms(pattern).length > 0);
    for (const [key] of counted) expect(findForms(readPhrases(room, 'ar').get(key))).not.toEqual([]);
  });

  it('have no direction controls and no empty text', () => {
    for (const language of ['ar', 'en'] as const) {
      expect(readLocale(room, language)).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
      for (const [, pattern] of readPhrases(room, language)) expect(pattern).not.toBe('');
    }
  });
});

it('no room takes a phrase of another', () => {
  const keys = rooms.flatMap((room) => [...readPhrases(room, 'en').keys()]);
  expect(new Set(keys).size).toBe(keys.length);
});

it('descriptions of commands are as short as Telegram wants them', () => {
  for (const language of ['ar', 'en'] as const) {
    for (const [key, pattern] of readPhrases('bot', language)) {
      if (key.startsWith('command-')) expect(String(pattern).length).toBeLessThanOrEqual(256);
    }
  }
});

it('descriptions of commands hold no command, which nothing could isolate there', () => {
  for (const language of ['ar', 'en'] as const) {
    for (const [key, pattern] of readPhrases('bot', language)) {
      if (key.startsWith('command-')) expect(String(pattern)).not.toMatch(/\//);
    }
  }
});

function readPhrases(room: (typeof rooms)[number], language: 'ar' | 'en'): Map<string, unknown> {
  return new Map(new FluentResource(readLocale(room, language)).body.map(({ id, value }) => [id, value]));
}

/** Names of the parts of one type anywhere in a pattern. */
function findAll(part: unknown, type: string): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'type' in part && part.type === type && 'name' in part ? [String(part.name)] : [];
  return [...own, ...Object.values(part).flatMap((inner) => findAll(inner, type))];
}

/** The keys of every choice in a pattern. */
function findForms(part: unknown): string[][] {
  if (typeof part !== 'object' || part === null) return [];
  const variants =
    'variants' in part && Array.isArray(part.variants) ? (part.variants as { key: { value: string } }[]) : [];
  const own = variants.length > 0 ? [variants.map(({ key }) => key.value)] : [];
  return [...own, ...Object.values(part).flatMap(findForms)];
}
