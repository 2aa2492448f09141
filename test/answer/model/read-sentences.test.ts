import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentences, saysNone, type WrittenSentence } from '../../../src/answer/model/read-sentences.ts';
import type { Language } from '../../../src/domain/language.ts';

async function read(pieces: readonly string[], language: Language = 'en'): Promise<WrittenSentence[]> {
  const sentences: WrittenSentence[] = [];
  async function* give() {
    for (const piece of pieces) yield await Promise.resolve(piece);
  }
  for await (const sentence of readSentences(give(), language)) sentences.push(sentence);
  return sentences;
}

const one = { text: 'The round was held in Astana.', names: ['k7x4m'] };
const two = { text: 'Iraq came.', names: ['k7x4m', 'p2h9d'] };

describe('sentences of a model', () => {
  it.each([
    ['a line each', `${one.text} [k7x4m]\n${two.text} [k7x4m][p2h9d]\n`],
    ['on one line', `${one.text} [k7x4m] ${two.text} [k7x4m] [p2h9d]`],
    ['with brackets before the full stop', 'The round was held in Astana [k7x4m]. Iraq came [k7x4m, p2h9d].'],
    ['as a list', `1. ${one.text} [k7x4m]\n- ${two.text} [k7x4m; p2h9d]`],
  ])('are read %s, whatever the pieces are', async (_, text) => {
    expect(await read([text])).toEqual([one, two]);
    expect(await read([...text])).toEqual([one, two]);
  });

  it.each([
    ['عُقدت الجولة في أستانا. [k7x4m]\nحضر العراق. [k7x4m، p2h9d]'],
    ['عُقدت الجولة في أستانا [k7x4m]. حضر العراق [k7x4m][p2h9d].'],
  ])('are read in Arabic: %s', async (text) => {
    const expected = [
      { text: 'عُقدت الجولة في أستانا.', names: ['k7x4m'] },
      { text: 'حضر العراق.', names: ['k7x4m', 'p2h9d'] },
    ];
    expect(await read([...text], 'ar')).toEqual(expected);
  });

  it('share the brackets behind them', async () => {
    expect(await read(['The round was held. Iraq came. [k7x4m]'])).toEqual([
      { text: 'The round was held.', names: ['k7x4m'] },
      { text: 'Iraq came.', names: ['k7x4m'] },
    ]);
  });

  it('keep brackets in their midst as citations', async () => {
    expect(await read(['Iraq [a1] and Iran [b2] came.'])).toEqual([
      { text: 'Iraq and Iran came.', names: ['a1', 'b2'] },
    ]);
  });

  it('come as soon as they are whole', async () => {
    const given: string[] = [];
    async function* give() {
      for (const piece of ['Iraq came. [a1]\nIr', 'an came. [a1] Tur', 'key came.']) {
        given.push(piece);
        yield await Promise.resolve(piece);
      }
    }
    const seen: [string, number][] = [];
    for await (const { text } of readSentences(give(), 'en')) seen.push([text, given.length]);
    expect(seen).toEqual([
      ['Iraq came.', 1],
      ['Iran came.', 2],
      ['Turkey came.', 3],
    ]);
  });

  it('lose no word but what stands in brackets, in any text', async () => {
    const word = fc.constantFrom(
      'Iraq',
      'came',
      'to',
      'Astana',
      'in',
      '2017',
      '.',
      '. ',
      '[a1]',
      '[a1, b2]',
      '\n',
      ' ',
      '؟',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (words, size) => {
        const text = words.join('');
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
        const letters = (of: string) => of.replace(/\[[^\]]*\]/gu, '').replace(/\s/gu, '');
        expect(letters((await read(pieces)).map((sentence) => sentence.text).join(''))).toBe(letters(text));
      }),
    );
  });

  it.each(['NONE', 'none.', '"NONE"', 'NONE\n'])('may be none: %j', async (text) => {
    expect((await read([text])).map(saysNone)).toEqual([true]);
  });
});
