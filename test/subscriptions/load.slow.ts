import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../src/benchmark/random.ts';
import { loadConfig } from '../../src/config.ts';
import { createSanad } from '../../src/main.ts';
import { startBotProcess, waitUntil } from '../bot/chaos.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { createRecord } from '../store/article-records.ts';
import { silentLogger } from '../store/open-store.ts';
import {
  confirmUpdates,
  countHeard,
  createLoad,
  createLoadServer,
  fillSubscriptions,
  readProgress,
  topics,
} from './load.ts';

const subscribers = Number(process.env.LOAD_SUBSCRIBERS ?? 1_000);
const kills = Number(process.env.LOAD_KILLS ?? 3);
const seed = Number(process.env.LOAD_SEED ?? Date.now() % 1_000_000);
const limitMs = 60_000 + subscribers * 60;
const folder = useFolder();

it(
  `tells ${subscribers} subscribers what is due to each of them once, although the bot is killed ${kills} times`,
  async () => {
    const random = createRandom(seed);
    const load = createLoad(subscribers);
    const config = loadConfig({ environment: { DATA_DIR: folder.path }, envFile: '.no-such-file' });
    const sanad = await createSanad(config, { logger: silentLogger, leaveOutCorpus: true });
    onTestFinished(() => sanad.close());
    fillSubscriptions(folder.path, load);
    const server = createLoadServer(random, load);
    const { url } = await server.start();
    onTestFinished(() => server.stop());
    await confirmUpdates(url);
    const settings = { BROADCAST_RATE: '1000', LOG_LEVEL: process.env.CHAOS_LOG_LEVEL ?? 'silent' };
    const startBot = () => startBotProcess(folder.path, url, settings);
    const isDone = () => {
      const { events, untold, open } = readProgress(folder.path);
      return events === 0 && untold === 0 && open === 0;
    };

    const startedMs = performance.now();
    await sanad.articles.saveArticles(
      topics.map(({ title, language }, at) => {
        const now = sanad.clock.now().toISOString();
        return createRecord({ id: `load-${at}`, title, language, passages: [title], addedAt: now, updatedAt: now });
      }),
    );
    for (let kill = 1; kill <= kills; kill += 1) {
      const bot = startBot();
      await wait(4_000 + random.below(3_000));
      await bot.kill('SIGKILL');
    }
    const last = startBot();
    const isAllDone = await waitUntil(isDone, limitMs);
    const seconds = Math.round((performance.now() - startedMs) / 1000);
    expect(await last.kill('SIGTERM')).toBe(0);

    const chats = Array.from({ length: subscribers }, (_, at) => at + 1);
    const { uncertain, unknown, dead } = readProgress(folder.path);
    const counts = chats.map((chatId) => ({ chatId, heard: countHeard(server, load, chatId) }));
    const reachable = counts.filter(({ chatId }) => !load.isBlocked(chatId));
    const twice = reachable.filter(({ heard }) => heard.some((count) => count > 1)).map(({ chatId }) => chatId);
    const never = reachable.filter(({ heard }) => heard.some((count) => count === 0)).map(({ chatId }) => chatId);
    const figures = { seed, kills, subscribers, seconds, faults: server.faults.happenedCount };
    const marked = { uncertain: uncertain.size, unknown: unknown.size, twice: twice.length, never: never.length, dead };
    process.stdout.write(`${JSON.stringify({ ...figures, ...marked })}\n`);
    expect(isAllDone).toBe(true);
    expect(dead).toBe(0);
    expect(never.filter((chatId) => !unknown.has(chatId))).toEqual([]);
    expect(twice.filter((chatId) => !uncertain.has(chatId))).toEqual([]);
    expect(Math.max(...reachable.flatMap(({ heard }) => heard))).toBeLessThanOrEqual(2);
    expect(counts.filter(({ chatId, heard }) => load.isBlocked(chatId) && heard.some((count) => count > 0))).toEqual(
      [],
    );
  },
  limitMs + kills * 15_000 + 60_000,
);
