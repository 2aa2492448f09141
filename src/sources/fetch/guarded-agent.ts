import type { LookupAddress } from 'node:dns';
import { lookup as lookUpName } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { AddressRules } from './check-url.ts';

/** The IP addresses of a host name. */
export type ResolveHost = (host: string) => Promise<readonly LookupAddress[]>;

/** Why a connection was not made, or not kept. */
export class BlockedHost extends Error {}

const connectTimeoutMs = 10_000;

/** The system's answer. */
export const resolveHost: ResolveHost = (host) => lookUpName(host, { all: true, verbatim: true });

/**
 * Makes connections to allowed addresses only. A name is resolved once and connected to what came out, so that it cannot
 * mean something else a moment later; one bad address among good ones refuses the name. The address at the other end
 * of the connection is looked at once more.
 */
export function createGuardedAgent(rules: AddressRules, resolve: ResolveHost): Agent {
  const connect = buildConnector({ timeout: connectTimeoutMs, lookup: createLookup(rules, resolve) });
  return new Agent({
    connect: (options, done) => {
      connect(options, (error, socket) => {
        const reached = socket?.remoteAddress;
        if (error ?? !socket) return done(error ?? new Error('no connection'), null);
        if (reached !== undefined && rules.isAllowed(reached)) return done(null, socket);
        socket.destroy();
        done(new BlockedHost(options.hostname), null);
      });
    },
    connections: 2,
    keepAliveTimeout: 4000,
    maxHeaderSize: 32_768,
    maxRequestsPerClient: 100,
  });
}

function createLookup(rules: AddressRules, resolve: ResolveHost): LookupFunction {
  return (host, options, done) => {
    resolve(host).then(
      (found) => {
        const wanted = found.filter(({ family }) => !options.family || options.family === family);
        const [first] = wanted;
        if (found.some(({ address }) => !rules.isAllowed(address))) done(new BlockedHost(host), '');
        else if (!first) done(Object.assign(new Error('the name has no address'), { code: 'ENOTFOUND' }), '');
        else if (options.all) done(null, [...wanted]);
        else done(null, first.address, first.family);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), ''),
    );
  };
}
