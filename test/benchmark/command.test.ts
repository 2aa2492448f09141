import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runBench, type BenchOptions } from '../../src/commands/bench.ts';
import { readConfig } from '../../src/config.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';

const patienceMs = 120_000;

async function run(options: BenchOptions, { json }: { readonly json: boolean }) {
  const { config } = readConfig({ environment: { DATA_DIR: '/nowhere' }, envFile: '.no-such-file' });
  if (!config) throw new Error('no configuration');
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const io = { stdin, stdout, stderr, signal: new AbortController().signal };
  const open = () => Promise.reject(new Error('the data folder is not to be opened'));
  const exitCode = await runBench(
    { io, config, logger: createRecordingLogger(), json, leavesOutCorpus: false, open },
    options,
  );
  return { exitCode, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

describe('bench', () => {
  it(
    'prints one object a line with --json, and its progress to standard error',
    async () => {
      const { exitCode, stdout, stderr } = await run({ quick: true, only: ['ingest'] }, { json: true });
      expect(exitCode).toBe(0);
      const figures = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(figures.map(({ name, unit }) => [name, unit])).toEqual([
        ['ingest', 'ms/article'],
        ['ingest', 'articles/s'],
      ]);
      for (const figure of figures) {
        expect(Object.keys(figure)).toEqual(['name', 'parameters', 'value', 'unit', 'ratio', 'baseline']);
      }
      expect(stderr).toContain('Taking in 50 articles');
    },
    patienceMs,
  );

  it(
    'prints a table without it, each baseline under its row',
    async () => {
      const { stdout } = await run({ quick: true, only: ['ingest'] }, { json: false });
      const [heading, row, baseline, ...others] = stdout.trimEnd().split('\n');
      expect(heading).toMatch(/^name +parameters +value +unit +ratio$/);
      expect(row).toMatch(/^ingest +articles=50 passages=\d+ +[\d.]+ +ms\/article +[\d.]+$/);
      expect(baseline).toMatch(/^ {4}against .* ms\/article; ratio = its value \/ ours$/);
      expect(others.length).toBe(2);
    },
    patienceMs,
  );

  it('refuses a part that there is not', async () => {
    const refused = run({ only: ['ask', 'lunch'] }, { json: false });
    await expect(refused).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('"lunch"') as string,
    });
  });
});
