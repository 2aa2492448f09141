import { analyse } from 'chardet';
import { isPlausibleText } from './plausible-text.ts';
import { reject, type Rejection } from './source-kind.ts';

export interface DecodedText {
  readonly kind: 'decoded';
  /** Without byte order mark; line ends are `\n`. */
  readonly text: string;
  /** A label of the Encoding Standard. */
  readonly encoding: string;
}

/**
 * Bytes as text: by byte order mark, as UTF-8 where they are valid UTF-8, by the character set that the server named, by
 * that which a page names, else by their content, among the encodings that Arabic and English text is found in. A guess counts only when the result
 * reads like text.
 */
export function decodeText(bytes: Uint8Array, charset?: string | null): DecodedText | Rejection {
  const format = findBinaryFormat(bytes);
  if (format !== undefined) return reject('not-text', `it is ${format}`);
  const certain = decodeMarked(bytes) ?? decodeAs(bytes, 'utf-8');
  if (certain) return hasBinaryControls(certain.text) ? notText : certain;
  if (bytes.includes(0)) return notText;
  const guessed = decodeNamed(bytes, charset) ?? decodeDeclared(bytes) ?? decodeByContent(bytes);
  if (guessed) return hasBinaryControls(guessed.text) ? notText : guessed;
  return reject('unknown-encoding', 'its character encoding cannot be told; save it as UTF-8');
}

const notText = reject('not-text', 'it holds binary data');

/** First bytes of formats that are no text, with what people call them. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a sound or video file', [0x4f, 0x67, 0x67, 0x53]],
  ['a RIFF file', [0x52, 0x49, 0x46, 0x46]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
];

function findBinaryFormat(bytes: Uint8Array): string | undefined {
  return signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be');
  return decodeUnmarkedUtf16(bytes);
}

/** UTF-16 without its mark: many zero bytes on one side of the pairs (Latin), or few high bytes there (Arabic). */
function decodeUnmarkedUtf16(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, sampleBytes);
  const isSparse = (offset: number) => countHighBytes(sample, offset) > 0.9 * (sample.length / 2);
  const label = isSparse(1) ? 'utf-16le' : isSparse(0) ? 'utf-16be' : undefined;
  const decoded = label && decodeAs(bytes, label);
  return decoded && isPlausibleText(decoded.text) ? decoded : undefined;
}

const sampleBytes = 65_536;

/** High bytes of the blocks that Arabic and English are written with: ASCII, Latin-1, Arabic, punctuation. */
function countHighBytes(sample: Uint8Array, offset: number): number {
  let count = 0;
  for (let at = offset; at < sample.length; at += 2) {
    const byte = sample[at];
    if (byte === 0x00 || byte === 0x06 || (byte === 0x20 && sample[at ^ 1] !== 0x20)) count++;
  }
  return count;
}

function decodeAs(bytes: Uint8Array, label: string): DecodedText | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    const repaired = label === 'windows-1252' ? text.replace(/[\u0080-\u009F]/gu, toWindows1252) : text;
    return { kind: 'decoded', text: repaired.replace(/\r\n?/gu, '\n'), encoding: label };
  } catch {
    return undefined;
  }
}

/**
 * What the Encoding Standard has at 80-9F of windows-1252. Node 20 leaves these bytes as control characters
 * (https://github.com/nodejs/node/issues/56542).
 */
const windows1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

function toWindows1252(control: string): string {
  return windows1252.charAt(control.charCodeAt(0) - 0x80);
}

/** The character set that a page names in its first kilobytes. */
function decodeDeclared(bytes: Uint8Array): DecodedText | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{1,40})/iu.exec(head)?.[1];
  return decodeNamed(bytes, label);
}

function decodeNamed(bytes: Uint8Array, label: string | null | undefined): DecodedText | undefined {
  const decoded = label ? decodeAs(bytes, label) : undefined;
  return decoded && isPlausibleText(decoded.text) ? decoded : undefined;
}

function decodeByContent(bytes: Uint8Array): DecodedText | undefined {
  for (const { name } of analyse(bytes.subarray(0, sampleBytes))) {
    const label = plausibleEncodings.get(name);
    const decoded = label && decodeAs(bytes, label);
    if (decoded && isPlausibleText(decoded.text)) return decoded;
  }
  return undefined;
}

/** The detector's names of the encodings that are believed, with their labels. */
const plausibleEncodings: ReadonlyMap<string, string> = new Map([
  ['windows-1256', 'windows-1256'],
  ['ISO-8859-6', 'iso-8859-6'],
  ['windows-1252', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
]);

/** Whether control characters other than white space make up more than a hundredth, or one of them is NUL. */
function hasBinaryControls(text: string): boolean {
  const sample = text.slice(0, sampleBytes);
  const controls = sample.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\u007F]/gu)?.length ?? 0;
  return text.includes('\u0000') || controls > sample.length / 100;
}
