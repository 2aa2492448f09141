import { describe, expect, it } from 'vitest';
import { isHeading } from '../../src/text/headings.ts';

describe('a heading', () => {
  it.each([
    ['The talks ended.\n\nWho took part\n\nEleven delegations did.', 'Who took part', true],
    ['The talks ended.\n\nWho took part', 'Who took part', true],
    ['Who took part\n\nEleven delegations did.', 'Who took part', true],
    ['Yes', 'Yes', false],
    ['نعم', 'نعم', false],
    ['The talks ended. Who took part', 'Who took part', false],
    ['The talks ended.\n\nEleven did.', 'Eleven did.', false],
    ['انتهت المحادثات.\n\nمن شارك\n\nشارك أحد عشر وفدًا.', 'من شارك', true],
    ['انتهت المحادثات.\n\nمن شارك', 'من شارك', true],
    ['من شارك\n\nشارك أحد عشر وفدًا.', 'من شارك', true],
    ['انتهت المحادثات. من شارك', 'من شارك', false],
    ['انتهت المحادثات.\n\nشارك أحد عشر.', 'شارك أحد عشر.', false],
  ])('stands alone without a final mark, also where a passage ends: %j', (text, words, expected) => {
    const start = text.indexOf(words);
    expect(isHeading(text, { start, end: start + words.length })).toBe(expected);
  });
});
