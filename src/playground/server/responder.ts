import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Logger } from '../../domain/runtime.ts';
import type { Fault } from './faults.ts';
import { Refusal, tooManyRequests } from './refusal.ts';

/** What goes back: a status, a type and bytes. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Buffer;
}

export function toSuccess(result: unknown): Answer {
  return toJson(200, { ok: true, result });
}

/** A refusal as Telegram writes it. Anything else is a fault of this server: 500, and logged. */
export function toFailure(error: unknown, logger: Logger): Answer {
  if (!(error instanceof Refusal)) {
    logger.error({ error }, 'the local Bot API server failed');
    return toJson(500, { ok: false, error_code: 500, description: 'Internal Server Error' });
  }
  const { status, message, parameters } = error;
  return toJson(status, { ok: false, error_code: status, description: message, ...(parameters && { parameters }) });
}

/** What a fault answers; undefined when the call is carried out all the same. */
export function toFaultAnswer(fault: Fault, logger: Logger): Answer | undefined {
  if (fault.kind === 'retry-after') return toFailure(tooManyRequests(fault.seconds), logger);
  if (fault.kind !== 'status') return undefined;
  const { status, description = STATUS_CODES[status] ?? 'Error', parameters, isHtml = false } = fault;
  if (isHtml) return { status, contentType: 'text/html', body: `<html><body><h1>${status}</h1></body></html>` };
  return toFailure(new Refusal(status, description, parameters), logger);
}

export function write(response: ServerResponse, { status, contentType, body }: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** Breaks the connection without an answer. */
export function drop({ socket }: IncomingMessage): void {
  socket.destroy();
}

function toJson(status: number, value: unknown): Answer {
  return { status, contentType: 'application/json', body: JSON.stringify(value) };
}
