import { expect, onTestFinished } from 'vitest';
import { createBot, type BotOptions, type TelegramBot } from '../../src/bot/bot.ts';
import type { Answer, AskListener, AskRequest } from '../../src/domain/answer.ts';
import type { Clock, Sleep } from '../../src/domain/runtime.ts';
import type { Transcriber } from '../../src/domain/speech.ts';
import type { Summarizer } from '../../src/domain/summary.ts';
import type { BotApiServerOptions } from '../../src/playground/server/bot-api-server.ts';
import { createBotStore } from '../fakes/bot-store.ts';
import { createFakeAsker, type FakeAsker } from '../fakes/asker.ts';
import { createMemoryQueues, type MemoryQueues } from '../fakes/memory-queues.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { startPlayground, token, type Playground } from '../playground/server/playground.ts';
import { phrasebook } from './harness.ts';

export interface SanadOnServer extends Playground {
  readonly sanad: TelegramBot;
  readonly asker: FakeAsker;
  readonly queues: MemoryQueues;
  /** Resolves with the bot's next message. */
  readonly nextAnswer: () => Promise<string>;
  /** What the bot has written in a chat. */
  readonly answers: (chatId: number) => readonly string[];
  /** Resolves when something waits for so long, lets that time pass, and checks that nothing was said before. */
  readonly pass: (ms: number) => Promise<void>;
  /** Tells the bot to stop, and resolves when it has. */
  readonly stop: () => Promise<void>;
}

export interface SanadOptions extends Partial<BotOptions> {
  readonly queues?: MemoryQueues;
  readonly held?: readonly MemoryArticle[];
  readonly summarize?: Summarizer['summarize'];
  readonly transcriber?: Transcriber | undefined;
  readonly clock?: (time: Clock) => Clock;
  readonly deadline?: Sleep;
  /** From the first call on. */
  readonly faults?: BotApiServerOptions['faults'];
}

/** Sanad's own bot on the local server, until the end of the test; all that sleeps does so by the playground's time. */
export async function startSanad(
  ask: (request: AskRequest, playground: Playground, listener?: AskListener) => Answer | Promise<Answer>,
  {
    queues = createMemoryQueues(),
    clock = (time) => time,
    deadline = never,
    faults,
    held,
    summarize,
    transcriber,
    ...options
  }: SanadOptions = {},
): Promise<SanadOnServer> {
  const playground = await startPlayground({ faults });
  const { time, logger, url, people, nextEvent } = playground;
  const asker = createFakeAsker((request, listener) => ask(request, playground, listener), summarize);
  const sleep: Sleep = (ms, signal) =>
    new Promise((resolve) => {
      time.after(ms, resolve);
      signal?.addEventListener('abort', () => resolve());
    });
  const dependencies = {
    asker,
    transcriber,
    store: createBotStore({ ...queues, held }),
    phrasebook,
    logger,
    clock: clock(time),
    sleep,
    deadline,
  };
  const sanad = createBot(dependencies, { token, apiRoot: url, ...options });
  const controller = new AbortController();
  const running = sanad.run(controller.signal);
  const stop = async () => {
    controller.abort();
    await running;
  };
  onTestFinished(stop);
  const answers = (chatId: number) =>
    people
      .transcript(chatId)
      .filter(({ message }) => message.from?.is_bot === true)
      .map(({ message }) => message.text ?? '');
  const countAnswers = () => people.listChats().reduce((sum, { chat }) => sum + answers(chat.id).length, 0);
  return {
    ...playground,
    ...{ sanad, asker, queues, answers, stop },
    nextAnswer: async () =>
      (await nextEvent('message', (event) => event.message.message.from?.is_bot === true)).message.message.text ?? '',
    async pass(ms) {
      const before = countAnswers();
      await time.untilWaitingFor(ms);
      expect(countAnswers()).toBe(before);
      time.advance(ms);
    },
  };
}

function never(): Promise<void> {
  return new Promise(() => undefined);
}
