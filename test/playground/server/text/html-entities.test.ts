import fc from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../src/playground/server/refusal.ts';
import { parseHtml } from '../../../../src/playground/server/text/html-entities.ts';

const person = { id: 7, is_bot: false, first_name: 'Salma' };
const parse = (html: string) => parseHtml(html, (id) => (id === person.id ? person : undefined));

function refusal(html: string): string {
  try {
    parse(html);
  } catch (error) {
    if (error instanceof Refusal) return error.message.replace("Bad Request: can't parse entities: ", '');
    throw error;
  }
  throw new Error(`accepted: ${html}`);
}

describe('HTML in messages', () => {
  it.each([
    ['b', 'bold'],
    ['strong', 'bold'],
    ['i', 'italic'],
    ['em', 'italic'],
    ['u', 'underline'],
    ['ins', 'underline'],
    ['s', 'strikethrough'],
    ['strike', 'strikethrough'],
    ['del', 'strikethrough'],
    ['tg-spoiler', 'spoiler'],
    ['code', 'code'],
    ['pre', 'pre'],
    ['blockquote', 'blockquote'],
    ['BLOCKQUOTE', 'blockquote'],
  ])('gives <%s> as %s in both languages', (tag, type) => {
    for (const word of ['dam', 'سد']) {
      const text = `x ${word}`;
      expect(parse(`x <${tag}>${word}</${tag}>`)).toEqual({
        text,
        entities: [{ type, offset: 2, length: word.length }],
      });
    }
  });

  it.each([
    ['<span class="tg-spoiler">x</span>', { type: 'spoiler' }],
    ['<blockquote expandable>x</blockquote>', { type: 'expandable_blockquote' }],
    ['<blockquote expandable="">x</blockquote>', { type: 'expandable_blockquote' }],
    ['<a href="https://example.org/a?b=1&amp;c=2">x</a>', { type: 'text_link', url: 'https://example.org/a?b=1&c=2' }],
    ["<a href='example.org'>x</a>", { type: 'text_link', url: 'http://example.org/' }],
    ['<a href="https://example.org/خبر">x</a>', { type: 'text_link', url: 'https://example.org/خبر' }],
    ['<a href="tg://user?id=7">x</a>', { type: 'text_mention', user: person }],
    ['<pre><code class="language-python">x</code></pre>', { type: 'pre', language: 'python' }],
    ['<code class="language-python"><pre>x</pre></code>', { type: 'pre', language: 'python' }],
    ['<b>x</>', { type: 'bold' }],
  ])('reads %s', (html, entity) => {
    expect(parse(html)).toEqual({ text: 'x', entities: [{ ...entity, offset: 0, length: 1 }] });
  });

  it.each(['<b></b>x', '<a href="">x</a>', '<a href="https://localhost/">x</a>', '<a href="tg://user?id=8">x</a>'])(
    'gives no entity for %s',
    (html) => {
      expect(parse(html)).toEqual({ text: 'x', entities: [] });
    },
  );

  it('decodes characters, and leaves what is none', () => {
    expect(parse('&lt;b&gt; &amp;&quot; &#1587;&#x62F; &#128512; &copy; &lt a & b').text).toBe(
      '<b> &" سد 😀 &copy; < a & b',
    );
  });

  it.each([
    ['<b>x', `Can't find end tag corresponding to start tag "b"`],
    ['<b><i>x</i>', `Can't find end tag corresponding to start tag "b"`],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href>x</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
    ['<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href=a/b>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a href="x>x</a>', 'Unclosed start tag at byte offset 0'],
  ])('refuses %s', (html, reason) => {
    expect(refusal(html)).toBe(reason);
  });

  it('counts the place of a fault in bytes: an Arabic letter is two', () => {
    expect(refusal('dam <p>')).toBe('Unsupported start tag "p" at byte offset 4');
    expect(refusal('سد <p>')).toBe('Unsupported start tag "p" at byte offset 5');
    expect(refusal('😀<p>')).toBe('Unsupported start tag "p" at byte offset 4');
  });

  it('refuses half a character', () => {
    expect(refusal('&#55357;')).toContain('invalid Unicode characters');
  });
});

/** A tree of elements, what it should read as, and its HTML. */
interface Tree {
  readonly tag?: string;
  readonly children: readonly (Tree | string)[];
}

const tags = ['b', 'i', 'u', 's', 'tg-spoiler', 'blockquote', 'code'];
const words = fc.string({ unit: fc.constantFrom('a', ' ', '<', '>', '&', '"', 'س', 'د', '😀', '\n', ';') });
const trees = fc.letrec<{ tree: Tree; node: Tree | string }>((tie) => ({
  tree: fc.record({ tag: fc.constantFrom(...tags), children: fc.array(tie('node'), { maxLength: 3 }) }),
  node: fc.oneof({ depthSize: 'small' }, words, tie('tree')),
}));

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const toHtml = (node: Tree | string): string =>
  typeof node === 'string' ? escape(node) : `<${node.tag}>${node.children.map(toHtml).join('')}</${node.tag}>`;
const toText = (node: Tree | string): string => (typeof node === 'string' ? node : node.children.map(toText).join(''));
const countElements = (node: Tree | string): number =>
  typeof node === 'string' ? 0 : node.children.reduce((sum, child) => sum + countElements(child), toText(node) ? 1 : 0);

describe('any HTML', () => {
  it('reads back the text that was escaped, and one entity for every element with text', () => {
    fc.assert(
      fc.property(trees.tree, (tree) => {
        const { text, entities } = parse(toHtml(tree));
        expect(text).toBe(toText(tree));
        expect(entities).toHaveLength(countElements(tree));
      }),
    );
  });

  it('gives entities that lie in the text and in one another, never across', () => {
    fc.assert(
      fc.property(trees.tree, (tree) => {
        const { text, entities } = parse(toHtml(tree));
        for (const entity of entities) {
          expect(entity.length).toBeGreaterThan(0);
          expect(entity.offset + entity.length).toBeLessThanOrEqual(text.length);
          for (const other of entities) expect(crosses(entity, other)).toBe(false);
        }
      }),
    );
  });

  it('is read or refused with a place inside it, and nothing else', () => {
    const pieces = fc.constantFrom('<', '>', '/', 'b', 'a', ' href=', '"', "'", '&', '#', 'x', ';', 'س', '😀', '=');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const html = parts.join('');
        try {
          expect(parse(html).text.length).toBeLessThanOrEqual(html.length);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          const offset = /byte offset (\d+)/.exec((error as Refusal).message)?.[1];
          expect(Number(offset ?? 0)).toBeLessThanOrEqual(Buffer.byteLength(html));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when an end tag is missing', () => {
    fc.assert(
      fc.property(trees.tree, (tree) => {
        expect(() => parse(toHtml(tree).replace(/<\/[^<]*$/, ''))).toThrow(Refusal);
      }),
    );
  });
});

function crosses(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset && b.offset < a.offset + a.length && a.offset + a.length < b.offset + b.length;
}
