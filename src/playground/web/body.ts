import type { IncomingMessage } from 'node:http';
import { PageRequestError } from './page-actions.ts';

/** What a request carries. @throws PageRequestError when that is more than `maxBytes`; it is read to its end all the same. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  if (size > maxBytes) throw new PageRequestError(`that is more than ${maxBytes} bytes`, { status: 413 });
  return Buffer.concat(chunks);
}
