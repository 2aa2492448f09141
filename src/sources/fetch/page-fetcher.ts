import type { Dispatcher } from 'undici';
import type { FetchFailure, FetchOutcome, FetchRefusal, FetchRequest, PageFetcher } from '../../domain/page-fetcher.ts';
import type { Clock, Sleep } from '../../domain/runtime.ts';
import { checkUrl, createAddressRules, refuseHost, type AddressRules } from './check-url.ts';
import { createGuardedAgent, resolveHost, type ResolveHost } from './guarded-agent.ts';
import { createHostPace } from './host-pace.ts';
import { createRobots, type Robots } from './robots.ts';
import { send, type SentRequest } from './send.ts';
import { toAddressKind } from './public-address.ts';

export interface PageFetcherDependencies {
  readonly clock: Clock;
  readonly sleep: Sleep;
}

export interface PageFetcherOptions {
  /** Whether addresses of one's own network are fetched too. Default false. */
  readonly allowsOwnNetwork?: boolean;
  /** Between two requests to one host of the public internet. Default 1000. */
  readonly intervalMs?: number;
  /** For one request: connection, answer and body together. Default 30,000. */
  readonly timeoutMs?: number;
  readonly resolve?: ResolveHost;
  /** Which addresses may be connected to; for tests that have only this machine. */
  readonly rules?: AddressRules;
}

/** Rules in a `robots.txt` may name it. */
const userAgent = 'Sanad';

const maxRedirects = 8;
const defaultMaxBytes = 20 * 1_048_576;
const maxRobotsBytes = 512 * 1024;

/**
 * Fetches over HTTP and HTTPS from public hosts: an address is checked before it is asked, when it is connected to, and
 * again at each redirect. Asks `robots.txt`, and a host no more than once a second; keeps limits on time, size and redirects.
 */
export function createPageFetcher(
  { clock, sleep }: PageFetcherDependencies,
  options: PageFetcherOptions = {},
): PageFetcher {
  const rules = options.rules ?? createAddressRules(options.allowsOwnNetwork ?? false);
  const agent = createGuardedAgent(rules, options.resolve ?? resolveHost);
  const timeoutMs = options.timeoutMs ?? 30_000;
  const get = (url: URL) => follow({ url, rules, agent, timeoutMs, request: { maxBytes: maxRobotsBytes } });
  const robots = createRobots({ get, clock, agent: userAgent });
  const pace = createHostPace(clock, sleep);
  const beforeEach = async (url: URL, signal?: AbortSignal) => {
    const asked = await askRobots(robots, url);
    if ('kind' in asked) return asked;
    const intervalMs = isOwnMachine(url) ? 0 : Math.max(options.intervalMs ?? 1000, asked.delayMs);
    await pace.wait(url.host, intervalMs, signal);
  };
  return {
    async fetch(text, request = {}) {
      const url = checkUrl(text, rules);
      return url instanceof URL ? follow({ url, rules, agent, timeoutMs, request, beforeEach }) : url;
    },
    close: () => agent.destroy(),
  };
}

/** Whoever may ask one's own network is not made to wait there. */
function isOwnMachine(url: URL): boolean {
  return url.hostname === 'localhost' || toAddressKind(url.hostname) === 'own-network';
}

async function askRobots(
  robots: Robots,
  url: URL,
): Promise<FetchRefusal | FetchFailure | { readonly delayMs: number }> {
  const rules = await robots.findRules(url);
  if (rules.kind === 'failed') return rules;
  if (rules.isAllowed(url)) return { delayMs: rules.delayMs };
  return { kind: 'refused', reason: 'robots', detail: `the robots.txt of ${url.host} asks programs not to read it` };
}

interface Following {
  readonly url: URL;
  readonly rules: AddressRules;
  readonly agent: Dispatcher;
  readonly timeoutMs: number;
  readonly request: FetchRequest;
  /** Gives a reason not to ask. */
  readonly beforeEach?: (url: URL, signal?: AbortSignal) => Promise<FetchRefusal | FetchFailure | undefined>;
}

async function follow({ url: first, rules, beforeEach, ...sending }: Following): Promise<FetchOutcome> {
  let url = first;
  let isPermanent = true;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const objection = await beforeEach?.(url, sending.request.signal);
    if (objection) return objection;
    const answer = await send(toSent(url, sending));
    if (answer.kind === 'blocked') return refuseHost(answer.host);
    if (answer.kind !== 'redirect') return addMovedTo(answer, first, isPermanent && hop > 0 ? url : undefined);
    const next = checkUrl(answer.location, rules, url);
    if (!(next instanceof URL)) return next;
    isPermanent &&= answer.isPermanent;
    url = next;
  }
  const detail = `it leads on to other addresses more than ${maxRedirects} times`;
  return { kind: 'failed', reason: 'redirects', status: null, retryAfterSeconds: null, detail };
}

function toSent(url: URL, { agent, timeoutMs, request }: Omit<Following, 'url' | 'rules'>): SentRequest {
  return { url, agent, timeoutMs, request: { ...request, maxBytes: request.maxBytes ?? defaultMaxBytes } };
}

function addMovedTo(answer: FetchOutcome, first: URL, last: URL | undefined): FetchOutcome {
  if (!last || last.href === first.href || (answer.kind !== 'fetched' && answer.kind !== 'not-modified')) return answer;
  return { ...answer, movedTo: last.href };
}
