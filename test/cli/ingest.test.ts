import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';
import { writeArticles } from './articles-folder.ts';

const folder = useFolder();
const data = () => join(folder.path, 'data');

describe('ingest', () => {
  it('prints one JSON object for each article, and again that nothing changed', async () => {
    const articles = writeArticles(folder.path);
    const { exitCode, objects } = await run(data(), ['ingest', articles, '--json']);
    expect(exitCode).toBe(0);
    expect(objects).toEqual([
      {
        source: join(articles, 'astana-22-ar.md'),
        articleId: 'astana-22-ar',
        status: 'added',
        title: 'أستانا 22',
        language: 'ar',
        passages: 1,
        reason: null,
      },
      {
        source: join(articles, 'astana-22-en.md'),
        articleId: 'astana-22-en',
        status: 'added',
        title: 'Astana 22',
        language: 'en',
        passages: 1,
        reason: null,
      },
    ]);
    const again = await run(data(), ['ingest', articles, '--json']);
    expect(again.objects.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  it('stores the rest when sources are rejected, and exits 1', async () => {
    const articles = writeArticles(folder.path);
    const empty = join(folder.path, 'empty');
    mkdirSync(empty);
    const broken = join(folder.path, 'broken.md');
    writeFileSync(broken, '---\ntitle: [\n---\nنص\n');
    const argv = ['ingest', empty, join(folder.path, 'none'), broken, articles, '--json'];
    const { exitCode, objects } = await run(data(), argv);
    expect(exitCode).toBe(1);
    expect(objects.map(({ source, status }) => [source, status])).toEqual([
      [empty, 'rejected'],
      [join(folder.path, 'none'), 'rejected'],
      [broken, 'rejected'],
      [join(articles, 'astana-22-ar.md'), 'added'],
      [join(articles, 'astana-22-en.md'), 'added'],
    ]);
    expect(objects.slice(0, 3).map(({ reason }) => String(reason).split(':')[0])).toEqual([
      'empty',
      'unreadable',
      'bad-front-matter',
    ]);
    expect((await run(data(), ['articles', 'list', '--json'])).objects).toHaveLength(2);
  });

  it('rejects the second of two rows with one id and different text', async () => {
    const rows = join(folder.path, 'rows.jsonl');
    const texts = ['Jordan attended the meeting.', 'Lebanon attended the meeting.'];
    writeFileSync(
      rows,
      texts.map((text) => `${JSON.stringify({ id: 'one', title: 'Astana 22', language: 'en', text })}\n`).join(''),
    );
    const { exitCode, objects } = await run(data(), ['ingest', rows, '--json']);
    expect(exitCode).toBe(1);
    expect(objects).toMatchObject([
      { articleId: 'one', status: 'added', reason: null },
      { status: 'rejected', reason: expect.stringMatching(/^duplicate-id: /) as string },
    ]);
  });

  it('says what it would do with --dry-run, and does not do it', async () => {
    const articles = writeArticles(folder.path);
    const { exitCode, objects } = await run(data(), ['ingest', '--dry-run', articles, '--json']);
    expect(exitCode).toBe(0);
    expect(objects).toEqual([{ articles: 2, passages: 2, embeddings: 2, costUsd: 0 }]);
    expect((await run(data(), ['articles', 'list', '--json'])).objects).toEqual([]);
  });

  it('tells people with --dry-run what would become of each article, and why', async () => {
    const articles = writeArticles(folder.path);
    await run(data(), ['ingest', join(articles, 'astana-22-en.md')]);
    writeFileSync(join(articles, 'astana-22-en.md'), '---\nid: astana-22-en\n---\n# Astana 22\n\nIt was held again.\n');
    writeFileSync(join(articles, 'broken.md'), '---\ntitle: [\n---\nنص\n');
    const { exitCode, stdout } = await run(data(), ['ingest', '--dry-run', articles]);
    expect(exitCode).toBe(1);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 2)).toEqual(['added     astana-22-ar  أستانا 22', 'updated   astana-22-en  Astana 22']);
    expect(lines[2]).toMatch(/^rejected {2}.*broken\.md {2}bad-front-matter: /);
    expect(lines.slice(3, 5)).toEqual(['articles    2', 'passages    2']);
  });

  it('makes no data folder with --dry-run, so that the first command still loads the shipped articles', async () => {
    const corpusFolder = writeArticles(folder.path);
    const own = join(folder.path, 'own.md');
    writeFileSync(own, '---\nid: own\n---\n# Own\n\nA story of our own.\n');
    const planned = await run(data(), ['ingest', '--dry-run', own], { corpusFolder });
    expect(planned.stdout).toContain('added     own  Own');
    expect(planned.stderr).toContain('loads the shipped articles');
    const leftOut = await run(data(), ['--no-corpus', 'ingest', '--dry-run', own], { corpusFolder });
    expect(leftOut).toMatchObject({ stdout: planned.stdout, stderr: '' });
    expect(existsSync(data())).toBe(false);
    const listed = await run(data(), ['articles', 'list', '--json'], { corpusFolder });
    expect(listed.objects.map(({ articleId }) => articleId)).toEqual(['astana-22-en', 'astana-22-ar']);
    expect((await run(data(), ['ingest', '--dry-run', corpusFolder], { corpusFolder })).stdout).toContain(
      'unchanged astana-22-ar  أستانا 22',
    );
  });

  it('exits 1 with --dry-run when a source would be rejected', async () => {
    const { exitCode, objects, stderr } = await run(data(), [
      'ingest',
      '--dry-run',
      join(folder.path, 'none'),
      '--json',
    ]);
    expect(exitCode).toBe(1);
    expect(objects).toEqual([{ articles: 0, passages: 0, embeddings: 0, costUsd: 0 }]);
    expect(stderr).toContain('unreadable');
  });

  it('prints lines for people and counts on standard error', async () => {
    const { stdout, stderr } = await run(data(), ['ingest', writeArticles(folder.path)]);
    expect(stdout).toBe('added     astana-22-ar  أستانا 22\nadded     astana-22-en  Astana 22\n');
    expect(stderr).toBe('2 added\n');
  });

  it('counts JSON without articles in a folder as passed over, and as nothing that was rejected', async () => {
    const articles = writeArticles(folder.path);
    writeFileSync(join(articles, 'package.json'), '{\n  "name": "x"\n}\n');
    const planned = await run(data(), ['ingest', '--dry-run', articles]);
    expect(planned).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^1 passed over\n/) as string });
    expect(planned.stdout).not.toContain('package.json');
    const { exitCode, stdout, stderr } = await run(data(), ['ingest', articles]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '2 added, 1 passed over\n' });
    expect(stdout).not.toContain('package.json');
    const given = await run(data(), ['ingest', join(articles, 'package.json')]);
    expect(given).toMatchObject({ exitCode: 1, stderr: '1 rejected\n' });
    expect(given.stdout).toContain('it is JSON without articles');
  });

  it('warns on standard error of a date that lies ahead, and doctor counts it until it is corrected', async () => {
    const articles = writeArticles(folder.path);
    writeFileSync(join(articles, 'future.md'), '---\nid: future\npublishedAt: 2999-01-01\n---\n# غدًا\n\nنص من الغد.\n');
    for (const options of [['--dry-run'], []]) {
      const { exitCode, stdout, stderr } = await run(data(), ['ingest', ...options, articles]);
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('added     future  غدًا\n')]);
      expect(stderr).toContain('warning   future  its date 2999-01-01 lies ahead');
    }
    const check = async () =>
      (await run(data(), ['doctor', '--json'])).objects.find(({ check: name }) => name === 'articles');
    const found = await check();
    expect(found?.['status']).toBe('warning');
    expect(found?.['message']).toContain('stand first among the newest: 1, such as future (2999-01-01).');
    await run(data(), ['articles', 'edit', 'future', '--published-at', '']);
    expect(await check()).toMatchObject({ status: 'ok', message: '3 articles, 3 passages.' });
  });

  it.each([
    ['2024-11-12', undefined],
    ['', undefined],
    ['2998-01-01', 'warning   future  its date 2998-01-01 lies ahead'],
  ])('goes by a date that was set by hand (%j) when it warns of an article that has changed', async (date, warning) => {
    const articles = writeArticles(folder.path);
    const write = (text: string) =>
      writeFileSync(join(articles, 'future.md'), `---\nid: future\npublishedAt: 2999-01-01\n---\n# غدًا\n\n${text}\n`);
    write('نص من الغد.');
    await run(data(), ['ingest', articles]);
    await run(data(), ['articles', 'edit', 'future', '--published-at', date]);
    write('نص آخر من الغد.');
    for (const options of [['--dry-run'], []]) {
      const { stdout, stderr } = await run(data(), ['ingest', ...options, articles]);
      expect(stdout).toContain('updated   future');
      expect(/^warning.* lies ahead/mu.exec(stderr)?.[0]).toBe(warning);
    }
  });

  it('exits 130 when it is interrupted, with whole articles or none', async () => {
    const articles = writeArticles(folder.path);
    const { exitCode, objects } = await run(data(), ['ingest', articles, '--json'], { signal: AbortSignal.abort(130) });
    expect([exitCode, objects]).toEqual([130, []]);
  });

  it('exits 2 without a SOURCE', async () => {
    expect((await run(data(), ['ingest'])).exitCode).toBe(2);
  });
});

describe('the shipped corpus', () => {
  const list = async (argv: readonly string[] = [], corpusFolder?: string) => {
    const result = await run(data(), ['articles', 'list', '--json', ...argv], { corpusFolder });
    return result.objects.map(({ articleId }) => articleId);
  };

  it('is there after the first command, and does not come back when it was removed', async () => {
    const corpus = writeArticles(folder.path);
    expect(await list([], corpus)).toEqual(expect.arrayContaining(['astana-22-ar', 'astana-22-en']));
    await run(data(), ['articles', 'remove', 'astana-22-ar'], { corpusFolder: corpus });
    expect(await list([], corpus)).toEqual(['astana-22-en']);
  });

  it('is left out for good with --no-corpus', async () => {
    const corpus = writeArticles(folder.path);
    expect(await list(['--no-corpus'], corpus)).toEqual([]);
    expect(await list([], corpus)).toEqual([]);
  });

  it('is loaded by the next command after one that was interrupted', async () => {
    const corpus = writeArticles(folder.path);
    const stopped = await run(data(), ['articles', 'list', '--json'], {
      corpusFolder: corpus,
      signal: AbortSignal.abort(130),
    });
    expect([stopped.exitCode, stopped.stdout]).toEqual([130, '']);
    expect(await list([], corpus)).toHaveLength(2);
  });
});
