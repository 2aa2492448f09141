import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../src/benchmark/random.ts';
import { loadConfig } from '../../src/config.ts';
import { createSanad } from '../../src/main.ts';
import { startBotProcess, waitUntil } from '../bot/chaos.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { createRecord } from '../store/article-records.ts';
import { silentLogger } from '../store/open-store.ts';
import { countHeard, createLoad, fillSubscriptions, readProgress, topics } from './load.ts';
import { confirmUpdates, createLoadServer } from './load-server.ts';
import { readMemoryMb } from './read-memory.ts';

const subscribers = Number(process.env.LOAD_SUBSCRIBERS ?? 10_000);
const kills = Number(process.env.LOAD_KILLS ?? 10);
const seed = Number(process.env.LOAD_SEED ?? Date.now() % 1_000_000);
/** How many times Telegram's rates the local server bears. */
const rateScale = Number(process.env.LOAD_RATE_SCALE ?? 20);
const telegramRate = 25;
/** How many messages the bot sends at the same time. */
const onTheirWay = 8;
const limitMs = 120_000 + subscribers * 60;
const folder = useFolder();

it(
  `tells ${subscribers} subscribers what is due to each of them once, although the bot is killed ${kills} times amid sending`,
  async () => {
    const random = createRandom(seed);
    const load = createLoad(subscribers);
    const config = loadConfig({ environment: { DATA_DIR: folder.path }, envFile: '.no-such-file' });
    const sanad = await createSanad(config, { logger: silentLogger, leaveOutCorpus: true });
    onTestFinished(() => sanad.close());
    fillSubscriptions(folder.path, load);
    const { server, sends } = createLoadServer({ random, load, rateScale });
    const { url } = await server.start();
    onTestFinished(() => server.stop());
    await confirmUpdates(url);
    const settings = { BROADCAST_RATE: String(telegramRate * rateScale) };
    const startBot = () => startBotProcess(folder.path, url, settings);
    const isDone = () => {
      const { events, untold, open } = readProgress(folder.path);
      return events === 0 && untold === 0 && open === 0;
    };

    const startedMs = performance.now();
    const now = sanad.clock.now().toISOString();
    await sanad.articles.saveArticles(
      topics.map(({ title, language }, at) =>
        createRecord({ id: `load-${at}`, title, language, passages: [title], addedAt: now, updatedAt: now }),
      ),
    );
    const sentWhenKilled: number[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      const bot = startBot();
      const target = Math.max(Math.round((subscribers * kill) / (kills + 1)), sends.count + 1 + random.below(20));
      expect(await waitUntil(() => sends.count >= target, limitMs)).toBe(true);
      await bot.kill('SIGKILL');
      sentWhenKilled.push(sends.count);
    }
    const beforeLast = sends.count;
    const last = startBot();
    expect(await waitUntil(() => sends.count > beforeLast, limitMs)).toBe(true);
    await wait(2_000);
    const memoryMb = [readMemoryMb(last.pid)];
    const isAllDone = await waitUntil(isDone, limitMs);
    memoryMb.push(readMemoryMb(last.pid));
    const seconds = Math.round((performance.now() - startedMs) / 1000);
    expect(await last.kill('SIGTERM')).toBe(0);

    const chats = Array.from({ length: subscribers }, (_, at) => at + 1);
    const { uncertain, unknown, dead } = readProgress(folder.path);
    const counts = chats.map((chatId) => ({ chatId, heard: countHeard(server, load, chatId) }));
    const reachable = counts.filter(({ chatId }) => !load.isBlocked(chatId));
    const twice = reachable.filter(({ heard }) => heard.some((count) => count > 1)).map(({ chatId }) => chatId);
    const never = reachable.filter(({ heard }) => heard.some((count) => count === 0)).map(({ chatId }) => chatId);
    const figures = { seed, kills, subscribers, sends: sends.count, seconds, sentWhenKilled, memoryMb };
    const faults = {
      injected: server.faults.happenedCount,
      refused: sends.refused,
      mostAfterRefusal: sends.mostAfterRefusal,
    };
    const marked = { uncertain: uncertain.size, unknown: unknown.size, twice: twice.length, never: never.length, dead };
    process.stdout.write(`${JSON.stringify({ ...figures, ...faults, ...marked })}\n`);
    expect(isAllDone).toBe(true);
    expect(dead).toBe(0);
    // What was on its way already, or begun before the refusal was read.
    expect(sends.mostAfterRefusal).toBeLessThan(2 * onTheirWay);
    expect(never.filter((chatId) => !unknown.has(chatId))).toEqual([]);
    expect(twice.filter((chatId) => !uncertain.has(chatId))).toEqual([]);
    // Of a process that ends nobody knows what became of what was on its way.
    expect(uncertain.size).toBeLessThanOrEqual(kills * onTheirWay);
    expect(Math.max(...reachable.flatMap(({ heard }) => heard))).toBeLessThanOrEqual(2);
    expect(counts.filter(({ chatId, heard }) => load.isBlocked(chatId) && heard.some((count) => count > 0))).toEqual(
      [],
    );
    expect((memoryMb[1] ?? 0) - (memoryMb[0] ?? 0)).toBeLessThan(150);
  },
  limitMs * 2,
);
