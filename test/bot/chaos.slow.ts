import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../src/benchmark/random.ts';
import { start } from '../cli/child.ts';
import { useFolder } from '../helpers/data-folder.ts';
import * as chaos from './chaos.ts';

const kills = Number(process.env.CHAOS_KILLS ?? 20);
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const readers = 40;
const mostTries = 3;
const folder = useFolder();

it(
  `answers every question once although the bot is killed ${kills} times`,
  async () => {
    process.stdout.write(`CHAOS_SEED=${seed} CHAOS_KILLS=${kills}\n`);
    const random = createRandom(seed);
    expect((await start(folder.path, ['articles', 'list']).end()).exitCode).toBe(0);
    const server = chaos.createChaosServer(random, readers);
    const { url } = await server.start();
    onTestFinished(() => server.stop());
    const asked: chaos.Asked[] = [];
    const asking = setInterval(() => void asked.push(chaos.ask(server, random, readers)), 150);
    onTestFinished(() => clearInterval(asking));

    for (let kill = 1; kill <= kills; kill += 1) {
      const bot = chaos.startBotProcess(folder.path, url);
      await wait(random.below(5_000));
      // What the process ends on three times is set aside, and rightly so.
      await chaos.waitUntil(() => chaos.readLedger(folder.path).mostOpenTries < mostTries, 30_000);
      await bot.kill('SIGKILL');
    }
    clearInterval(asking);
    const faults = server.faults.happenedCount;
    server.faults.clear();
    const last = chaos.startBotProcess(folder.path, url);
    const isQuiet = () => server.pendingUpdateCount === 0 && chaos.readLedger(folder.path).open === 0;
    const isDone = await chaos.waitUntil(isQuiet, 120_000);
    expect(await last.kill('SIGTERM')).toBe(0);

    const ledger = chaos.readLedger(folder.path);
    const replies = chaos.countReplies(server, readers);
    const counts = asked.map(({ chatId, messageId }) => replies.get(`${chatId}:${messageId}`) ?? 0);
    const unanswered = counts.flatMap((count, at) => (count === 0 ? at : []));
    const twice = counts.flatMap((count, at) => (count > 1 ? at : []));
    const { uncertain, leftUnknown, ...figures } = ledger;
    const told = {
      ...{ seed, kills, questions: asked.length, faults, uncertain: uncertain.length, leftUnknown: leftUnknown.length },
      ...{ answeredTwice: twice.length, unanswered: unanswered.length, ...figures },
    };
    process.stdout.write(`${JSON.stringify(told)}\n`);
    expect(isDone).toBe(true);
    expect(figures).toMatchObject({ open: 0, setAside: 0, lost: [] });
    expect(unanswered.filter((at) => !leftUnknown.includes(at))).toEqual([]);
    expect(twice.filter((at) => !uncertain.includes(at))).toEqual([]);
    expect(Math.max(...replies.values())).toBeLessThanOrEqual(2);
  },
  kills * 10_000 + 300_000,
);
