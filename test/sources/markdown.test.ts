import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripMarkdown } from '../../src/sources/markdown-blocks.ts';
import { stripInline } from '../../src/sources/markdown-inline.ts';
import { parseMarkdown } from '../../src/sources/markdown.ts';

describe('inline marks', () => {
  it.each([
    ['**bold** and *soft* and ***both***', 'bold and soft and both'],
    ['__bold__ _soft_ snake_case_name', 'bold soft snake_case_name'],
    ['**bold with *soft* inside**', 'bold with soft inside'],
    ['~~gone~~ stays', 'gone stays'],
    ['a [link](https://example.org/a_(b) "title") here', 'a link here'],
    ['a [link][ref] and [this] stay', 'a link and [this] stay'],
    ['[![image](a.png)](https://example.org) after', ' after'],
    ['![one](a.png)words', 'words'],
    ['note[^1] taken', 'note taken'],
    ['`code *as* it is`', 'code *as* it is'],
    [String.raw`\*not soft\* 2 * 3 * 4 a*b`, '*not soft* 2 * 3 * 4 a*b'],
    ['<b class="x">tag</b> but 3 < 4 and 5 > 2', 'tag but 3 < 4 and 5 > 2'],
    ['&quot;Q&amp;A&quot; &#1587; &unknown;', '"Q&A" س &unknown;'],
    ['**عريض** و*مائل* و[رابط](https://example.org)', 'عريض ومائل ورابط'],
    ['_مائل_ و~~محذوف~~ ثم ![صورة](a.png) نص', 'مائل ومحذوف ثم نص'],
  ])('go from %s', (markdown, text) => {
    expect(stripInline(markdown)).toBe(text);
  });

  it('leave text without marks as it is', () => {
    const plain = fc.stringMatching(/^[\p{L}\p{N}.,:;?' ]{0,80}$/u).map((text) => text.replace(/ +/gu, ' '));
    fc.assert(
      fc.property(plain, (text) => {
        expect(stripInline(text)).toBe(text);
      }),
    );
  });

  it.each(['*', '_', '[', '![](', '`', '<a ', '\\', '[[', '**a'])('do not take long when repeated: %s', (mark) => {
    expect(stripInline(mark.repeat(20_000)).length).toBeLessThanOrEqual(mark.length * 20_000);
  });
});

describe('a long run of blanks', () => {
  const blanks = ' '.repeat(100_000);
  it.each([
    [`x${blanks}y`, 'x y'],
    [`# x${blanks}y`, 'x y'],
    [`- - -${blanks}y`, '- - y'],
    [`-${blanks}|y`, '|y'],
    [`x${blanks}\n${blanks}y`, 'x\ny'],
    [`س${blanks}ص`, 'س ص'],
  ])('does not take long: case %#', (markdown, text) => {
    expect(stripMarkdown(markdown).text).toBe(text);
  });
});

describe('blocks', () => {
  it.each([
    ['One line\nof a paragraph.\n\nAnother.', 'One line of a paragraph.\n\nAnother.'],
    ['سطر واحد\nمن فقرة.\n\nوأخرى.', 'سطر واحد من فقرة.\n\nوأخرى.'],
    ['Broken  \nhere and\\\nthere.', 'Broken\nhere and\nthere.'],
    ['- one\n- two\n  goes on\n\nAfter', 'one\ntwo goes on\n\nAfter'],
    ['- واحد\n- اثنان\n\nبعد', 'واحد\nاثنان\n\nبعد'],
    ['It ended in\n1990. Then came peace.', 'It ended in 1990. Then came peace.'],
    ['> quoted\n> text\n\n> > deeper', 'quoted text\n\ndeeper'],
    ['## Heading ##\ntext', 'Heading\n\ntext'],
    ['#hashtag stays', '#hashtag stays'],
    ['Heading\n---\ntext\n\n---\n\nmore', 'Heading\n\ntext\n\nmore'],
    ['~~~js\nconst a = `b`;\n\n# not a heading\n~~~\nafter', 'const a = `b`;\n\n# not a heading\n\nafter'],
    ['<!-- a\n\ncomment -->text<!-- open', 'text'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a, b\n1, 2'],
    ['text[^n]\n\n[^n]: A note.\n[ref]: https://example.org "x"', 'text\n\nA note.'],
  ])('of %j', (markdown, text) => {
    expect(stripMarkdown(markdown).text).toBe(text);
  });
});

describe('the title of a Markdown file', () => {
  const titleOf = (markdown: string) => {
    const parsed = parseMarkdown(markdown);
    return parsed.kind === 'parsed' ? { title: parsed.fields.title, text: parsed.text } : parsed;
  };

  it('is the first heading of the first level, which leaves the text', () => {
    expect(titleOf('Before.\n\n## Second level\n\n# The *title*\n\n# Another\n\nAfter.')).toEqual({
      title: 'The title',
      text: 'Before.\n\nSecond level\n\nAnother\n\nAfter.',
    });
    expect(titleOf('# عنوان **المقال**\n\nالنص.')).toEqual({ title: 'عنوان المقال', text: 'النص.' });
    expect(titleOf('Underlined\n===\n\nText.')).toEqual({ title: 'Underlined', text: 'Text.' });
  });

  it('is the field where there is one; a heading that repeats it goes, another stays', () => {
    expect(titleOf('---\ntitle: A title\n---\n# A Title!\n\nText.')).toEqual({ title: 'A title', text: 'Text.' });
    expect(titleOf('---\ntitle: A title\n---\n# Part one\n\nText.')).toEqual({
      title: 'A title',
      text: 'Part one\n\nText.',
    });
    expect(titleOf('---\ntitle: عنوان\n---\n# عُنوان\n\nالنص.')).toEqual({ title: 'عنوان', text: 'النص.' });
  });
});
