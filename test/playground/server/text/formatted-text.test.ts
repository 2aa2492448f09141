import fc from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { toFormattedText } from '../../../../src/playground/server/text/formatted-text.ts';

const format = (text: string, parseMode = '', entities?: unknown) =>
  toFormattedText({ text, parseMode, entities }, () => undefined);
const bold = (offset: number, length: number): MessageEntity => ({ type: 'bold', offset, length });
const italic = (offset: number, length: number): MessageEntity => ({ type: 'italic', offset, length });

describe('what the server makes of a text', () => {
  it.each([
    ['embeddings and overrides', 'a\u202Ab\u202Ec', 'abc'],
    ['line separators', 'a\u2028b\u2029c', 'abc'],
    ['carriage returns', 'a\r\nb', 'a\nb'],
    ['vertical lines under a letter', 'a\u0333\u033F\u030Ab', 'ab'],
  ])('takes %s out', (_, given, kept) => {
    expect(format(given).text).toBe(kept);
  });

  it('makes spaces of control characters', () => {
    expect(format('a\tb\u0000c').text).toBe('a b c');
  });

  it('keeps the last of several marks and makes joiners of the others', () => {
    expect(format('\u200Fسد').text).toBe('\u200Fسد');
    expect(format('\u200F\u200E\u200Fسد').text).toBe('\u200C\u200C\u200Fسد');
    expect(format('\u200E\u200Edam').text).toBe('\u200C\u200Edam');
  });

  it('keeps isolates', () => {
    expect(format('سد \u2068dam\u2069').text).toBe('سد \u2068dam\u2069');
  });

  it('trims spaces and lines, at the beginning up to the first entity', () => {
    expect(format('  \n dam \n ')).toEqual({ text: 'dam', entities: [] });
    expect(format('  <b> سد </b>  ', 'HTML')).toEqual({ text: 'سد', entities: [bold(0, 2)] });
  });

  it.each(['', '  \n', '\u200F', '\u200B\u00A0', '\u2800'])('gives nothing for %j', (text) => {
    expect(format(text)).toEqual({ text: '', entities: [] });
  });

  it('moves entities with what was taken out before and inside them', () => {
    expect(format('\u202Aa<b>b\u202Ec</b>', 'HTML')).toEqual({ text: 'abc', entities: [bold(1, 2)] });
  });

  it.each([
    ['ask /start@SanadBot now', 'bot_command', '/start@SanadBot'],
    ['اسأل @SanadBot الآن', 'mention', '@SanadBot'],
    ['the #dam', 'hashtag', '#dam'],
    ['عن #سد_النهضة اليوم', 'hashtag', '#سد_النهضة'],
    ['see https://example.org/a.', 'url', 'https://example.org/a'],
    ['انظر https://example.org/a، ثم', 'url', 'https://example.org/a'],
    ['to a.b@example.org', 'email', 'a.b@example.org'],
  ])('finds in %j a %s', (text, type, part) => {
    expect(format(text).entities).toEqual([{ type, offset: text.indexOf(part), length: part.length }]);
  });

  it('finds nothing in code and links', () => {
    expect(
      format('<code>/start</code> <a href="https://a.org">@name</a>', 'HTML').entities.map(({ type }) => type),
    ).toEqual(['code', 'text_link']);
  });

  it('cuts styles that cross', () => {
    expect(format('abc def ghi', '', [bold(0, 7), italic(4, 7)]).entities).toEqual([
      bold(0, 4),
      italic(4, 7),
      bold(4, 3),
    ]);
  });

  it('joins one style and keeps it out of code', () => {
    expect(format('<b>a<b>b</b></b><b>c</b>', 'HTML').entities).toEqual([bold(0, 3)]);
    expect(format('<b>ab<code>cd</code></b>', 'HTML').entities).toEqual([
      bold(0, 2),
      { type: 'code', offset: 2, length: 2 },
    ]);
  });

  it('keeps a hundred entities and no more', () => {
    expect(format('<b>a</b> '.repeat(120), 'HTML').entities).toHaveLength(100);
  });

  it.each([
    [[bold(9, 1)], 'entity begins after the end of the text at UTF-16 offset 9'],
    [[bold(0, 9)], 'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9'],
    [[bold(-1, 2)], 'receive an entity with incorrect offset -1'],
    [[{ type: 'bold', offset: 0 }], 'can\'t parse MessageEntity: Can\'t find field "length"'],
    [[{ type: 'loud', offset: 0, length: 1 }], "can't parse MessageEntity: Unsupported type specified"],
    ['bold', "can't parse entities: expected an Array of MessageEntity"],
  ])('refuses the entities %j', (entities, reason) => {
    expect(() => format('abc', '', entities)).toThrow(`Bad Request: ${reason}`);
  });

  it('refuses an entity that cuts a character in two', () => {
    expect(() => format('😀a', '', [bold(1, 1)])).toThrow('begins in a middle of a UTF-16 symbol');
    expect(() => format('😀a', '', [bold(0, 1)])).toThrow('ends in a middle of a UTF-16 symbol');
  });

  it('refuses half a character, a parse mode that it does not know and one that it does not emulate', () => {
    expect(() => format('a\uD800')).toThrow('strings must be encoded in UTF-8');
    expect(() => format('a', 'LaTeX')).toThrow('unsupported parse_mode');
    expect(() => format('a', 'MarkdownV2')).toThrow('does not emulate');
  });
});

const letters = fc.string({
  unit: fc.constantFrom('a', 'س', ' ', '\n', '\u200F', '\u202E', '\r', '😀', '@', '/', '#'),
});
const types = ['bold', 'italic', 'underline', 'code', 'pre', 'blockquote', 'expandable_blockquote', 'spoiler'] as const;

const textsWithEntities = fc
  .array(letters, { minLength: 1, maxLength: 8 })
  .chain((parts) => {
    const edges = parts.reduce<number[]>((all, part) => [...all, (all.at(-1) ?? 0) + part.length], [0]);
    const span = fc.tuple(fc.nat(parts.length), fc.nat(parts.length), fc.constantFrom(...types));
    return fc.tuple(fc.constant(parts.join('')), fc.constant(edges), fc.array(span, { maxLength: 6 }));
  })
  .map(([text, edges, spans]) => ({
    text,
    entities: spans
      .map(([a, b, type]) => [edges[Math.min(a, b)] ?? 0, edges[Math.max(a, b)] ?? 0, type] as const)
      .filter(([from, to]) => from < to)
      .map(([from, to, type]) => ({ type, offset: from, length: to - from })),
  }));

it.each(['#dam x', '#سد x'])('drops what is left of an entity that a hashtag cuts when that is a space: %s', (text) => {
  const end = text.indexOf(' ') + 1;
  const { entities } = format(text, '', [bold(1, end - 1)]);
  expect(entities.map(({ type, offset, length }) => [type, offset + length])).toEqual([
    ['hashtag', end - 1],
    ['bold', end - 1],
  ]);
});

describe('any text with any entities', () => {
  it('comes out clean, with entities inside it that nest and do not begin with a space', () => {
    fc.assert(
      fc.property(textsWithEntities, ({ text, entities }) => {
        const result = format(text, '', entities);
        expect(result.text).not.toMatch(/[\r\u202E]|[\u200E\u200F]{2}|[ \n]$/);
        for (const entity of result.entities) {
          const part = result.text.slice(entity.offset, entity.offset + entity.length);
          expect(part).toHaveLength(entity.length);
          expect(part.trim()).not.toBe('');
          for (const other of result.entities) expect(crosses(entity, other)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stays as it is when it comes again', () => {
    fc.assert(
      fc.property(textsWithEntities, ({ text, entities }) => {
        const once = format(text, '', entities);
        expect(format(once.text, '', once.entities)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});

function crosses(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset && b.offset < a.offset + a.length && a.offset + a.length < b.offset + b.length;
}
