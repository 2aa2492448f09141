import type { BotBench, LocalTelegram } from '../benchmark/bot-bench.ts';
import type { MeasuredSanad } from '../benchmark/held-corpus.ts';
import { createBot } from '../bot/bot.ts';
import { toChildEnvironment } from '../config.ts';
import type { Logger } from '../domain/runtime.ts';
import { systemClock } from '../system-clock.ts';
import { openPhrasebook } from '../open-words.ts';
import { createBotApiServer, type BotApiServer } from '../playground/server/bot-api-server.ts';

/** The bot and a local Bot API server, for the benchmark. */
export function createBotBench(logger: Logger): BotBench {
  let bots = 0;
  return {
    async startTelegram(readers) {
      // Another bot each time: what one of them has read is known in the data folder.
      bots += 1;
      const token = `${123_456 + bots}:benchmark`;
      const server = createBotApiServer({ clock: systemClock, logger }, { token });
      for (let id = 1; id <= readers; id += 1) server.people.addPerson({ id, firstName: `Reader ${id}` });
      const { url } = await server.start();
      return toTelegram(server, { token, url });
    },
    runBot: (sanad, telegram, signal) => runBot(logger, sanad, telegram, signal),
    toEnvironment: ({ token, url }) =>
      toChildEnvironment({ BOT_TOKEN: token, TELEGRAM_API_ROOT: url, LOG_LEVEL: 'error' }),
  };
}

async function runBot(
  logger: Logger,
  sanad: MeasuredSanad,
  { token, url: apiRoot }: LocalTelegram,
  signal: AbortSignal,
): Promise<void> {
  const dependencies = { asker: sanad, store: sanad.store, phrasebook: await openPhrasebook('bot'), logger };
  await createBot({ ...dependencies, clock: systemClock }, { token, apiRoot }).run(signal);
}

function toTelegram(server: BotApiServer, address: Pick<LocalTelegram, 'token' | 'url'>): LocalTelegram {
  let replied = 0;
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  server.people.subscribe((event) => {
    if (event.kind !== 'message' || event.message.message.reply_to_message === undefined) return;
    replied += 1;
    for (const { count, resolve } of waiting) if (count <= replied) resolve();
    waiting = waiting.filter(({ count }) => count > replied);
  });
  return {
    ...address,
    ask: (reader, question) => void server.people.send({ personId: reader }, question),
    untilReplied: (count) =>
      count <= replied ? Promise.resolve() : new Promise((resolve) => void waiting.push({ count, resolve })),
    stop: () => server.stop(),
  };
}
