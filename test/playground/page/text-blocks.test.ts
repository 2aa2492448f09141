import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDirection } from '../../../src/playground/page/direction.js';
import { findAddress, toTextBlocks } from '../../../src/playground/page/text-blocks.js';
import { findFirstStrongDirection } from '../../../src/text/direction.ts';

type Blocks = ReturnType<typeof toTextBlocks>;
type Inline = Blocks[number]['lines'][number]['children'][number];

const entity = (text: string, part: string, type: string, more = {}) => ({
  type,
  offset: text.indexOf(part),
  length: part.length,
  ...more,
});
const textOf = (node: Inline): string => ('entity' in node ? node.children.map(textOf).join('') : node.text);
const lineTexts = (blocks: Blocks) =>
  blocks.map(({ lines }) => lines.map(({ children }) => children.map(textOf).join('')));

describe('the blocks of a message', () => {
  it.each([
    ['حضرت تركيا. [1]\n[1] أستانا\nSanad', ['rtl', 'rtl', 'ltr']],
    ['Türkiye attended. [1]\nوحضرت إيران\n\n12', ['ltr', 'rtl', 'rtl', 'rtl']],
    ['123\nمتى؟', ['rtl', 'rtl']],
    ['…', ['ltr']],
  ])('give each line its own direction: %j', (text, directions) => {
    expect(toTextBlocks(text).flatMap(({ lines }) => lines.map(({ direction }) => direction))).toEqual(directions);
  });

  it.each([
    ['Answer [1]\n[1] Title\nSanad\nquoted\nafter', '[1] Title\nSanad\nquoted'],
    ['الجواب [1]\n[1] العنوان\nسند\nاقتباس\nبعده', '[1] العنوان\nسند\nاقتباس'],
  ])('set an expandable quotation apart, without empty lines around it', (text, part) => {
    const blocks = toTextBlocks(text, [entity(text, part, 'expandable_blockquote')]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'expandable', 'text']);
    expect(lineTexts(blocks)[1]).toEqual(part.split('\n'));
  });

  it('nest entities, and carry them across lines', () => {
    const text = 'a bold link\nnext';
    const [block] = toTextBlocks(text, [
      entity(text, 'link', 'text_link', { url: 'https://example.com' }),
      entity(text, 'bold link\nnext', 'bold'),
    ]);
    const [first, second] = block?.lines ?? [];
    expect(first?.children).toMatchObject([
      { text: 'a ' },
      { entity: { type: 'bold' }, children: [{ text: 'bold ' }, { entity: { type: 'text_link' }, text: 'link' }] },
    ]);
    expect(second?.children).toMatchObject([{ entity: { type: 'bold' }, text: 'next' }]);
  });

  it('hold every character once, whatever the entities', () => {
    const types = fc.constantFrom('bold', 'text_link', 'blockquote', 'expandable_blockquote', 'pre', 'constructor');
    const entities = fc.array(fc.record({ type: types, offset: fc.nat(40), length: fc.nat(40) }), { maxLength: 6 });
    const texts = fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '\n', '<', '1'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, entities, (text, given) => {
        const kept = lineTexts(toTextBlocks(text, given)).flat().join('');
        expect(kept).toBe(text.replaceAll('\n', ''));
      }),
    );
  });
});

it('takes directions as the bot does', () => {
  const units = fc.constantFrom('a', 'é', 'ب', 'ש', '1', ' ', '[', '\u200F', '\u200E', '中');
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 8 }), (text) => {
      expect(findDirection(text)).toBe(findFirstStrongDirection(text));
    }),
  );
});

describe('the address of a link', () => {
  it.each([
    ['text_link', 'https://example.com/ا', 'x', 'https://example.com/ا'],
    ['url', undefined, 'example.com', 'https://example.com'],
    ['email', undefined, 'a@example.com', 'mailto:a@example.com'],
  ])('is that of the entity: %s', (type, url, text, address) => {
    expect(findAddress({ type, url, offset: 0, length: 1 }, text)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'http://',
    '',
  ])('is none when it is not to be opened: %s', (url) => {
    expect(findAddress({ type: 'text_link', url, offset: 0, length: 1 }, 'x')).toBeUndefined();
    expect(findAddress({ type: 'bold', url, offset: 0, length: 1 }, 'x')).toBeUndefined();
  });
});
