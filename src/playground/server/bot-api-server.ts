import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { UserFromGetMe } from 'grammy/types';
import type { Clock, Logger } from '../../domain/runtime.ts';
import { createFaults, type FaultInLine, type Faults } from './faults.ts';
import { createPersonSide, type PersonSide } from './person/person-side.ts';
import { createRateLimiter, unlimited, type RateLimitOptions } from './rate-limits.ts';
import { createRequestHandler } from './request-handler.ts';
import { systemTimers, type Timers } from './timers.ts';
import { createWorld, type Bounds } from './world/world.ts';

export interface BotApiServerDependencies {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Default: the system's. */
  readonly timers?: Timers;
}

export interface BotApiServerOptions {
  /** The bot's; the number before its colon is the bot's id. */
  readonly token: string;
  /** Default: one that is free. */
  readonly port?: number;
  /** Default `127.0.0.1`. Calls are taken under loopback names and this one. */
  readonly host?: string;
  /** What `getMe` says besides the id. */
  readonly bot?: Partial<Omit<UserFromGetMe, 'id' | 'is_bot'>>;
  readonly faults?: readonly FaultInLine[];
  /** Default: none. */
  readonly rateLimits?: RateLimitOptions;
  readonly bounds?: Partial<Bounds>;
}

export interface BotApiServer {
  /** Begins to listen, again on the port that it had. @returns the address for `apiRoot`. */
  start(): Promise<{ readonly url: string }>;
  /** Ends waiting calls, breaks connections, stops pushing updates. What happened stays, and it may start again. */
  stop(): Promise<void>;
  /** Answers calls, for who listens with a server of their own; `open` and `close` are then for `start` and `stop`. */
  readonly listener: RequestListener;
  open(): void;
  close(): void;
  /** What people do and see. */
  readonly people: PersonSide;
  readonly faults: Faults;
  readonly bot: UserFromGetMe;
  /** How many updates the bot has not confirmed. */
  readonly pendingUpdateCount: number;
}

/**
 * Telegram for one bot, in memory: the Bot API over HTTP, and what people do as functions. Strict, in Telegram's words, so that what
 * passes here passes there; what it does not emulate is refused, not accepted.
 * @throws Error when the token is malformed.
 */
export function createBotApiServer(
  { clock, logger, timers = systemTimers }: BotApiServerDependencies,
  options: BotApiServerOptions,
): BotApiServer {
  const { token, port = 0, host = '127.0.0.1', rateLimits } = options;
  const bot = toBot(token, options.bot);
  const limiter = rateLimits ? createRateLimiter(clock, rateLimits) : unlimited;
  const world = createWorld({ clock, timers, logger }, { bot, limiter, bounds: options.bounds });
  const faults = createFaults(options.faults);
  let lastPort = port;
  const listener = createRequestHandler({ world, faults }, { token, host });
  const server = createServer(listener);
  const open = () => world.webhook.open();
  const end = () => {
    world.updates.close();
    world.webhook.close();
    world.drafts.close();
  };
  return {
    listener,
    open,
    close: end,
    people: createPersonSide(world, faults),
    faults,
    bot,
    get pendingUpdateCount() {
      return world.updates.pending().length;
    },
    async start() {
      await listen(server, lastPort, host);
      lastPort = (server.address() as AddressInfo).port;
      open();
      return { url: `http://${host.includes(':') ? `[${host}]` : host}:${lastPort}` };
    },
    async stop() {
      end();
      await close(server);
    },
  };
}

function toBot(token: string, given: BotApiServerOptions['bot'] = {}): UserFromGetMe {
  const id = /^(\d+):[\w-]+$/.exec(token)?.[1];
  if (id === undefined) throw new Error('the token is malformed; it looks like 123456:ABC-def');
  return {
    id: Number(id),
    is_bot: true,
    first_name: 'Sanad',
    username: 'SanadBot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_guest_queries: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
    ...given,
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
