import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { FaultLine } from './faults.ts';
import { callMethod } from './methods/registry.ts';
import { isOwnName } from './own-name.ts';
import { parsePath } from './parse-path.ts';
import { Refusal } from './refusal.ts';
import { readParameters } from './request-body.ts';
import { drop, toFailure, toFaultAnswer, toSuccess, write, type Answer } from './responder.ts';
import type { World } from './world/world.ts';

export interface RequestHandlerDependencies {
  readonly world: World;
  readonly faults: FaultLine;
}

export interface RequestHandlerOptions {
  readonly token: string;
  /** The address that is listened on. */
  readonly host: string;
}

/** Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`, to programs only, that know this machine by its own names. */
export function createRequestHandler(
  dependencies: RequestHandlerDependencies,
  options: RequestHandlerOptions,
): RequestListener {
  const { logger } = dependencies.world;
  return (request, response) => {
    handle(dependencies, options, { request, response }).catch((error: unknown) => {
      write(response, toFailure(error, logger));
    });
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function handle(
  { world, faults }: RequestHandlerDependencies,
  { token, host }: RequestHandlerOptions,
  { request, response }: Exchange,
): Promise<void> {
  refuseBrowsers(request, host);
  const url = parsePath(request.url);
  if (!url) throw new Refusal(404, 'Not Found');
  const route = findRoute(url.pathname, token);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const fault = faults.take(route.kind === 'file' ? 'file' : route.name);
  // What is sent is read in any case, so that a client sees the answer and not a broken pipe.
  const parameters = await readParameters(request, url.searchParams);
  if (fault?.delayMs !== undefined) await pause(world, fault.delayMs, gone.signal);
  if (fault?.kind === 'drop-before') return drop(request);
  const refusal = fault && toFaultAnswer(fault, world.logger);
  if (refusal) return write(response, refusal);
  const answer = await carryOut(route, { world, parameters, signal: gone.signal });
  if (fault?.kind === 'drop-after') return drop(request);
  write(response, answer);
}

/** A web page has no business here, and a name that is not this machine's may be one in disguise (DNS rebinding). */
function refuseBrowsers({ headers }: IncomingMessage, host: string): void {
  if (isOwnName(headers.host, host) && headers.origin === undefined) return;
  throw new Refusal(403, 'Forbidden: local programs only');
}

interface Route {
  readonly kind: 'method' | 'file';
  readonly name: string;
}

/** @throws Refusal 401 for another bot's token, 404 for anything else. */
function findRoute(path: string, token: string): Route {
  const parts = /^\/(file\/)?bot(\d+:[\w-]+)\/(.+)$/.exec(decodePath(path));
  if (!parts) throw new Refusal(404, 'Not Found');
  const [, isFile, givenToken = '', name = ''] = parts;
  if (!isSame(givenToken, token)) throw new Refusal(401, 'Unauthorized');
  return { kind: isFile === undefined ? 'method' : 'file', name };
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    throw new Refusal(404, 'Not Found');
  }
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function carryOut({ kind, name }: Route, call: Parameters<typeof callMethod>[1]): Promise<Answer> {
  const { world } = call;
  if (kind === 'file') {
    const file = world.files.findByPath(name);
    if (!file) return toFailure(new Refusal(404, 'Not Found'), world.logger);
    return { status: 200, contentType: 'application/octet-stream', body: file.bytes };
  }
  try {
    return toSuccess(await callMethod(name, call));
  } catch (error) {
    return toFailure(error, world.logger);
  }
}

function pause({ timers }: World, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = timers.after(delayMs, resolve);
    signal.addEventListener('abort', () => {
      cancel();
      resolve();
    });
  });
}
