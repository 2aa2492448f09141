import { timingSafeEqual, createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { ConfigError } from '../domain/errors.ts';
import type { Logger } from '../domain/runtime.ts';
import { describeFailure } from './failure.ts';

export interface WebhookDependencies {
  /** Telegram is told that an update arrived only after this has resolved for it. */
  readonly receive: (updates: readonly Update[]) => Promise<void>;
  readonly logger: Logger;
}

export interface WebhookOptions {
  /** Where Telegram sends updates to; its path is the one that is listened on. */
  readonly url: string;
  /** What Telegram sends with each. */
  readonly secret: string;
  readonly host: string;
  /** 0 for one that is free. */
  readonly port: number;
}

export interface WebhookServer {
  readonly port: number;
  /** Takes nothing more in, and resolves when what is being taken in is stored. */
  close(): Promise<void>;
}

/** Updates are a few kilobytes. */
const maxBodyBytes = 1024 * 1024;
const requestTimeoutMs = 15_000;

/**
 * Listens for updates that Telegram sends. What is stored is answered with 200, before it is worked on; what cannot be stored
 * with 500, so that Telegram sends it again.
 * @throws ConfigError `config-invalid` when HOST and PORT cannot be listened on.
 */
export async function startWebhook(dependencies: WebhookDependencies, options: WebhookOptions): Promise<WebhookServer> {
  const server = createServer({ requestTimeout: requestTimeoutMs }, createListener(dependencies, options));
  await listen(server, options);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function listen(server: Server, { host, port }: WebhookOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = `HOST and PORT cannot be listened on ("${host}", ${port}: ${error.code}). Choose others.`;
      reject(new ConfigError(message, { code: 'config-invalid', cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function createListener({ receive, logger }: WebhookDependencies, { url, secret }: WebhookOptions): RequestListener {
  const path = new URL(url).pathname;
  const respond = async (request: IncomingMessage): Promise<number> => {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== path) return 404;
    if (request.method !== 'POST') return 405;
    if (!isSame(request.headers['x-telegram-bot-api-secret-token'], secret)) return 401;
    const body = await readBody(request);
    if (body === undefined) return 413;
    const update = parseUpdate(body);
    if (update === undefined) return 400;
    await receive([update]);
    return 200;
  };
  return (request, response) => {
    respond(request)
      .catch((error: unknown) => {
        logger.error(describeFailure(error), 'what came in could not be stored; Telegram will send it again');
        return 500;
      })
      .then((status) => answer(request, response, status))
      .catch((error: unknown) => logger.debug(describeFailure(error), 'whoever called has gone'));
  };
}

/** What was not read is not waited for: the connection ends with the answer. */
function answer(request: IncomingMessage, response: ServerResponse, status: number): void {
  if (!request.complete) response.setHeader('connection', 'close');
  if (status === 405) response.setHeader('allow', 'POST');
  response.writeHead(status).end();
}

/** In a time that does not tell how much of it is right, nor how long it is. */
function isSame(given: string | readonly string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
}

/** Undefined when it is too long. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > maxBodyBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Undefined for what is no update. */
function parseUpdate(body: string): Update | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || !('update_id' in value)) return undefined;
    return Number.isSafeInteger(value.update_id) ? (value as Update) : undefined;
  } catch {
    return undefined;
  }
}
