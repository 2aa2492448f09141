import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { benchParts, measure, type MeasureDependencies } from '../../src/benchmark/bench.ts';
import type { BenchFigure } from '../../src/benchmark/figure.ts';
import type { Processes } from '../../src/benchmark/processes.ts';
import { createBotBench } from '../../src/commands/bench-bot.ts';
import { readConfig } from '../../src/config.ts';
import { createSanad } from '../../src/main.ts';
import { toChatSettings } from '../helpers/sanad-with-model.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';

const patienceMs = 120_000;

const sizes = {
  coldStarts: 1,
  shippedQuestions: 3,
  generatedQuestions: 3,
  passages: 100,
  otherPassages: [40],
  articles: 8,
  bulkArticles: 6,
  bulkQuestions: 2,
  memoryQuestions: 4,
  botQuestions: 20,
  modelQuestions: 2,
  botChats: 30,
};

/** Programs that are not started: what they were asked to measure, and made-up figures. */
function createFakeProcesses() {
  const calls: (readonly string[])[] = [];
  const processes: Processes = {
    timeSanad: async (argv) => (calls.push(argv), argv.includes('ask') ? 900 : 300),
    timeNode: async () => 50,
    measureMemory: async (_, questions) => (calls.push(questions), 120 * 1024 * 1024),
    measureBotMemory: async (folder, environment, works) => {
      calls.push([folder, environment.BOT_TOKEN ?? '']);
      return works.map((_, at) => (100 + at) * 1024 * 1024);
    },
    ingestByLangChain: async ({ folder, firstPath, path }) => {
      const counts = await Promise.all([firstPath, path].map(countLines));
      expect(counts).toEqual([1, sizes.bulkArticles]);
      expect(await readdir(folder)).toEqual([]);
      return { result: { elapsedMs: 100 }, grownBytes: 1024 * 1024, delayP99Ms: 1, longestDelayMs: 2 };
    },
    measureNodeMemory: async () => 40 * 1024 * 1024,
  };
  return { processes, calls };
}

async function countLines(path: string): Promise<number> {
  return (await readFile(path, 'utf8')).trimEnd().split('\n').length;
}

function createWorld(signal?: AbortSignal) {
  const folders: string[] = [];
  const said: string[] = [];
  const { processes, calls } = createFakeProcesses();
  const logger = createRecordingLogger();
  const dependencies: MeasureDependencies = {
    async open(folder, { leaveOutCorpus, chatUrl }) {
      folders.push(folder);
      const { config } = readConfig({
        environment: { DATA_DIR: folder, ...(chatUrl !== undefined && toChatSettings(chatUrl)) },
        envFile: '.no-such-file',
      });
      if (!config) throw new Error('no configuration');
      return createSanad(config, { logger, leaveOutCorpus, signal });
    },
    logger,
    signal,
    say: (message) => said.push(message),
    processes,
    bot: createBotBench(logger),
  };
  return { dependencies, folders, said, calls, logger };
}

async function collect(figures: AsyncIterable<BenchFigure>): Promise<readonly BenchFigure[]> {
  const collected: BenchFigure[] = [];
  for await (const figure of figures) collected.push(figure);
  return collected;
}

describe('the benchmark, on a hundred passages', () => {
  it(
    'gives all its figures in their shape, and leaves nothing behind',
    async () => {
      const world = createWorld();
      const figures = await collect(measure(world.dependencies, { sizes, seed: 1 }));
      for (const { parameters, value, ratio, baseline, unit } of figures) {
        expect(value).toBeGreaterThan(0);
        expect(unit).not.toBe('');
        expect(typeof parameters).toBe('object');
        expect(ratio === null).toBe(baseline === null);
        expect(ratio === null || (Number.isFinite(ratio) && ratio >= 0)).toBe(true);
      }
      const names = figures.map(({ name }) => name);
      expect([...new Set(names)]).toEqual(
        [
          'cold ask',
          'ingest',
          'bulk ingest',
          'answer during bulk ingest',
          'warm ask',
          'search',
          'leg stems',
          'leg grams',
          'leg vector',
          'recall vector',
        ].concat(
          ['first sentence shown', 'on top until the first sentence', 'on top until the end', 'check of an answer'].map(
            (name) => `model, ${name}`,
          ),
          ['bot', 'bot time', 'bot memory', 'memory', 'disk'],
        ),
      );
      const texts = figures.map(({ name, parameters }) => JSON.stringify({ name, ...parameters }));
      for (const language of ['ar', 'en']) {
        for (const name of ['warm ask', 'search', 'leg stems', 'leg grams']) {
          const rows = texts.filter((row) => row.includes(`"${name}"`) && row.includes(`"language":"${language}"`));
          expect(rows.some((row) => row.includes('"shipped"'))).toBe(true);
          expect(rows.some((row) => row.includes('"generated"'))).toBe(true);
        }
      }
      expect(figures.find(({ parameters }) => parameters.corpus === 'generated')?.parameters.passages).toBeLessThan(
        120,
      );
      const asked = figures.filter(({ name, parameters }) => name === 'warm ask' && parameters.corpus === 'generated');
      expect(new Set(asked.map(({ parameters }) => parameters.passages)).size).toBe(2);
      expect(world.folders.length).toBe(6);
      expect(world.folders.filter((folder) => existsSync(folder))).toEqual([]);
      expect(world.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
    },
    patienceMs,
  );

  it(
    'compares a command with two others, on a folder that is loaded already',
    async () => {
      const world = createWorld();
      const figures = await collect(measure(world.dependencies, { sizes, only: ['cold'] }));
      expect(figures).toMatchObject([
        {
          name: 'cold ask',
          value: 900,
          ratio: 3,
          baseline: expect.stringContaining('articles list: 300 ms') as string,
        },
        { name: 'cold ask', value: 900, ratio: 18, baseline: expect.stringContaining('node -e 0: 50 ms') as string },
      ]);
      expect(world.calls.map((argv) => argv.slice(0, 3))).toEqual([
        ['--data', world.folders[0], 'articles'],
        ['--data', world.folders[0], 'ask'],
      ]);
    },
    patienceMs,
  );

  it(
    'tells how long readers wait for a model, and what comes on top of its own time',
    async () => {
      const world = createWorld();
      const figures = await collect(
        measure(world.dependencies, { sizes: { ...sizes, modelQuestions: 6 }, only: ['model'] }),
      );
      const valueOf = (name: string) => figures.find((figure) => figure.name === `model, ${name}`)?.value ?? NaN;
      const onTop = valueOf('on top until the first sentence');
      expect(valueOf('first sentence shown')).toBeGreaterThanOrEqual(300);
      expect(onTop).toBeLessThan(valueOf('first sentence shown') - 299);
      expect(valueOf('check of an answer')).toBeGreaterThan(0);
      expect(world.folders.filter((folder) => existsSync(folder))).toEqual([]);
    },
    patienceMs,
  );

  it(
    'removes its folders when it is stopped in the middle',
    async () => {
      const stop = new AbortController();
      const world = createWorld(stop.signal);
      const dependencies = {
        ...world.dependencies,
        say: (message: string) => {
          if (message.startsWith('Taking in')) stop.abort(130);
        },
      };
      const stopped = collect(measure(dependencies, { sizes, only: ['ingest'] }));
      await expect(stopped).rejects.toMatchObject({ code: 'interrupted' });
      expect(world.folders.length).toBeGreaterThan(0);
      expect(world.folders.filter((folder) => existsSync(folder))).toEqual([]);
    },
    patienceMs,
  );

  it(
    'removes its folders when nobody wants the rest',
    async () => {
      const world = createWorld();
      for await (const figure of measure(world.dependencies, { sizes, only: ['cold', 'ingest'] })) {
        expect(figure.name).toBe('cold ask');
        break;
      }
      expect(world.folders.filter((folder) => existsSync(folder))).toEqual([]);
    },
    patienceMs,
  );

  it('has parts that can be measured alone', () => {
    expect(benchParts).toEqual(['cold', 'ingest', 'bulk', 'ask', 'search', 'model', 'bot', 'footprint']);
  });
});
