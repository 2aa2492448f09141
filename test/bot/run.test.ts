import { describe, expect, it } from 'vitest';
import { allowedUpdates } from '../../src/bot/allowed-updates.ts';
import { createBot, type BotDependencies } from '../../src/bot/bot.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { StoreError } from '../../src/domain/errors.ts';
import { createBotStore } from '../fakes/bot-store.ts';
import { createFakeAsker } from '../fakes/asker.ts';
import { createMemoryQueues } from '../fakes/memory-queues.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { createBriefSleep } from '../fakes/brief-sleep.ts';
import { createFakeTelegramApi, fakeBotInfo } from '../fakes/telegram-api.ts';
import { phrasebook } from './harness.ts';
import { answerIn } from './sample-answers.ts';
import { textUpdate } from './updates.ts';

// The pauses after six failures are 1, 2, 4, 8 and 15 s, and 15 from then on.
const conflict = { status: 409, description: 'Conflict: terminated by other getUpdates request' };
const unauthorised = { status: 401, description: 'Unauthorized' };

describe('run', () => {
  it('introduces itself, then polls until it is told to stop', async () => {
    const { run, api, stopWith } = createRunningBot();
    api.enqueue('getUpdates', stopWith([]));
    await run();
    const methods = api.calls.map(({ method }) => method);
    expect(methods.filter((method) => !/^[gs]etMy/.test(method))).toEqual(['getMe', 'deleteWebhook', 'getUpdates']);
    expect(api.of('getUpdates')[0]).toMatchObject({ timeout: 30, allowed_updates: allowedUpdates });
    expect(api.of('deleteWebhook')).toEqual([{ drop_pending_updates: false }]);
  });

  it('polls although its commands cannot be set', async () => {
    const { run, api, stopWith } = createRunningBot();
    api.enqueue('setMyCommands', { status: 400, description: 'Bad Request' });
    api.enqueue('getUpdates', stopWith([]));
    await run();
    expect(api.of('getUpdates')).toHaveLength(1);
  });

  it('answers what comes in, confirms it by the next poll, and the last of it when it stops', async () => {
    const { run, api, stopWith } = createRunningBot(() => answerIn('en'));
    const [first, second] = [textUpdate('a?'), textUpdate('b?')];
    api.enqueue('getUpdates', { result: [first] }, stopWith([second]));
    await run();
    expect(api.of('sendMessage')).toHaveLength(2);
    expect(api.of('getUpdates').map(({ offset }) => offset)).toEqual([
      undefined,
      first.update_id + 1,
      second.update_id + 1,
    ]);
    expect(api.of('getUpdates')[2]).toMatchObject({ timeout: 0 });
  });

  it('finishes what is being answered before it stops', async () => {
    const { run, api, stopWith } = createRunningBot(
      () => new Promise((resolve) => setImmediate(() => resolve(answerIn('ar')))),
    );
    api.enqueue('getUpdates', stopWith([textUpdate('من؟')]));
    await run();
    expect(api.calls.at(-1)?.method).toBe('sendMessage');
  });

  it('does not wait for ever, and answers at the next start what it did not', async () => {
    const queues = createMemoryQueues();
    const hanging = createRunningBot(() => new Promise(() => undefined), { isImpatient: true, queues });
    hanging.api.enqueue('getUpdates', hanging.stopWith([textUpdate('a?')]));
    await hanging.run();
    expect(hanging.logger.entries.at(-1)).toMatchObject({ level: 'warn', fields: { drainMs: 10_000 } });
    expect(hanging.api.of('sendMessage')).toHaveLength(0);
    const next = createRunningBot(() => answerIn('en'), { queues });
    next.api.enqueue('getUpdates', next.stopWith([]));
    await next.run();
    expect(next.api.of('sendMessage')).toHaveLength(1);
  });

  it('stores what comes in before it confirms it', async () => {
    const queues = createMemoryQueues();
    const failures = [new StoreError('The disk is full.', { code: 'store-full' })];
    const add: typeof queues.inbox.add = (updates) => {
      const failure = failures.pop();
      return failure ? Promise.reject(failure) : queues.inbox.add(updates);
    };
    const store = { ...queues, inbox: { ...queues.inbox, add } };
    const { run, api, logger, stopWith } = createRunningBot(() => answerIn('ar'), { queues: store });
    const update = textUpdate('من؟');
    api.enqueue('getUpdates', { result: [update] }, { result: [update] }, stopWith([]));
    await run();
    const next = update.update_id + 1;
    expect(api.of('getUpdates').map(({ offset }) => offset)).toEqual([undefined, undefined, next, next]);
    expect(api.of('sendMessage')).toHaveLength(1);
    expect(logger.entries.some(({ message }) => message.includes('could not be stored'))).toBe(true);
  });

  it('raises an alarm when it has heard nothing for two minutes, once, and tells when that is over', async () => {
    const time = { ms: 0 };
    const { run, api, logger, stopWith } = createRunningBot(undefined, { time });
    api.enqueue('getUpdates', ...Array<typeof conflict>(12).fill(conflict), { result: [] }, stopWith([]));
    await run();
    const alarms = logger.entries.filter(({ message }) => message.includes('heard'));
    expect(alarms.map(({ level, fields }) => [level, fields])).toEqual([
      ['error', { silentSeconds: 120 }],
      ['warn', { silentSeconds: 135 }],
    ]);
  });

  it('backs off when another program polls, and says so', async () => {
    const { run, api, logger, pauses, stopWith } = createRunningBot();
    api.enqueue('getUpdates', ...Array<typeof conflict>(6).fill(conflict), stopWith([]));
    await run();
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
    expect(logger.entries.filter(({ message }) => message.includes('another program'))).toHaveLength(6);
  });

  it('outlasts a network that is gone, and begins anew with short pauses after that', async () => {
    const { run, api, pauses, stopWith } = createRunningBot();
    const gone = { dropped: new Error('ECONNREFUSED 123456:test-token-that-nobody-has') };
    api.enqueue('getMe', gone);
    api.enqueue('getUpdates', gone, gone, { result: [] }, gone, stopWith([]));
    await run();
    expect(pauses).toEqual([1000, 1000, 2000, 1000]);
  });

  it('waits as long as Telegram says', async () => {
    const { run, api, pauses, stopWith } = createRunningBot();
    api.enqueue('getUpdates', { status: 429, description: 'Too Many Requests', retryAfterSeconds: 7 }, stopWith([]));
    await run();
    expect(pauses).toEqual([7000]);
  });

  it.each(['getMe', 'getUpdates'])('ends with a clear message when the token is refused in %s', async (method) => {
    const { run, api } = createRunningBot();
    api.enqueue(method, unauthorised);
    const failure = { name: 'ProviderError', code: 'telegram-unauthorized', retryable: false };
    await expect(run()).rejects.toMatchObject({ ...failure, message: expect.stringContaining('BOT_TOKEN') as string });
  });

  it('stops while it is still trying to reach Telegram', async () => {
    const { run, api, stop } = createRunningBot();
    api.enqueue('getMe', () => {
      stop();
      return { dropped: new Error('ECONNREFUSED') };
    });
    await run();
    expect(api.calls.map(({ method }) => method)).toEqual(['getMe']);
  });
});

interface Running {
  readonly queues?: Partial<BotDependencies['store']>;
  /** Passes as long as the bot sleeps. */
  readonly time?: { ms: number };
  /** Whether waiting for what is being answered ends at once. */
  readonly isImpatient?: boolean;
}

function createRunningBot(ask?: () => Answer | Promise<Answer>, given: Running = {}) {
  const [api, logger, stopping] = [createFakeTelegramApi(), createRecordingLogger(), new AbortController()];
  const { isImpatient = false, queues, time = { ms: 0 } } = given;
  const pauses: number[] = [];
  const sleep = createBriefSleep((ms) => {
    pauses.push(ms);
    time.ms += ms;
  });
  const deadline = (ms: number) =>
    isImpatient && ms === 10_000 ? Promise.resolve() : new Promise<void>(() => undefined);
  const clock = { now: () => new Date(0), monotonicMs: () => time.ms };
  const store = createBotStore(queues);
  const dependencies = { asker: createFakeAsker(ask), store, phrasebook, logger, clock, sleep, deadline };
  const bot = createBot(dependencies, { token: '123456:test-token-that-nobody-has', botInfo: fakeBotInfo });
  bot.bot.api.config.use(api.transformer);
  const stop = () => stopping.abort();
  return {
    api,
    logger,
    pauses,
    stop,
    stopWith: (updates: readonly object[]) => () => {
      stop();
      return { result: updates };
    },
    run: async () => {
      try {
        await bot.run(stopping.signal);
      } finally {
        expect(logger.text()).not.toContain('test-token');
      }
    },
  };
}
