/** One line of input: its text, or why it is not one and how it begins. */
export type InputLine =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rejected'; readonly reason: string; readonly beginning: string };

const maxLineBytes = 1024 * 1024;
const beginningBytes = 200;
const newline = 0x0a;

/**
 * Lines of UTF-8, as soon as each is complete, however the input is cut into pieces. LF and CRLF end a line; the last one
 * needs no end. A byte order mark at the start is left out. A line of more than 1 MB is read past, not kept.
 */
export async function* readLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<InputLine> {
  const line = createLineBuffer();
  let isFirst = true;
  const finish = () => {
    const finished = line.finish(isFirst);
    isFirst = false;
    return finished;
  };
  for await (const piece of input) {
    const bytes = Buffer.from(piece);
    let from = 0;
    for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, from)) {
      line.add(bytes.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    line.add(bytes.subarray(from));
  }
  if (!line.isEmpty()) yield finish();
}

function createLineBuffer() {
  let pieces: Buffer[] = [];
  let length = 0;
  return {
    add(bytes: Buffer): void {
      if (length <= maxLineBytes) pieces.push(bytes);
      length += bytes.length;
    },
    isEmpty: () => length === 0,
    finish(isFirst: boolean): InputLine {
      const finished = toInputLine(Buffer.concat(pieces), length, isFirst);
      pieces = [];
      length = 0;
      return finished;
    },
  };
}

function toInputLine(bytes: Buffer, length: number, isFirst: boolean): InputLine {
  if (length > maxLineBytes) {
    return {
      kind: 'rejected',
      reason: `has ${length} bytes; at most ${maxLineBytes} are read`,
      beginning: toBeginning(bytes),
    };
  }
  const text = decode(bytes);
  if (text === undefined) return { kind: 'rejected', reason: 'is not UTF-8', beginning: toBeginning(bytes) };
  const line = text.replace(/\r$/, '');
  return { kind: 'text', text: isFirst ? line.replace(/^\uFEFF/, '') : line };
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function toBeginning(bytes: Buffer): string {
  return bytes
    .subarray(0, beginningBytes)
    .toString('utf8')
    .replace(/\uFFFD*\r?$/, '');
}
