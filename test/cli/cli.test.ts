import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileLocks } from '../../src/store/locks.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';
import { writeArticles } from './articles-folder.ts';

const folder = useFolder();
const commands = ['start', 'ask', 'search', 'ingest', 'articles', 'evaluate', 'bench', 'doctor'];

describe('help', () => {
  it('names every command and has examples in both languages', async () => {
    const { exitCode, stdout, stderr } = await run(folder.path, ['--help']);
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
    expect(stdout).toMatch(/ask "who attended/);
    expect(stdout).toMatch(/ask "\p{Script=Arabic}/u);
  });

  it.each([...commands, 'articles list', 'articles edit'])('is there for %s', async (command) => {
    const { exitCode, stdout } = await run(folder.path, [...command.split(' '), '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: sanad ${command}`);
    expect(stdout).toContain('--data <folder>');
  });

  it('prints the version', async () => {
    const { exitCode, stdout } = await run(folder.path, ['--version']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('what is typed wrongly', () => {
  it.each([
    ['no command', [], 'Usage: sanad '],
    ['an unknown command', ['serch', 'x'], 'Did you mean search?'],
    ['an unknown command of articles', ['articles', 'lst'], 'Did you mean list?'],
    ['articles alone', ['articles'], 'Usage: sanad articles'],
    ['an unknown option', ['ask', 'who?', '--artcle', 'x'], 'Did you mean --article?'],
    ['an option without its value', ['ask', 'who?', '--lang'], 'argument missing'],
    ['a missing argument', ['articles', 'show'], 'missing required argument'],
    ['too many arguments', ['articles', 'show', 'a', 'b'], 'too many arguments'],
    ['a language that is none of the two', ['ask', 'who?', '--lang', 'fr'], '"fr"'],
  ])('exits 2 and says so: %s', async (_, argv, said) => {
    const { exitCode, stdout, stderr } = await run(folder.path, argv);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it('is told all at once, with what is wrong with the settings', async () => {
    const environment = { BOT_TOKEN: 'abc', LOG_LEVEL: 'loud' };
    const { exitCode, stderr } = await run(folder.path, ['ask', 'who?', '--lang', 'fr', '--article', ''], {
      environment,
    });
    expect(exitCode).toBe(2);
    expect(stderr.trim().split('\n')).toEqual(
      ['"fr"', '--article', 'BOT_TOKEN', 'LOG_LEVEL'].map((said) => expect.stringContaining(said) as string),
    );
  });
});

describe('the data folder', () => {
  it('is that of --data, else of DATA_DIR', async () => {
    const typed = join(folder.path, 'typed');
    await run(join(folder.path, 'environment'), ['articles', 'list', '--data', typed]);
    const { exitCode, stderr } = await run(typed, ['articles', 'list']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('No articles are held');
  });

  it('exits 1 and says why when it cannot be used', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    const { exitCode, stdout, stderr } = await run(join(file, 'data'), ['articles', 'list']);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain(file);
    expect(stderr).not.toContain('    at ');
  });
});

describe('start', () => {
  it('opens the playground without a token, and tells its address', async () => {
    const environment = { PORT: '0' };
    const { exitCode, stderr } = await run(folder.path, ['start'], { environment, signal: AbortSignal.abort(130) });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^The playground: http:\/\/127\.0\.0\.1:\d+$/m);
  });

  it('exits 2 where the port that was set is taken, and names it', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { exitCode, stderr } = await run(folder.path, ['start'], { environment: { PORT: String(port) } });
    other.close();
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`PORT ${port} on 127.0.0.1: taken by another program`);
  });

  it('exits 2 where a bot already runs, and names its process', async () => {
    mkdirSync(join(folder.path, 'data'));
    const locks = createFileLocks(join(folder.path, 'data'));
    await locks.tryAcquire('bot');
    const environment = { BOT_TOKEN: '123456:ABC' };
    const { exitCode, stderr } = await run(join(folder.path, 'data'), ['start'], { environment });
    locks.close();
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`process ${process.pid}`);
  });

  it('exits 0 when it is told to stop while it loads the shipped articles', async () => {
    const { exitCode, stdout } = await run(join(folder.path, 'data'), ['start'], {
      environment: { BOT_TOKEN: '123456:ABC' },
      corpusFolder: writeArticles(folder.path),
      signal: AbortSignal.abort(130),
    });
    expect([exitCode, stdout]).toEqual([0, '']);
  });
});

describe('doctor', () => {
  it('reports each check as one JSON object', async () => {
    const { exitCode, objects } = await run(join(folder.path, 'data'), ['doctor', '--json']);
    expect(objects.map(({ check, status }) => [check, status])).toEqual([
      ['node', 'ok'],
      ['configuration', 'ok'],
      ['data-folder', 'ok'],
      ['database', 'ok'],
      ['articles', 'warning'],
      ['words', 'ok'],
      ['embedding-provider', 'ok'],
      ['vector-index', 'ok'],
      ['chat-provider', 'skipped'],
      ['reranker-provider', 'skipped'],
      ['speech-provider', 'skipped'],
      ['provider-usage', 'ok'],
      ['telegram', 'skipped'],
    ]);
    for (const object of objects) expect(Object.keys(object)).toEqual(['check', 'status', 'message']);
    expect(exitCode).toBe(0);
  });

  it('exits 1 when a check fails, also for settings, without telling a secret', async () => {
    const environment = { BOT_TOKEN: '987654321 SECRET' };
    const { exitCode, objects, stdout } = await run(folder.path, ['doctor', '--json'], { environment });
    expect(exitCode).toBe(1);
    expect(objects).toMatchObject([{ check: 'node' }, { check: 'configuration', status: 'failed' }]);
    expect(stdout).not.toContain('SECRET');
  });

  it('warns of names that are nearly those of settings', async () => {
    const environment = { BOTTOKEN: '123456:ABC', QUESTIONS_PER_MINUT: '3', HOME: '/root', BOT_TOKEN_FILE: '' };
    const { exitCode, objects } = await run(join(folder.path, 'data'), ['doctor', '--json'], { environment });
    const [, finding] = objects;
    expect([exitCode, finding?.['status']]).toEqual([0, 'warning']);
    expect(finding?.['message']).toBe(
      'BOTTOKEN is set, but there is no such setting. BOT_TOKEN may be meant. QUESTIONS_PER_MINUT is set, but there is no such setting. QUESTIONS_PER_MINUTE may be meant.',
    );
  });

  it('goes on where the data folder cannot be used', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    const { exitCode, objects } = await run(join(file, 'data'), ['doctor', '--json']);
    expect(exitCode).toBe(1);
    expect(objects.filter(({ status }) => status === 'failed').map(({ check }) => check)).toEqual(
      expect.arrayContaining(['data-folder', 'database']),
    );
    expect(objects).toHaveLength(13);
  });

  it('prints lines for people', async () => {
    const { stdout } = await run(join(folder.path, 'data'), ['doctor']);
    expect(stdout).toMatch(/^✓ node/m);
    expect(stdout).toMatch(/^- telegram/m);
  });
});
