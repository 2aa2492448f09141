import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProcesses } from '../../src/benchmark/processes.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { projectFolder } from '../helpers/project-files.ts';

const folder = useFolder();
const data = () => join(folder.path, 'data');

describe('processes that are measured', () => {
  it('are Sanad itself and an empty Node.js', async () => {
    const processes = createProcesses();
    expect(await processes.timeSanad(['--data', data(), 'articles', 'list'])).toBeGreaterThan(0);
    expect(await processes.timeNode()).toBeGreaterThan(0);
  });

  it('tell their memory after the questions, in both languages', async () => {
    const processes = createProcesses();
    const asked = await processes.measureMemory(data(), ['who attended Astana 22?', 'من حضر أستانا 22؟']);
    const idle = await processes.measureNodeMemory();
    if (process.platform === 'linux') expect(asked ?? 0).toBeGreaterThan(idle ?? Infinity);
  });

  it('take articles in by the parts of LangChain, in both languages', async () => {
    const write = (name: string, texts: readonly string[]) => {
      const path = join(folder.path, name);
      writeFileSync(path, texts.map((text) => `${JSON.stringify({ text })}\n`).join(''));
      return path;
    };
    const order = {
      folder: join(folder.path, 'langchain'),
      firstPath: write('first.jsonl', ['The delegations met.']),
      path: write('articles.jsonl', ['اجتمعت الوفود في أستانا.', 'The round ended on Tuesday.']),
    };
    const { result, grownBytes } = await createProcesses().ingestByLangChain(order);
    expect(result.elapsedMs).toBeGreaterThan(0);
    expect(grownBytes).toBeGreaterThan(0);
    expect(readdirSync(order.folder)).toContain('hnswlib.index');
  });

  it('are told of with what they said when they fail', async () => {
    const failed = createProcesses().timeSanad(['serch']);
    await expect(failed).rejects.toThrow(/ended with 2: .*serch/);
  });

  it('end when they are stopped', async () => {
    const stop = new AbortController();
    const timed = createProcesses(stop.signal).timeSanad(['--data', data(), 'ask', 'who?']);
    stop.abort();
    await expect(timed).rejects.toMatchObject({ code: 'interrupted' });
  });
});

describe('bench as a process', () => {
  it('stops cleanly on Ctrl-C', async () => {
    const bench = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'bench'], {
      cwd: projectFolder,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: data(), TMPDIR: folder.path },
    });
    const closed = once(bench, 'close');
    let said = '';
    for await (const piece of bench.stderr as AsyncIterable<Buffer>) {
      said += piece.toString('utf8');
      if (said.includes('Starting processes') && !bench.killed) bench.kill('SIGINT');
    }
    expect(await closed).toEqual([130, null]);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('sanad-bench-'))).toEqual([]);
  });
});
