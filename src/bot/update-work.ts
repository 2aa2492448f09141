import type { Update } from 'grammy/types';
import type { InboxStore, UpdateEnd } from '../domain/inbox.ts';
import type { OutboxDraft } from '../domain/outbox.ts';
import type { Clock, Logger, Sleep } from '../domain/runtime.ts';
import type { Saying } from './context.ts';
import { describeFailure } from './failure.ts';
import { findActiveChatId, findMovedChat } from './place.ts';
import { toBatch } from './replies.ts';
import { withinLimit } from './within-limit.ts';

export interface UpdateWorkDependencies {
  readonly store: Pick<InboxStore, 'claim' | 'finish'>;
  /** Works on an update. @returns what is to be said. Called again, up to three times in all, when it throws. */
  readonly handle: (update: Update) => Promise<readonly Saying[]>;
  /** What is said about an update that cannot be handled. */
  readonly apologise: (update: Update) => Promise<readonly Saying[]>;
  /** Called when what was to be said about an update stands in the outbox. */
  readonly onMessages: (update: Update) => void;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** As `sleep`, for limits. */
  readonly deadline: Sleep;
}

export interface UpdateWorkOptions {
  readonly botId: number;
  /** Under which updates are claimed; see `InboxStore`. */
  readonly runId: string;
  /** An update that takes longer has failed this time. Default 60,000. */
  readonly limitMs?: number;
  /** Ends the tries. */
  readonly isClosed: () => boolean;
}

const maxAttempts = 3;
const retryPausesMs = [500, 2_000];

/** Gives the function that works on a stored update to its end. It never rejects. */
export function createUpdateWork(
  dependencies: UpdateWorkDependencies,
  options: UpdateWorkOptions,
): (update: Update) => Promise<void> {
  const { logger, sleep, store } = dependencies;
  const { botId, runId, isClosed } = options;
  return async (update) => {
    const reference = { botId, updateId: update.update_id };
    try {
      while (!isClosed()) {
        const attempts = await untilStored(dependencies, isClosed, () => store.claim(reference, runId));
        if (attempts === undefined) return;
        const end = await attempt(dependencies, options, update, attempts);
        if (end !== undefined) return await finish(dependencies, options, update, end);
        await sleep(retryPausesMs[attempts - 1] ?? 0);
      }
    } catch (error) {
      logger.error({ ...reference, ...describeFailure(error) }, 'an update is left for the next start');
    }
  };
}

/** Undefined when it is to be tried again. */
async function attempt(
  dependencies: UpdateWorkDependencies,
  { botId, limitMs = 60_000 }: UpdateWorkOptions,
  update: Update,
  attempts: number,
): Promise<UpdateEnd | undefined> {
  const { handle, logger, clock, deadline } = dependencies;
  const fields = { updateId: update.update_id, attempts };
  const startedMs = clock.monotonicMs();
  try {
    if (attempts > maxAttempts) throw new Error('The process ended each time that this was worked on.');
    const messages = await withinLimit(handle(update), { ms: limitMs, deadline }, () => throwLate(limitMs));
    const elapsedMs = Math.round(clock.monotonicMs() - startedMs);
    logger.debug({ ...fields, elapsedMs }, 'an update was handled');
    return toEnd('done', update, messages, { botId, clock });
  } catch (error) {
    logger.error({ ...fields, ...describeFailure(error) }, 'an update could not be handled');
    if (attempts < maxAttempts) return undefined;
    logger.error(fields, 'an update is set aside');
    return toEnd('set-aside', update, await apologise(dependencies, update), { botId, clock });
  }
}

/** What is so malformed that not even an apology can be written gets none. */
async function apologise(
  { apologise: write, logger }: UpdateWorkDependencies,
  update: Update,
): Promise<readonly Saying[]> {
  try {
    return await write(update);
  } catch (error) {
    logger.error({ updateId: update.update_id, ...describeFailure(error) }, 'there is no apology for an update');
    return [];
  }
}

function throwLate(limitMs: number): never {
  throw new Error(`Not handled within ${limitMs} ms.`);
}

function toEnd(
  state: UpdateEnd['state'],
  update: Update,
  messages: readonly Saying[],
  { botId, clock }: { readonly botId: number; readonly clock: Clock },
): UpdateEnd {
  const base = { botId, batch: toBatch(update.update_id), createdAt: clock.now().toISOString() };
  const drafts = messages.map((message, at): OutboxDraft => ({ ...base, priority: 'reply', place: at + 1, message }));
  return { state, messages: drafts, activeChatId: findActiveChatId(update), movedChat: findMovedChat(update) };
}

async function finish(
  dependencies: UpdateWorkDependencies,
  { botId, runId, isClosed }: UpdateWorkOptions,
  update: Update,
  end: UpdateEnd,
): Promise<void> {
  const { store, logger, onMessages } = dependencies;
  const { update_id: updateId } = update;
  const isOurs = await untilStored(dependencies, isClosed, () => store.finish({ botId, updateId }, runId, end));
  if (!isOurs) return logger.warn({ updateId }, 'another run of the bot has taken this update over');
  if (end.messages.length > 0) onMessages(update);
}

const storePauseMs = 5_000;
const storeAttempts = 60;

/** Does what the store could not do a moment ago: another process may be writing, or the disk be full. */
async function untilStored<Result>(
  { logger, sleep }: UpdateWorkDependencies,
  isClosed: () => boolean,
  call: () => Promise<Result>,
): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempts >= storeAttempts || isClosed()) throw error;
      logger.error({ attempts, ...describeFailure(error) }, 'the store failed; trying again');
      await sleep(storePauseMs);
    }
  }
}
