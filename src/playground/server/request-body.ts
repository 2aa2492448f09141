import type { IncomingMessage } from 'node:http';
import { parseMultipart } from './multipart.ts';
import { isObject, type Parameters } from './parameters.ts';
import { badRequest, Refusal } from './refusal.ts';

/** Telegram takes uploads of 50 MB; a little more for what stands around the file. */
const maxBodyBytes = 51 * 1024 * 1024;

/**
 * What a call carries: in the address, as a form, as JSON or as multipart; all of them are fields of one kind.
 * @throws Refusal 400 when it cannot be read, 413 when it is too large.
 */
export async function readParameters(request: IncomingMessage, query: URLSearchParams): Promise<Parameters> {
  const body = await readBody(request);
  const contentType = request.headers['content-type'] ?? '';
  const { fields, files } = parseBody(body, contentType);
  return { fields: { ...Object.fromEntries(query), ...fields }, files };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new Refusal(413, 'Request Entity Too Large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseBody(body: Buffer, contentType: string): Parameters {
  if (/^multipart\/form-data/i.test(contentType)) return parseMultipart(body, contentType);
  if (body.length === 0) return { fields: {}, files: new Map() };
  if (/^application\/json/i.test(contentType)) return { fields: parseJson(body.toString('utf8')), files: new Map() };
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) {
    return { fields: Object.fromEntries(new URLSearchParams(body.toString('utf8'))), files: new Map() };
  }
  throw badRequest("can't parse request: unsupported content type");
}

function parseJson(text: string): Parameters['fields'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest("can't parse request: wrong JSON");
  }
  if (!isObject(value)) throw badRequest("can't parse request: JSON object expected");
  return value;
}
