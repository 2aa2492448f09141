import { toParsedSource } from '../body.ts';
import { cleanTitle } from '../fields.ts';
import { isTitleOf, toGivenTitle } from '../given-title.ts';
import { reject, type ParsedSource, type Rejection } from '../source-kind.ts';
import { isBackToFront, judgePdfText } from './judge-pdf-text.ts';
import { turnAround } from './logical-order.ts';
import type { PdfPiece } from './pdf-line.ts';
import { toPdfText, type PdfText } from './pdf-text.ts';

const maxPages = 1000;
const maxPieces = 2_000_000;

/** The article of a PDF file. No script of the file is run and nothing that it names is fetched. */
export async function parsePdf(bytes: Uint8Array): Promise<ParsedSource | Rejection> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
    if (document.numPages > maxPages)
      return reject('too-large', `it has ${document.numPages} pages; at most ${maxPages} are read`);
    const pages = await readPages(document);
    if (!pages) return reject('too-large', 'its pages hold more pieces of text than are read');
    const { text, headline } = readRightWay(pages);
    const objection = judgePdfText(text, pages.length);
    if (objection) return objection;
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const title = chooseTitle(headline, info, text);
    return toParsedSource({ title }, dropHeadline(text, headline));
  } catch (error) {
    return toRejection(error);
  }
}

/** Some programs write the letters of an Arabic line in the order of reading, where a page has them in that of drawing. */
function readRightWay(pages: readonly (readonly PdfPiece[])[]): PdfText {
  const read = toPdfText(pages);
  return isBackToFront(read.text) ? toPdfText(pages.map((pieces) => pieces.map(turnAround))) : read;
}

interface ReadablePdf {
  readonly numPages: number;
  getPage(number: number): Promise<{
    getTextContent(options: { disableNormalization: boolean }): Promise<{ items: readonly unknown[] }>;
    cleanup(): unknown;
  }>;
}

/** Undefined when there is too much. A page that is damaged counts as empty. */
async function readPages(document: ReadablePdf): Promise<PdfPiece[][] | undefined> {
  const pages: PdfPiece[][] = [];
  let count = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const pieces = await readPage(document, number).catch(() => []);
    count += pieces.length;
    if (count > maxPieces) return undefined;
    pages.push(pieces);
  }
  return pages;
}

async function readPage(document: ReadablePdf, number: number): Promise<PdfPiece[]> {
  const page = await document.getPage(number);
  // Shapes stay as they are drawn: one shape of several letters must not be turned around with the line.
  const { items } = await page.getTextContent({ disableNormalization: true });
  page.cleanup();
  return items.flatMap((item) => (isTextItem(item) ? [toPiece(item)] : []));
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
}

function toPiece({ str, transform, width, height }: TextItem): PdfPiece {
  return { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height };
}

/** What is set in large letters; else what the file says of itself. */
function chooseTitle(headline: string | undefined, info: object, text: string): string | undefined {
  const named = 'Title' in info && typeof info.Title === 'string' ? toGivenTitle(info.Title) : undefined;
  if (named !== undefined && isTitleOf(named, text)) return named;
  return (headline && cleanTitle(headline)) || named;
}

/** The headline is the title; it is not said again, wherever near the top it stands. */
function dropHeadline(text: string, headline: string | undefined): string {
  if (headline === undefined) return text;
  const at = text.indexOf(headline);
  return at === -1 || at > 300 ? text : text.slice(0, at) + text.slice(at + headline.length);
}

function toRejection(error: unknown): Rejection {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return reject('unreadable', 'it is protected by a password');
  if (name === 'InvalidPDFException') return reject('unreadable', 'it is no PDF file, or a damaged one');
  return reject('unreadable', `the PDF file cannot be taken apart (${name || 'unknown'})`);
}
