import { expect, it, onTestFinished } from 'vitest';
import { createHousekeeping } from '../../src/bot/housekeeping.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { createManualTime } from '../playground/server/manual-time.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Housekeeping whose time passes when it is told to, over a store that does as it is told. */
function createWorld({ wipes = [], drops = [] }: { wipes?: (boolean | Error)[]; drops?: (number | Error)[] } = {}) {
  const [time, logger, controller] = [createManualTime(), createRecordingLogger(), new AbortController()];
  const calls: string[] = [];
  const give = <Result>(result: Result | Error): Result => {
    if (result instanceof Error) throw result;
    return result;
  };
  const store = {
    pruneReaders: async (before: string) => {
      calls.push(`prune ${(time.now().getTime() - Date.parse(before)) / dayMs}`);
      return give(drops.shift() ?? 0);
    },
    wipe: async () => {
      calls.push('wipe');
      return give(wipes.shift() ?? true);
    },
  };
  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      time.after(ms, resolve);
      signal?.addEventListener('abort', () => resolve());
    });
  const housekeeping = createHousekeeping({ store, clock: time, sleep, logger }, 30);
  const running = housekeeping.run(controller.signal);
  const stop = async () => {
    controller.abort();
    await running;
  };
  onTestFinished(stop);
  const pass = async (ms: number) => {
    await settle();
    time.advance(ms);
    await settle();
  };
  return { ...housekeeping, calls, logger, pass, stop };
}

const settle = () => new Promise((resolve) => void setImmediate(resolve));

it('drops what is older than it is kept at once, and every hour', async () => {
  const { calls, pass } = createWorld();
  await pass(hourMs - 1);
  expect(calls).toEqual(['prune 30']);
  await pass(1);
  expect(calls).toEqual(['prune 30', 'prune 30']);
});

it('wipes what was dropped two seconds later, and nothing where nothing was', async () => {
  const { calls, pass } = createWorld({ drops: [0, 3] });
  await pass(hourMs);
  expect(calls).toEqual(['prune 30', 'prune 30']);
  await pass(1_999);
  expect(calls).not.toContain('wipe');
  await pass(1);
  expect(calls).toEqual(['prune 30', 'prune 30', 'wipe']);
});

it('tries to wipe until nobody reads any more, also when the store fails', async () => {
  const world = createWorld({ wipes: [false, new Error('locked'), true] });
  const { calls, pass, logger } = world;
  world.wipeSoon();
  for (let round = 0; round < 5; round += 1) await pass(2_000);
  expect(calls.filter((call) => call === 'wipe')).toHaveLength(3);
  expect(logger.text()).not.toContain('locked');
});

it('goes on although dropping fails', async () => {
  const { calls, pass, logger } = createWorld({ drops: [new Error('full')] });
  await pass(hourMs);
  expect(calls).toEqual(['prune 30', 'prune 30']);
  expect(logger.entries.filter(({ level }) => level === 'warn')).toHaveLength(1);
});

it('ends when it is told to, whatever it waits for', async () => {
  const idle = createWorld();
  await idle.pass(0);
  await idle.stop();
  const busy = createWorld();
  busy.wipeSoon();
  await busy.pass(0);
  await busy.stop();
  expect(busy.calls.filter((call) => call === 'prune 30')).toHaveLength(1);
});
