import type { Messenger } from '../domain/messenger.ts';
import type { OutboxRow, OutboxStore, Settlement } from '../domain/outbox.ts';
import { SanadError } from '../domain/errors.ts';
import type { Clock, Logger, Sleep } from '../domain/runtime.ts';
import { dayMs } from '../domain/milliseconds.ts';
import { createAllowance } from './allowance.ts';
import { decide } from './decide.ts';
import { createLatch } from './latch.ts';
import { createPauses, type Pauses } from './pauses.ts';

export interface DeliveryDependencies {
  readonly outbox: OutboxStore;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly logger: Logger;
}

export interface DeliveryOptions {
  readonly botId: number;
  /** Under which rows are claimed; see `InboxStore`. */
  readonly runId: string;
  /** How many messages are on their way at once, each to another chat. Default 8: of each nobody knows whether it arrived when the process ends. */
  readonly maxConcurrent?: number;
  /** How many messages that go to many are begun in a second; replies do not count. Default 25. */
  readonly bulkPerSecond?: number;
}

/** Sends what stands in the outbox. Nothing here throws. */
export interface Delivery {
  /** Takes over what an earlier run left, then sends until the signal aborts, and finishes what is on its way. */
  run(signal: AbortSignal): Promise<void>;
  /** Tells that there is something to send. */
  wake(): void;
  /** Sends until nothing is left but what has to wait. */
  drain(): Promise<void>;
}

/** The longest sleep between looks at what has to wait for its time of day: clocks are set. */
const longestLookMs = 60_000;
const storePauseMs = 5_000;
/** Rows are kept for as long as Telegram may repeat the update that they are of, twice over. */
const keptMs = 2 * dayMs;
/** After so many messages old rows are dropped anew. */
const messagesBetweenTidyings = 1_000;

/** Order is kept within a chat; chats do not wait for each other. What may have arrived is sent once more and no third time. */
export function createDelivery(dependencies: DeliveryDependencies, options: DeliveryOptions): Delivery {
  const { outbox, clock, sleep, logger } = dependencies;
  const { botId, runId, maxConcurrent = 8, bulkPerSecond = 25 } = options;
  const bulk = createAllowance(clock, bulkPerSecond);
  const latch = createLatch();
  let stopping: AbortSignal | undefined;
  const wakeAfter = (ms: number) => sleep(ms, stopping).then(() => latch.wake());
  const pauses = createPauses({ clock, sleep: (ms) => sleep(ms, stopping), onEnd: () => latch.wake() });
  const underWay = new Set<Promise<void>>();
  const send = createSender(dependencies, { pauses, runId, stopping: () => stopping });
  let isTimed = false;
  // What may have arrived already goes first and alone, so that another end of the process finds one of it on its way, not all.
  let isCareful = true;
  let begun = 0;

  const claim = async (): Promise<readonly OutboxRow[]> => {
    const limit = (isCareful ? 1 : maxConcurrent) - underWay.size;
    if (limit <= 0 || pauses.isEverybodyHeld()) return [];
    const now = clock.now().toISOString();
    const held = { exceptChatIds: pauses.heldChatIds(), bulkLimit: bulk.left() };
    const rows = await outbox.claimMessages({ botId, runId, now, limit, ...held });
    bulk.take(rows.filter(({ priority }) => priority === 'bulk').length);
    isCareful &&= rows.some(({ uncertain }) => uncertain > 0);
    return rows;
  };
  const start = (row: OutboxRow) => {
    const sending = send(row).finally(() => {
      underWay.delete(sending);
      latch.wake();
    });
    underWay.add(sending);
    begun += 1;
    if (begun % messagesBetweenTidyings === 0) void tidy(dependencies);
  };
  /** Starts what can be started. Gives back whether anything is on its way. */
  const step = async (): Promise<boolean> => {
    try {
      for (let wasCareful = true; wasCareful;) {
        wasCareful = isCareful;
        (await claim()).forEach(start);
        wasCareful &&= !isCareful;
      }
    } catch (error) {
      logger.error(describeStoreFailure(error), 'the outbox cannot be read; trying again');
      void wakeAfter(storePauseMs);
    }
    return underWay.size > 0;
  };
  let awaitsAllowance = false;
  /** Sets one alarm for what may go to many when more of it may go. */
  const lookWhenAllowed = () => {
    const ms = bulk.waitMs();
    if (ms === 0 || awaitsAllowance) return;
    awaitsAllowance = true;
    void sleep(ms, stopping).then(() => {
      awaitsAllowance = false;
      latch.wake();
    });
  };
  /** Sets one alarm for what has to wait for its time of day. */
  const lookAgainInTime = async () => {
    const now = clock.now();
    const next = await outbox.findNextTime(botId, now.toISOString()).catch(() => undefined);
    if (next === undefined || isTimed) return;
    isTimed = true;
    void wakeAfter(Math.min(Date.parse(next) - now.getTime(), longestLookMs)).then(() => {
      isTimed = false;
    });
  };

  return {
    wake: () => latch.wake(),
    async run(signal) {
      stopping = signal;
      signal.addEventListener('abort', () => latch.wake());
      await tidy(dependencies);
      await takeOver(dependencies, options);
      while (!signal.aborted) {
        if (!(await step())) await lookAgainInTime();
        lookWhenAllowed();
        if (!signal.aborted) await latch.wait();
      }
      await Promise.all(underWay);
    },
    async drain() {
      while (await step()) await Promise.race(underWay);
    },
  };
}

async function tidy({ outbox, clock, logger }: DeliveryDependencies): Promise<void> {
  try {
    await outbox.pruneMessages(new Date(clock.now().getTime() - keptMs).toISOString());
  } catch (error) {
    logger.warn(describeStoreFailure(error), 'old rows of the outbox could not be dropped');
  }
}

async function takeOver(
  { outbox, clock, logger }: DeliveryDependencies,
  { botId, runId }: DeliveryOptions,
): Promise<void> {
  try {
    const inherited = await outbox.takeOverSending(botId, runId, clock.now().toISOString());
    if (inherited.repeated + inherited.leftUnknown === 0) return;
    logger.warn(
      inherited,
      'messages were being sent when the bot ended; they may have arrived, and are sent once more',
    );
  } catch (error) {
    logger.error(describeStoreFailure(error), 'what an earlier run was sending could not be taken over');
  }
}

interface SenderOptions {
  readonly pauses: Pauses;
  readonly runId: string;
  readonly stopping: () => AbortSignal | undefined;
}

function createSender(dependencies: DeliveryDependencies, options: SenderOptions): (row: OutboxRow) => Promise<void> {
  const { messenger, logger } = dependencies;
  const { pauses } = options;
  const settle = createSettling(dependencies, options);
  return async (row) => {
    const { chatId } = row.message.to;
    const result = await messenger.send(row.message);
    if (result.kind === 'wait') {
      const isGeneral = pauses.holdForLimit(chatId, result.seconds * 1000);
      logger.info({ seconds: result.seconds, isGeneral }, 'Telegram asks to wait before the next message');
      return settle(row, { kind: 'again', isUncertain: false, reason: '429' });
    }
    const { settlement, holdMs } = decide(result, row);
    if (settlement.kind === 'sent') pauses.sent(chatId);
    if (holdMs !== undefined) pauses.hold(chatId, holdMs);
    report(logger, row, settlement);
    await settle(row, settlement);
  };
}

/** Writes down what became of a row, until that succeeds: what was sent and not written down would be sent again. */
function createSettling({ outbox, clock, sleep, logger }: DeliveryDependencies, { runId, stopping }: SenderOptions) {
  return async ({ id }: OutboxRow, settlement: Settlement): Promise<void> => {
    do {
      try {
        const isOurs = await outbox.settle({ id, runId, at: clock.now().toISOString(), settlement });
        if (!isOurs) logger.warn({ outboxId: id }, 'another run of the bot has taken this message over');
        return;
      } catch (error) {
        logger.error(
          { outboxId: id, ...describeStoreFailure(error) },
          'what became of a message cannot be written down',
        );
        await sleep(storePauseMs, stopping());
      }
    } while (stopping()?.aborted !== true);
  };
}

function report(logger: Logger, { id, attempts, uncertain }: OutboxRow, settlement: Settlement): void {
  const fields = { outboxId: id, attempts, uncertain, ...settlement };
  if (settlement.kind === 'sent') return logger.debug(fields, 'a message was sent');
  if (settlement.kind === 'again' && settlement.isUncertain)
    return logger.warn(fields, 'a message may have arrived; it is sent once more');
  logger.warn(fields, 'a message was not sent');
}

function describeStoreFailure(error: unknown): object {
  return { code: error instanceof SanadError ? error.code : 'internal', error: error instanceof Error && error.name };
}
