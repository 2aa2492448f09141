import { randomInt } from 'node:crypto';
import type { InlineQueryResult, User, UserFromGetMe } from 'grammy/types';
import type { Clock, Logger } from '../../../domain/runtime.ts';
import type { RateLimiter } from '../rate-limits.ts';
import type { FindUser } from '../text/html-entities.ts';
import type { Timers } from '../timers.ts';
import { createChatStore, type ChatStore } from './chats.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createEvents, type Events } from './events.ts';
import { createFileStore, type FileStore } from './files.ts';
import { createProfile, type Profile } from './profile.ts';
import { createOpenQueries, type OpenQueries } from './queries.ts';
import { createUpdateQueue, type UpdateQueue } from './update-queue.ts';
import { createWebhook, type Webhook } from './webhook.ts';

/** How much is remembered; what goes beyond is forgotten, oldest first. */
export interface Bounds {
  /** Default 500. */
  readonly messagesPerChat: number;
  /** What the bot has not confirmed. Default 10,000. */
  readonly updates: number;
  /** Of all files together. Default 64 MiB. */
  readonly fileBytes: number;
}

export interface OpenInlineQuery {
  readonly personId: number;
  readonly query: string;
}

/** An answered inline query, until the person chooses or asks for something else. */
export interface OfferedResults {
  readonly queryId: string;
  readonly query: string;
  readonly results: readonly InlineQueryResult[];
}

/** Everything that exists in this Telegram: one bot, people, chats. */
export interface World {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly bounds: Bounds;
  readonly bot: UserFromGetMe;
  readonly limiter: RateLimiter;
  /** By id, without the bot. */
  readonly people: Map<number, User>;
  readonly chats: ChatStore;
  readonly files: FileStore;
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  readonly events: Events;
  readonly profile: Profile;
  readonly drafts: Drafts;
  /** Taps, with who tapped. */
  readonly callbackQueries: OpenQueries<{ readonly personId: number }>;
  readonly inlineQueries: OpenQueries<OpenInlineQuery>;
  /** By person. */
  readonly offeredResults: Map<number, OfferedResults>;
}

export interface WorldDependencies {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface WorldOptions {
  readonly bot: UserFromGetMe;
  readonly limiter: RateLimiter;
  readonly bounds?: Partial<Bounds>;
}

/** How long Telegram waits for the answer to a tap and to an inline query. */
const callbackSeconds = 60;
const inlineSeconds = 30;
/** Telegram too begins anywhere after a silence; a bot that remembers what it has read would take the same numbers for the same updates. */
const pickFirstUpdateId = () => randomInt(100_000_000, 1_000_000_000);

export function createWorld({ clock, timers, logger }: WorldDependencies, options: WorldOptions): World {
  const bounds = { messagesPerChat: 500, updates: 10_000, fileBytes: 64 * 1024 * 1024, ...options.bounds };
  const events = createEvents(logger);
  const updates = createUpdateQueue(
    { clock, timers },
    {
      firstUpdateId: pickFirstUpdateId(),
      maxUpdates: bounds.updates,
    },
  );
  return {
    clock,
    timers,
    logger,
    bounds,
    bot: options.bot,
    limiter: options.limiter,
    people: new Map(),
    chats: createChatStore(),
    files: createFileStore(bounds.fileBytes),
    updates,
    webhook: createWebhook({ updates, clock, timers, logger }),
    events,
    profile: createProfile(options.bot.first_name),
    drafts: createDrafts({ timers, events }),
    callbackQueries: createOpenQueries(clock, '41', callbackSeconds),
    inlineQueries: createOpenQueries(clock, '42', inlineSeconds),
    offeredResults: new Map(),
  };
}

/** The bot as others see it. */
export function toBotUser({ bot }: World): User {
  const { id, is_bot, first_name, username } = bot;
  return { id, is_bot, first_name, username };
}

/** Who an id stands for: a person or the bot. */
export function userFinder(world: World): FindUser {
  return (id) => (id === world.bot.id ? toBotUser(world) : world.people.get(id));
}

/** Unix time in seconds. */
export function nowSeconds({ clock }: World): number {
  return Math.floor(clock.now().getTime() / 1000);
}
