import type { PdfPiece } from './pdf-line.ts';

/**
 * The text of a line in the order in which it is read, as letters rather than shapes. A page draws an Arabic line from its
 * left end to its right, so pieces are taken from the right, but runs of Latin words from the left; brackets change sides.
 */
export function toLogicalText(pieces: readonly PdfPiece[]): string {
  const drawn = fromLeft(pieces);
  const text = isRightToLeft(pieces) ? readFromRight(drawn) : drawn.map((piece) => piece.text).join('');
  // A mark that was drawn beside a blank belongs to the letter before the blank.
  return toLetters(text)
    .replace(/\s+/gu, ' ')
    .replace(/(\p{L}) (\p{M}+)/gu, '$1$2 ')
    .trim();
}

/** Presentation forms (FB50-FDFF, FE70-FEFC) and Latin ligatures (FB00-FB06) as the letters that they show. */
export function toLetters(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06\uFB50-\uFDFB\uFE70-\uFEFC]/gu, (shape) => shape.normalize('NFKC').trim())
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '');
}

/** An Arabic piece with its letters in the opposite order; words of Latin letters and numbers in it stay as they are. */
export function turnAround(piece: PdfPiece): PdfPiece {
  if (!arabic.test(piece.text)) return piece;
  const runs = piece.text.match(/[\p{Script=Latin}\p{Nd}]+(?:[.,:/%-][\p{Script=Latin}\p{Nd}]+)*|./gsu) ?? [];
  return { ...piece, text: runs.reverse().join('') };
}

const arabic = /\p{Script=Arabic}/u;
const strongLeft = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

function isRightToLeft(pieces: readonly PdfPiece[]): boolean {
  const text = pieces.map((piece) => piece.text).join('');
  return count(text, /\p{Script=Arabic}/gu) > count(text, /\p{Script=Latin}/gu);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Some programs draw an Arabic line from the right, piece by piece. Marks stay beside their letter. */
function fromLeft(pieces: readonly PdfPiece[]): readonly PdfPiece[] {
  const steps = pieces.slice(1).map((piece, at) => piece.x - (pieces[at]?.x ?? 0));
  const goesLeft = steps.filter((step) => step < 0).length > steps.filter((step) => step > 0).length;
  return goesLeft ? [...pieces].reverse() : pieces;
}

type Run = { readonly isLeftToRight: boolean; readonly pieces: PdfPiece[] };

function readFromRight(drawn: readonly PdfPiece[]): string {
  return toRuns(drawn)
    .reverse()
    .map(({ isLeftToRight, pieces }) => {
      if (isLeftToRight) return pieces.map((piece) => piece.text).join('');
      return [...pieces].reverse().map(readPiece).join('');
    })
    .join('');
}

/** Latin words with what stands between them are one run; everything else is read from the right. */
function toRuns(drawn: readonly PdfPiece[]): Run[] {
  const runs: Run[] = [];
  for (const [at, piece] of drawn.entries()) {
    const isLeftToRight = strongLeft.test(piece.text) || isWithinLatin(drawn, at);
    const last = runs.at(-1);
    if (last?.isLeftToRight === isLeftToRight) last.pieces.push(piece);
    else runs.push({ isLeftToRight, pieces: [piece] });
  }
  return runs;
}

/** Whether a piece without letters, or a number, stands between two pieces of Latin, or right after one with none but blanks between. */
function isWithinLatin(drawn: readonly PdfPiece[], at: number): boolean {
  if (arabic.test(drawn[at]?.text ?? '')) return false;
  const before = drawn
    .slice(0, at)
    .reverse()
    .find(({ text }) => hasLetter(text));
  const after = drawn.slice(at + 1).find(({ text }) => hasLetter(text));
  return before !== undefined && after !== undefined && strongLeft.test(before.text) && strongLeft.test(after.text);
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Brackets are drawn as they look there; what opens on the right is written as what opens. */
function readPiece({ text }: PdfPiece): string {
  return text.replace(/[()[\]{}<>\u00AB\u00BB\u2039\u203A]/gu, (bracket) => mirrored.get(bracket) ?? bracket);
}

const pairs = ['()', '[]', '{}', '<>', '\u00AB\u00BB', '\u2039\u203A'];
const mirrored = new Map(pairs.flatMap(([open = '', close = '']) => [[open, close] as const, [close, open] as const]));
