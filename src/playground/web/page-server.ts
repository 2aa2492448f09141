import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from '../../domain/runtime.ts';
import type { PersonSide } from '../server/person/person-side.ts';
import { parsePath } from '../server/parse-path.ts';
import { systemTimers, type Timers } from '../server/timers.ts';
import { readBody } from './body.ts';
import { createLiveEvents, type LiveEvents } from './live-events.ts';
import { carryOut, PageRequestError } from './page-actions.ts';
import { readPageFile } from './page-files.ts';
import { readPageState, type PageStateOptions } from './page-state.ts';
import { isFromOwnPage } from './request-guard.ts';

export interface PageServerDependencies {
  readonly people: PersonSide;
  readonly logger: Logger;
  /** Default: the system's. */
  readonly timers?: Timers;
}

export interface PageServerOptions extends PageStateOptions {
  /** The address that is listened on. */
  readonly host: string;
}

export interface PageServer {
  readonly listener: RequestListener;
  /** Ends what pages listen to. */
  close(): void;
}

const maxFieldBytes = 256 * 1024;
const maxFileBytes = 20 * 1024 * 1024;

/** The page that is the Telegram client, with what it asks of the server: its state, what happens, and what a person does. */
export function createPageServer(
  { people, logger, timers = systemTimers }: PageServerDependencies,
  { host, ...options }: PageServerOptions,
): PageServer {
  const live = createLiveEvents({ people, timers }, { runId: randomBytes(6).toString('hex') });
  return {
    listener(request, response) {
      for (const [name, value] of Object.entries(safetyHeaders)) response.setHeader(name, value);
      if (!isFromOwnPage(request, host)) return answer(response, 403, { error: 'only this page may do that' });
      route({ people, live, options }, request, response).catch((error: unknown) => fail(response, error, logger));
    },
    close: () => live.close(),
  };
}

/** No content but this server's, no script or style within the page, and no text that is taken for HTML. */
const safetyHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

interface Scene {
  readonly people: PersonSide;
  readonly live: LiveEvents;
  readonly options: PageStateOptions;
}

async function route(scene: Scene, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = parsePath(request.url);
  if (!url) return answer(response, 404, { error: 'there is nothing here' });
  const name = /^\/api\/([a-z-]+)$/.exec(url.pathname)?.[1];
  if (request.method === 'GET' || request.method === 'HEAD') return show(scene, { request, response, url, name });
  if (request.method === 'POST' && name !== undefined) return act(scene, { request, response, url, name });
  response.setHeader('allow', 'GET, HEAD');
  answer(response, 405, { error: 'this cannot be done here' });
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Of what is asked for or done, under `/api/`. */
  readonly name: string | undefined;
}

async function show(scene: Scene, { request, response, url, name }: Exchange): Promise<void> {
  if (name === 'state') {
    return answer(response, 200, readPageState(scene.people, scene.options, scene.live.lastEventId));
  }
  if (name === 'events' && request.method === 'GET') {
    const lastSeenId = request.headers['last-event-id'] ?? url.searchParams.get('after') ?? '';
    return scene.live.stream(response, String(lastSeenId));
  }
  const fileId = /^\/api\/files\/(\w+)$/.exec(url.pathname)?.[1];
  return fileId === undefined ? sendPageFile(response, url.pathname) : sendStoredFile(scene, response, fileId);
}

async function act(
  { people }: Scene,
  { request, response, url, name: action }: Exchange & { readonly name: string },
): Promise<void> {
  if (action === 'attach') {
    const bytes = await readBody(request, maxFileBytes);
    const numbers = ['personId', 'chatId', 'threadId', 'replyTo'];
    const fields = [...url.searchParams].map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]);
    return answer(response, 200, { result: carryOut(people, action, { ...Object.fromEntries(fields), bytes }) });
  }
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return answer(response, 415, { error: 'JSON is expected' });
  }
  const body = await readBody(request, maxFieldBytes);
  return answer(response, 200, { result: carryOut(people, action, parseJson(body.toString('utf8'))) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PageRequestError('the request is no JSON');
  }
}

async function sendPageFile(response: ServerResponse, path: string): Promise<void> {
  const file = await readPageFile(path);
  if (!file) return answer(response, 404, { error: 'there is nothing here' });
  response.writeHead(200, { 'content-type': file.contentType, 'content-length': file.bytes.length });
  response.end(file.bytes);
}

/** Pictures are shown as such; whatever else somebody sent is only ever saved. */
function sendStoredFile({ people }: Scene, response: ServerResponse, fileId: string): void {
  const file = people.findFile(fileId);
  if (!file) return answer(response, 404, { error: 'this file is not kept any more' });
  const isPicture = ['image/jpeg', 'image/webp'].includes(file.contentType);
  response.writeHead(200, {
    'content-type': isPicture ? file.contentType : 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escape)}`,
    'content-length': file.bytes.length,
  });
  response.end(file.bytes);
}

function answer(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function fail(response: ServerResponse, error: unknown, logger: Logger): void {
  if (response.headersSent) return void response.destroy();
  if (error instanceof PageRequestError) return answer(response, error.status, { error: error.message });
  logger.error({ error }, 'the page could not be served');
  answer(response, 500, { error: 'something went wrong on the server' });
}
