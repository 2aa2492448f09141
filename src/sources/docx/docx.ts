import { toParsedSource } from '../body.ts';
import { cleanTitle } from '../fields.ts';
import { isTitleOf } from '../given-title.ts';
import { isByLine, splitHeadline } from '../headline.ts';
import { toPageText } from '../page-text.ts';
import type { PageDocument, PageElement } from '../page-node.ts';
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
      styleMap: ["p[style-name='Title'] => h1.title:fresh"],
    },
  );
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`) as { document: PageDocument };
  for (const note of document.querySelectorAll('sup a[href^="#"], li[id^="footnote"], li[id^="endnote"]'))
    note.remove();
  return toArticle(document, unpacked.title);
}

/** The title is what is styled as one; else what stands like one above the text, or what the file says of itself. */
function toArticle(document: PageDocument, given: string | undefined): ParsedSource {
  const heading = document.querySelector('h1.title') ?? findHeading(document);
  const styled = cleanTitle(heading?.textContent ?? '');
  if (styled) {
    heading?.remove();
    return toParsedSource({ title: styled }, toPageText(document.body));
  }
  const text = toPageText(document.body);
  if (given !== undefined && isTitleOf(given, text)) return toParsedSource({ title: given }, text);
  const { title = given, rest } = splitHeadline(text);
  return toParsedSource({ title }, rest);
}

const maxByLineChars = 200;

/** A heading of the first level that stands at the top, or below by-lines and one line such as the section. */
function findHeading(document: PageDocument): PageElement | undefined {
  const blocks = [...document.body.children].filter(({ textContent }) => {
    const line = textContent?.trim() ?? '';
    return line !== '' && (line.length > maxByLineChars || !isByLine(line));
  });
  return blocks.slice(0, 2).find(({ nodeName }) => nodeName === 'H1');
}
