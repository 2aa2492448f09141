import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../helpers/data-folder.ts';
import { projectFolder } from '../helpers/project-files.ts';
import { start, startByNpm } from './child.ts';

const folder = useFolder();
const data = () => join(folder.path, 'data');
const shipped = readdirSync(join(projectFolder, 'corpus')).filter((name) => name.endsWith('.md')).length;

const countArticles = async () => (await start(data(), ['articles', 'list', '--json']).end()).lines.length;

/** A file of JSON Lines with so many articles. */
function writeManyArticles(count: number): string {
  const path = join(folder.path, 'many.jsonl');
  const rows = Array.from({ length: count }, (_, row) => {
    const text = `Delegation ${row} arrived in Astana. It met the hosts and spoke of the borders for ${row} hours.`;
    return JSON.stringify({ id: `article-${row}`, title: `Delegation ${row}`, language: 'en', text });
  });
  writeFileSync(path, `${rows.join('\n')}\n`);
  return path;
}

describe('the command line as a process', () => {
  it('answers in a new folder, in both languages, the way people start it', async () => {
    for (const question of ['who attended Astana 22?', 'من حضر أستانا 22؟']) {
      const { exitCode, lines } = await startByNpm(data(), ['ask', question, '--json']).end();
      expect(exitCode).toBe(0);
      expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ kind: 'answered', question }]);
    }
  });

  it('gives back the exit codes through npm', async () => {
    expect((await startByNpm(data(), ['serch']).end()).exitCode).toBe(2);
    expect((await startByNpm(data(), ['articles', 'show', 'nope', '--no-corpus']).end()).exitCode).toBe(1);
  });

  it('answers a line before the next one comes', async () => {
    const asking = start(data(), ['ask', '--stdin']);
    for (const question of ['who attended Astana 22?', 'من حضر أستانا 22؟']) {
      asking.child.stdin.write(`${question}\n`);
      expect(JSON.parse((await asking.nextLine()) ?? '')).toMatchObject({ question });
    }
    asking.child.stdin.end();
    expect(await asking.end()).toMatchObject({ exitCode: 0, lines: [] });
  });

  it('ends without a word when nobody reads any more', async () => {
    const asking = start(data(), ['ask', '--stdin', '--no-corpus']);
    asking.child.stdin.write('who?\n');
    await asking.nextLine();
    asking.child.stdout.destroy();
    const closed = once(asking.child, 'close');
    asking.child.stdin.write('who?\n'.repeat(10));
    expect(await closed).toEqual([0, null]);
  });
});

describe('start', () => {
  it('without a token opens a page, and ends cleanly on Ctrl-C while a page looks on', async () => {
    const starting = start(data(), ['start']);
    await starting.said('the bot has introduced itself');
    await starting.said('The playground: ');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(starting.saidSoFar())?.[0] ?? '';
    const events = await fetch(`${url}/api/events`);
    expect(events.status).toBe(200);
    starting.child.kill('SIGINT');
    expect((await starting.end()).exitCode).toBe(0);
    await events.text();
  });
});

describe('a new data folder', () => {
  it('is filled once by processes that come at the same moment', async () => {
    const both = [start(data(), ['articles', 'list', '--json']), start(data(), ['articles', 'list', '--json'])];
    for (const { exitCode, lines } of await Promise.all(both.map((one) => one.end()))) {
      expect([exitCode, lines.length]).toEqual([0, shipped]);
    }
  });

  it('is filled by the next command after one that was killed', async () => {
    const killed = start(data(), ['articles', 'list']);
    await killed.said('Loading');
    killed.child.kill('SIGKILL');
    expect((await killed.end()).signal).toBe('SIGKILL');
    expect(await countArticles()).toBe(shipped);
  });
});

describe('ingest', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('stops on %s with what it reported stored, and exits 130', async (signal) => {
    const ingesting = start(data(), ['ingest', '--no-corpus', '--json', writeManyArticles(4000)]);
    await ingesting.nextLine();
    ingesting.child.kill(signal);
    const { exitCode, lines } = await ingesting.end();
    expect(exitCode).toBe(130);
    expect(lines.length + 1).toBeLessThan(4000);
    const held = await countArticles();
    expect(held).toBe(lines.length + 1);
    const again = (await start(data(), ['ingest', '--json', join(folder.path, 'many.jsonl')]).end()).lines;
    expect(again.filter((line) => line.includes('"unchanged"'))).toHaveLength(held);
    expect(again.filter((line) => line.includes('"added"'))).toHaveLength(4000 - held);
  });

  it('leaves whole articles when it is killed, and goes on from there', async () => {
    const many = writeManyArticles(3000);
    const ingesting = start(data(), ['ingest', '--no-corpus', '--json', many]);
    await ingesting.nextLine();
    ingesting.child.kill('SIGKILL');
    expect((await ingesting.end()).signal).toBe('SIGKILL');
    const held = await countArticles();
    expect(held).toBeGreaterThan(0);
    const again = (await start(data(), ['ingest', '--json', many]).end()).lines.map(
      (line) => (JSON.parse(line) as { readonly status: string }).status,
    );
    expect(again.filter((status) => status === 'unchanged')).toHaveLength(held);
    expect(again.filter((status) => status === 'added')).toHaveLength(3000 - held);
    const { lines } = await start(data(), ['doctor', '--json']).end();
    expect(lines.filter((line) => line.includes('"failed"'))).toEqual([]);
  });
});
