import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/sources/decode.ts';

describe('decoding', () => {
  it('gives back any text that was written as UTF-8, with line ends made one', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/[\u0000-\u0008\u000E-\u001F\u007F]/u.test(one));
    fc.assert(
      fc.property(text, (one) => {
        const decoded = decodeText(new TextEncoder().encode(`نص text ${one}`));
        expect(decoded).toMatchObject({ text: `نص text ${one.replace(/\r\n?/gu, '\n')}`, encoding: 'utf-8' });
      }),
    );
  });

  it('never throws and never gives half a character, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeText(bytes);
        if (decoded.kind === 'decoded') expect(decoded.text).not.toMatch(/\p{Surrogate}/u);
        else expect(['not-text', 'unknown-encoding']).toContain(decoded.code);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a PDF file', '%PDF-1.7\n'],
    ['a ZIP archive or an office document', 'PK\u0003\u0004'],
    ['a GIF image', 'GIF89a'],
  ])('recognises %s', (format, head) => {
    expect(decodeText(Buffer.from(`${head} and more`))).toMatchObject({ code: 'not-text', detail: `it is ${format}` });
  });

  it('believes valid UTF-8 rather than what a page says of itself', () => {
    const page = '<meta charset="windows-1256"><p>مرحباً بكم</p>';
    expect(decodeText(Buffer.from(page))).toMatchObject({ text: page, encoding: 'utf-8' });
  });
});
