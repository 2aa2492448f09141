import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** The answer is longer than is read. */
export class TooLong extends Error {}

/** The answer is packed in a way that was not asked for. */
export class UnknownEncoding extends Error {}

/** What an answer may be packed with: the `Accept-Encoding` header. */
export const acceptedEncodings = 'gzip, br';

/**
 * The bytes of an answer, unpacked as they come, so that a small answer which unpacks to a huge one is let go at the limit.
 * @throws TooLong, UnknownEncoding, or what the stream throws.
 */
export async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  const collect = async (unpacked: AsyncIterable<Buffer>) => {
    for await (const chunk of unpacked) {
      length += chunk.length;
      if (length > maxBytes) return;
      chunks.push(chunk);
    }
  };
  try {
    await pipeline(body, createUnpacker(encoding), collect);
  } catch (error) {
    // Leaving early breaks the pipe: then its error is ours, and says nothing.
    if (length <= maxBytes) throw error;
  }
  if (length > maxBytes) throw new TooLong();
  return Buffer.concat(chunks);
}

function createUnpacker(encoding: string) {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return new PassThrough();
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  throw new UnknownEncoding(name.slice(0, 40));
}
