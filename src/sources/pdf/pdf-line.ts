/** A piece of text as a page draws it, from left to right; logical order within the piece. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline; grows upwards. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfLine {
  readonly pieces: readonly PdfPiece[];
  readonly y: number;
  /** Of its letters, in points; 0 when it has none. */
  readonly height: number;
}

/** The lines of a page, in the order in which they are drawn. Marks (accents, vowel signs) belong to the line that they stand in. */
export function toLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const groups: PdfPiece[][] = [];
  let baseline: PdfPiece | undefined;
  for (const piece of pieces) {
    if (isPhantom(piece)) continue;
    const isSame = baseline !== undefined && (isThin(piece) || Math.abs(piece.y - baseline.y) <= tolerance(baseline));
    if (!isSame) groups.push([]);
    groups.at(-1)?.push(isThin(piece) ? { ...piece, text: piece.text.trim() } : piece);
    if (!isSame || (piece.height > 0 && piece.width > 0)) baseline = piece;
  }
  return groups.map(toLine);
}

/** A blank without width stands between a letter and its mark, for the reader of the file only. */
function isPhantom(piece: PdfPiece): boolean {
  return isThin(piece) && isBlank(piece);
}

/** A mark takes no room of its own. */
function isThin({ width }: PdfPiece): boolean {
  return width < 0.1;
}

function tolerance({ height }: PdfPiece): number {
  return Math.max(1, height * 0.4);
}

function toLine(drawn: readonly PdfPiece[]): PdfLine {
  const pieces = dropNarrowBlanks(drawn);
  const letters = pieces.filter(({ width, height }) => width > 0 && height > 0);
  return { pieces, y: (letters[0] ?? pieces[0])?.y ?? 0, height: findMedian(letters.map(({ height }) => height)) };
}

/** A blank much narrower than the others of its line is no more than the room between two letters. */
function dropNarrowBlanks(pieces: readonly PdfPiece[]): readonly PdfPiece[] {
  const blanks = pieces.filter(isBlank).map(({ width }) => width);
  if (blanks.length < minBlanks) return pieces;
  const least = findMedian(blanks) * 0.7;
  return pieces.filter((piece) => !isBlank(piece) || piece.width >= least);
}

const minBlanks = 4;

function isBlank({ text }: PdfPiece): boolean {
  return text.trim() === '';
}

function findMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
