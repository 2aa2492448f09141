import { describe, expect, it } from 'vitest';
import { createDelivery, type DeliveryOptions } from '../../src/delivery/delivery.ts';
import type { OutgoingMessage, SendResult } from '../../src/domain/messenger.ts';
import type { OutboxDraft } from '../../src/domain/outbox.ts';
import { createMemoryQueues } from '../fakes/memory-queues.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { createManualTime } from '../playground/server/manual-time.ts';

const botId = 5;

interface Part extends Partial<Omit<OutboxDraft, 'message'>> {
  readonly chatId?: number;
}

function toDraft(text: string, { chatId = 7, ...changes }: Part = {}): OutboxDraft {
  const message: OutgoingMessage = { kind: 'text', to: { chatId }, message: { html: text, plain: text } };
  return { botId, batch: `update:${text}`, place: 1, message, priority: 'reply', createdAt: '', ...changes };
}

/** A delivery whose messages end as they are told to, in the order of their sending, else well. */
function createWorld(options: Partial<DeliveryOptions> = {}) {
  const [queues, time, logger] = [createMemoryQueues(), createManualTime(), createRecordingLogger()];
  const results: (SendResult | Promise<SendResult>)[] = [];
  const sent: string[] = [];
  const sleep = (ms: number) => new Promise<void>((resolve) => void time.after(ms, resolve));
  const send = async (outgoing: OutgoingMessage): Promise<SendResult> => {
    sent.push(`${'message' in outgoing ? outgoing.message.plain : ''}@${outgoing.to.chatId}`);
    return results.shift() ?? { kind: 'sent', messageId: sent.length };
  };
  const dependencies = { outbox: queues.outbox, messenger: { send }, clock: time, sleep, logger };
  const delivery = createDelivery(dependencies, { botId, runId: 'run', ...options });
  return {
    ...{ queues, logger, sent, results, delivery, time },
    add: (...drafts: OutboxDraft[]) => queues.outbox.addMessages(drafts),
    states: () => queues.rows.map(({ state }) => state),
    advance: async (ms: number) => {
      time.advance(ms);
      await settle();
      await delivery.drain();
    },
  };
}

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

const tooMany = (seconds: number): SendResult => ({ kind: 'wait', seconds });
const unreachable: SendResult = { kind: 'unreachable', reason: '502' };
const unknown: SendResult = { kind: 'unknown', reason: 'ECONNRESET' };

describe('createDelivery', () => {
  it('sends the messages of a chat in order, and lets chats not wait for each other', async () => {
    const { add, delivery, sent, results } = createWorld();
    let release: ((result: SendResult) => void) | undefined;
    results.push(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    await add(toDraft('a'), toDraft('ب'), toDraft('c', { chatId: 8 }), toDraft('d', { chatId: 8 }));
    const draining = delivery.drain();
    await settle();
    expect(sent).toEqual(['a@7', 'c@8', 'd@8']);
    release?.({ kind: 'sent', messageId: 1 });
    await draining;
    expect(sent).toEqual(['a@7', 'c@8', 'd@8', 'ب@7']);
  });

  it('has so many on their way at once and no more', async () => {
    const { add, delivery, sent, results } = createWorld({ maxConcurrent: 2 });
    results.push(new Promise(() => undefined), new Promise(() => undefined));
    await add(...[1, 2, 3].map((chatId) => toDraft(`${chatId}`, { chatId })));
    void delivery.drain();
    await settle();
    expect(sent).toEqual(['1@1', '2@2']);
  });

  it('waits with one chat as long as it is told to, and goes on with others', async () => {
    const { add, delivery, sent, results, advance } = createWorld();
    await add(toDraft('a'), toDraft('b'), toDraft('c'), toDraft('d', { chatId: 8 }));
    results.push({ kind: 'sent', messageId: 1 }, { kind: 'sent', messageId: 1 }, tooMany(30));
    await delivery.drain();
    expect(sent).toEqual(['a@7', 'd@8', 'b@7']);
    await add(toDraft('e', { chatId: 8 }));
    await advance(29_999);
    expect(sent.slice(3)).toEqual(['e@8']);
    await advance(1);
    expect(sent.slice(4)).toEqual(['b@7', 'c@7']);
  });

  it('waits with everybody when it is not the chat that had too many', async () => {
    const { add, delivery, sent, results, advance, logger } = createWorld({ maxConcurrent: 1 });
    await add(toDraft('a'), toDraft('b', { chatId: 8 }));
    results.push(tooMany(5));
    await delivery.drain();
    expect(sent).toEqual(['a@7']);
    expect(logger.entries.map(({ fields }) => fields)).toEqual([{ seconds: 5, isGeneral: true }]);
    await advance(4_999);
    expect(sent).toEqual(['a@7']);
    await advance(1);
    expect(sent).toEqual(['a@7', 'a@7', 'b@8']);
  });

  it('tries again what was certainly not sent, with pauses that grow', async () => {
    const { add, delivery, sent, results, advance, states } = createWorld();
    await add(toDraft('a'));
    results.push(...Array<SendResult>(6).fill(unreachable));
    await delivery.drain();
    for (const [index, pauseMs] of [1000, 2000, 4000, 8000, 15_000, 15_000].entries()) {
      await advance(pauseMs - 1);
      expect(sent).toHaveLength(index + 1);
      await advance(1);
      expect(sent).toHaveLength(index + 2);
    }
    expect(states()).toEqual(['sent']);
  });

  it('repeats once what may have arrived, counts it, and leaves it then', async () => {
    const { add, delivery, sent, results, advance, queues, logger } = createWorld();
    await add(toDraft('a'), toDraft('b'));
    results.push(unknown);
    await delivery.drain();
    await advance(1_000);
    expect(sent).toEqual(['a@7', 'a@7', 'b@7']);
    expect(await queues.outbox.countMessages(botId)).toMatchObject({ sent: 2, uncertain: 1 });
    await add(toDraft('c'), toDraft('d'));
    results.push(unknown, unknown);
    await delivery.drain();
    await advance(1_000);
    expect(sent.slice(3)).toEqual(['c@7', 'c@7', 'd@7']);
    expect(await queues.outbox.countMessages(botId)).toMatchObject({ sent: 3, unknown: 1, uncertain: 2 });
    expect(logger.text()).not.toContain('"c"');
  });

  it('sets all aside for a chat that blocked the bot, and goes on with others', async () => {
    const { add, delivery, sent, results, states } = createWorld();
    await add(toDraft('a'), toDraft('b'), toDraft('c', { chatId: 8 }));
    results.push({ kind: 'blocked', reason: '403' });
    await delivery.drain();
    await add(toDraft('d'));
    await delivery.drain();
    expect([sent, states()]).toEqual([
      ['a@7', 'c@8'],
      ['failed', 'failed', 'sent', 'failed'],
    ]);
  });

  it('follows a group that has moved', async () => {
    const { add, delivery, sent, results } = createWorld();
    await add(toDraft('a', { chatId: -5 }), toDraft('b', { chatId: -5 }));
    results.push({ kind: 'moved', toChatId: -1005 });
    await delivery.drain();
    expect(sent).toEqual(['a@-5', 'a@-1005', 'b@-1005']);
  });

  it('leaves what will never be taken, with the rest of its batch', async () => {
    const { add, delivery, sent, results, states } = createWorld();
    await add(toDraft('a', { batch: 'x' }), toDraft('b', { batch: 'x', place: 2 }), toDraft('c'));
    results.push({ kind: 'refused', reason: '400' });
    await delivery.drain();
    expect(sent).toEqual(['a@7', 'c@7']);
    expect(states()).toEqual(['dead', 'failed', 'sent']);
  });

  it('waits for a store that cannot write what became of a message, and does not send it again', async () => {
    const world = createWorld();
    const { outbox: own } = world.queues;
    const failures = [new Error('busy')];
    const settle: typeof own.settle = (row) => {
      const failure = failures.pop();
      return failure ? Promise.reject(failure) : own.settle(row);
    };
    const outbox = { ...own, settle };
    const { time, logger, sent } = world;
    const sleep = async () => undefined;
    const messenger = { send: async () => (sent.push('x'), { kind: 'sent' as const, messageId: 1 }) };
    const delivery = createDelivery({ outbox, messenger, clock: time, sleep, logger }, { botId, runId: 'run' });
    await world.add(toDraft('a'));
    await delivery.drain();
    expect([sent, world.states()]).toEqual([['x'], ['sent']]);
  });
});

describe('a delivery that runs', () => {
  it('sends what comes in when it is woken, and ends with what is on its way', async () => {
    const { add, delivery, sent, results, states } = createWorld();
    const stop = new AbortController();
    const running = delivery.run(stop.signal);
    await settle();
    await add(toDraft('a'));
    delivery.wake();
    await settle();
    expect(sent).toEqual(['a@7']);
    let release: ((result: SendResult) => void) | undefined;
    results.push(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    await add(toDraft('b'));
    delivery.wake();
    await settle();
    stop.abort();
    await settle();
    expect(states()).toEqual(['sent', 'sending']);
    release?.({ kind: 'sent', messageId: 2 });
    await running;
    expect(states()).toEqual(['sent', 'sent']);
  });

  it('repeats once what the run before it was sending', async () => {
    const { add, delivery, sent, queues, logger } = createWorld();
    await add(toDraft('a'));
    const claim = { botId, runId: 'before', now: '', limit: 1, exceptChatIds: [] };
    await queues.outbox.claimMessages(claim);
    const stop = new AbortController();
    const running = delivery.run(stop.signal);
    await settle();
    stop.abort();
    await running;
    expect(sent).toEqual(['a@7']);
    expect(logger.entries[0]?.fields).toEqual({ repeated: 1, leftUnknown: 0 });
    expect(await queues.outbox.countMessages(botId)).toMatchObject({ sent: 1, uncertain: 1 });
  });

  it('sends at its time what has one, though the clock on the wall is set', async () => {
    const { add, delivery, sent, time, queues } = createWorld();
    const stop = new AbortController();
    const running = delivery.run(stop.signal);
    await settle();
    await add(toDraft('a', { notBefore: new Date(time.now().getTime() + 90_000).toISOString() }));
    delivery.wake();
    for (const ms of [60_000, 29_999]) {
      await settle();
      time.advance(ms);
    }
    await settle();
    expect(sent).toEqual([]);
    time.advance(1);
    await settle();
    expect(sent).toEqual(['a@7']);
    expect(queues.rows).toHaveLength(1);
    stop.abort();
    await running;
  });

  it('sends to many at its rate, and replies before them whenever they come', async () => {
    const { add, delivery, sent, advance } = createWorld({ bulkPerSecond: 2 });
    const toMany = [1, 2, 3, 4, 5].map((chatId) => toDraft(`خبر${chatId}`, { chatId, priority: 'bulk' }));
    await add(...toMany);
    await delivery.drain();
    expect(sent).toEqual(['خبر1@1', 'خبر2@2']);
    await add(toDraft('answer', { chatId: 9 }));
    await delivery.drain();
    expect(sent.slice(2)).toEqual(['answer@9']);
    await advance(500);
    expect(sent.slice(3)).toEqual(['خبر3@3']);
    await advance(60_000);
    expect(sent.slice(4)).toEqual(['خبر4@4', 'خبر5@5']);
  });

  it('goes on with what goes to many by itself, a while after the rate was used up', async () => {
    const { add, delivery, sent, time } = createWorld({ bulkPerSecond: 1 });
    await add(...[1, 2, 3].map((chatId) => toDraft(`news${chatId}`, { chatId, priority: 'bulk' })));
    const stop = new AbortController();
    const running = delivery.run(stop.signal);
    for (let second = 0; second < 4; second += 1) {
      await settle();
      await settle();
      time.advance(1_000);
    }
    await settle();
    expect(sent).toEqual(['news1@1', 'news2@2', 'news3@3']);
    stop.abort();
    time.advance(60_000);
    await running;
  });
});
