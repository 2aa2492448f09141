import { badRequest } from './refusal.ts';
import type { Parameters, UploadedFile } from './parameters.ts';

const headerEnd = Buffer.from('\r\n\r\n');
const lineEnd = Buffer.from('\r\n');

/**
 * The fields and files of a `multipart/form-data` body (RFC 7578). A file name may stand without quotes, as some clients write.
 * @throws Refusal 400 when the body does not hold to its boundary.
 */
export function parseMultipart(body: Buffer, contentType: string): Parameters {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) throw badRequest("can't parse request: boundary not found");
  const fields: Record<string, string> = {};
  const files = new Map<string, UploadedFile>();
  for (const part of splitParts(body, Buffer.from(`--${name}`))) readPart(part, fields, files);
  return { fields, files };
}

function splitParts(body: Buffer, delimiter: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  let from = body.indexOf(delimiter);
  if (from === -1) throw badRequest("can't parse request: boundary not found");
  while (!isClosing(body, from + delimiter.length)) {
    const start = from + delimiter.length + lineEnd.length;
    from = findDelimiter(body, delimiter, start);
    parts.push(body.subarray(start, from - lineEnd.length));
  }
  return parts;
}

function isClosing(body: Buffer, at: number): boolean {
  return body.subarray(at, at + 2).toString('latin1') === '--';
}

function findDelimiter(body: Buffer, delimiter: Buffer, start: number): number {
  const at = body.indexOf(Buffer.concat([lineEnd, delimiter]), start - lineEnd.length);
  if (at === -1) throw badRequest("can't parse request: the last boundary not found");
  return at + lineEnd.length;
}

function readPart(part: Buffer, fields: Record<string, string>, files: Map<string, UploadedFile>): void {
  const end = part.indexOf(headerEnd);
  if (end === -1) throw badRequest("can't parse request: headers of a part not found");
  const headers = part.subarray(0, end).toString('utf8');
  const bytes = part.subarray(end + headerEnd.length);
  const name = findAttribute(headers, 'name');
  if (name === undefined) throw badRequest("can't parse request: name of a part not found");
  const fileName = findAttribute(headers, 'filename');
  if (fileName === undefined) {
    fields[name] = bytes.toString('utf8');
    return;
  }
  const contentType = /^content-type:\s*(\S+)/im.exec(headers)?.[1] ?? 'application/octet-stream';
  files.set(name, { name: fileName, contentType, bytes: Buffer.from(bytes) });
}

function findAttribute(headers: string, attribute: string): string | undefined {
  const disposition = /^content-disposition:.*$/im.exec(headers)?.[0] ?? '';
  const found = new RegExp(`[;\\s]${attribute}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(disposition);
  return found?.[1] ?? found?.[2];
}
