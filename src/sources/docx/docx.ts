import { toParsedSource } from '../body.ts';
import { cleanTitle } from '../fields.ts';
import { toPageText } from '../page-text.ts';
import type { PageDocument } from '../page-node.ts';
import type { ParsedSource, Rejection } from '../source-kind.ts';
import { unpackDocx } from './unpack-docx.ts';

/** The article of a Word document (DOCX): its text without pictures, notes and comments, and its title. */
export async function parseDocx(bytes: Uint8Array): Promise<ParsedSource | Rejection> {
  const unpacked = await unpackDocx(bytes);
  if ('kind' in unpacked) return unpacked;
  const [{ default: mammoth }, { parseHTML }] = await Promise.all([import('mammoth'), import('linkedom')]);
  const buffer = Buffer.from(unpacked.document);
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      styleMap: ["p[style-name='Title'] => h1:fresh"],
    },
  );
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`) as { document: PageDocument };
  for (const note of document.querySelectorAll('sup a[href^="#"], li[id^="footnote"], li[id^="endnote"]'))
    note.remove();
  const heading = document.querySelector('h1');
  const title = cleanTitle(heading?.textContent ?? '') || unpacked.title;
  if (title !== undefined && heading && title === cleanTitle(heading.textContent ?? '')) heading.remove();
  return toParsedSource({ title }, toPageText(document.body));
}
