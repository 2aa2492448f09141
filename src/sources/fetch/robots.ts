import robotsParser from 'robots-parser';
import type { FetchFailure, FetchOutcome } from '../../domain/page-fetcher.ts';
import type { Clock } from '../../domain/runtime.ts';
import { dayMs } from '../../domain/milliseconds.ts';

export interface RobotsRules {
  readonly kind: 'rules';
  readonly isAllowed: (url: URL) => boolean;
  /** Between two requests; 0 where nothing is asked. */
  readonly delayMs: number;
}

export interface Robots {
  /** What the host of this address asks of programs, remembered for a day; a failure when that cannot be told now. */
  findRules(url: URL): Promise<RobotsRules | FetchFailure>;
}

export interface RobotsOptions {
  /** Gets a `robots.txt`, redirects followed, without asking here again. */
  readonly get: (url: URL) => Promise<FetchOutcome>;
  readonly clock: Clock;
  /** The name by which rules are addressed to us. */
  readonly agent: string;
}

/** The Robots Exclusion Protocol (RFC 9309): no file means all is allowed; a server in trouble is left alone. */
export function createRobots({ get, clock, agent }: RobotsOptions): Robots {
  const known = new Map<string, { readonly rules: Promise<RobotsRules | FetchFailure>; readonly untilMs: number }>();
  return {
    findRules(url) {
      const now = clock.monotonicMs();
      const found = known.get(url.origin);
      if (found && found.untilMs > now) return found.rules;
      const rules = get(new URL('/robots.txt', url)).then((outcome) => toRules(outcome, url.origin, agent));
      if (known.size >= maxHosts) known.clear();
      known.set(url.origin, { rules, untilMs: now + dayMs });
      const forget = () => known.delete(url.origin);
      rules.then((outcome) => outcome.kind === 'failed' && forget(), forget);
      return rules;
    },
  };
}

/** The package is a CommonJS function; its types describe it as a default export. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;
const maxHosts = 500;
const maxDelayMs = 10_000;

function toRules(outcome: FetchOutcome, origin: string, agent: string): RobotsRules | FetchFailure {
  if (outcome.kind === 'failed' && !isAbsent(outcome)) return toFailure(outcome);
  if (outcome.kind !== 'fetched') return { kind: 'rules', isAllowed: () => true, delayMs: 0 };
  const robots = parseRobots(`${origin}/robots.txt`, new TextDecoder().decode(outcome.bytes));
  const delaySeconds = robots.getCrawlDelay(agent) ?? 0;
  return {
    kind: 'rules',
    isAllowed: (url) => robots.isAllowed(url.href, agent) !== false,
    delayMs: Number.isFinite(delaySeconds) ? Math.min(Math.max(0, delaySeconds * 1000), maxDelayMs) : 0,
  };
}

/** Whether the host has no such file, or none that can be got at. */
function isAbsent({ reason, status }: FetchFailure): boolean {
  const isDenied = status !== null && status >= 400 && status < 500 && status !== 429;
  return isDenied || reason === 'redirects' || reason === 'broken' || (status !== null && status < 300);
}

function toFailure(failure: FetchFailure): FetchFailure {
  return failure.reason === 'status' ? { ...failure, detail: `of its robots.txt ${failure.detail}` } : failure;
}
