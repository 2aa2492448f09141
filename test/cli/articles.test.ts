import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';
import { writeArticles } from './articles-folder.ts';

const folder = useFolder();
const data = () => join(folder.path, 'data');
const articles = (...argv: string[]) => run(data(), ['articles', ...argv]);

beforeEach(async () => {
  await run(data(), ['ingest', writeArticles(folder.path)]);
});

const day = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/) as string;
const listed = {
  en: {
    articleId: 'astana-22-en',
    title: 'Astana 22',
    language: 'en',
    url: 'https://example.org/astana',
    source: 'Kurd Online',
    sources: [],
    publishedAt: '2024-11-12',
    addedAt: day,
    updatedAt: day,
    passages: 1,
    translationOf: null,
  },
  ar: {
    articleId: 'astana-22-ar',
    title: 'أستانا 22',
    language: 'ar',
    url: null,
    source: null,
    sources: [],
    publishedAt: null,
    addedAt: day,
    updatedAt: day,
    passages: 1,
    translationOf: 'astana-22-en',
  },
};

describe('articles list', () => {
  it('prints an object for each article, newest first', async () => {
    const { exitCode, objects } = await articles('list', '--json');
    expect(exitCode).toBe(0);
    expect(objects).toEqual([listed.en, listed.ar]);
  });

  it('keeps to a language and a number', async () => {
    expect((await articles('list', '--json', '--language', 'en')).objects).toEqual([listed.en]);
    expect((await articles('list', '--json', '--limit', '1')).objects).toEqual([listed.en]);
  });

  it('prints a table for people', async () => {
    const { stdout } = await articles('list');
    expect(stdout.split('\n')).toEqual([
      'date        language  passages  id            title',
      '2024-11-12  en        1         astana-22-en  Astana 22',
      '-           ar        1         astana-22-ar  أستانا 22',
      '',
    ]);
  });
});

describe('articles show', () => {
  it('prints the article with its text', async () => {
    const text = 'حضر الأردن الاجتماع في أستانا. وأرسل لبنان مراقباً إلى المحادثات.';
    expect((await articles('show', 'astana-22-ar', '--json')).objects).toEqual([{ ...listed.ar, text }]);
    expect((await articles('show', 'astana-22-ar')).stdout).toContain(`\n\n${text}\n`);
  });
});

describe('articles edit', () => {
  it('changes what is given, and prints the article', async () => {
    const edits = [
      '--title',
      'لقاء أستانا',
      '--published-at',
      '2024-11-13T10:00:00+05:00',
      '--source',
      'كرد',
      '--url',
      'https://e.org/',
    ];
    const { exitCode, objects } = await articles('edit', 'astana-22-ar', ...edits, '--json');
    expect(exitCode).toBe(0);
    const edited = {
      title: 'لقاء أستانا',
      publishedAt: '2024-11-13T10:00:00+05:00',
      source: 'كرد',
      url: 'https://e.org/',
    };
    expect(objects).toEqual([{ ...listed.ar, ...edited }]);
  });

  it('takes away what is given as empty, also when the source is ingested again', async () => {
    const edits = ['--published-at', '', '--url', '', '--source', ''];
    const none = { publishedAt: null, url: null, source: null };
    expect((await articles('edit', 'astana-22-en', ...edits, '--json')).objects).toEqual([{ ...listed.en, ...none }]);
    await articles('edit', 'astana-22-ar', '--published-at', '2024-11-12', '--source', 'كرد');
    await run(data(), ['ingest', join(folder.path, 'articles')]);
    expect((await articles('list', '--json')).objects).toMatchObject([
      { articleId: 'astana-22-ar', publishedAt: '2024-11-12', source: 'كرد' },
      { articleId: 'astana-22-en', ...none },
    ]);
    expect((await articles('edit', 'astana-22-en', '--source', 'Kurd Online', '--json')).objects).toMatchObject([
      { ...none, source: 'Kurd Online' },
    ]);
  });

  it('is kept when the source is ingested again', async () => {
    await articles('edit', 'astana-22-en', '--title', 'The meeting');
    await run(data(), ['ingest', join(folder.path, 'articles')]);
    expect((await articles('show', 'astana-22-en', '--json')).objects).toMatchObject([{ title: 'The meeting' }]);
  });

  it.each([
    [[]],
    [['--title', ' ']],
    [['--source', ' ']],
    [['--published-at', 'yesterday']],
    [['--published-at', '2024-02-30']],
    [['--published-at', '2024-02-03T10:00:00']],
    [['--url', 'example.org']],
    [['--url', 'javascript:alert(1)']],
  ])('exits 2 for %j and changes nothing', async (edits) => {
    const { exitCode, stdout } = await articles('edit', 'astana-22-en', ...edits);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect((await articles('show', 'astana-22-en', '--json')).objects).toMatchObject([listed.en]);
  });

  it('tells all that is wrong at once', async () => {
    const { stderr } = await articles('edit', 'astana-22-en', '--title', '', '--url', 'x', '--published-at', 'x');
    expect(stderr).toMatch(/--title[^]*--published-at[^]*--url/);
  });
});

describe('articles remove', () => {
  it('removes the articles and prints their ids', async () => {
    const { exitCode, objects } = await articles('remove', 'astana-22-en', 'astana-22-ar', 'astana-22-en', '--json');
    expect(exitCode).toBe(0);
    expect(objects).toEqual([
      { articleId: 'astana-22-en', status: 'removed' },
      { articleId: 'astana-22-ar', status: 'removed' },
    ]);
    expect((await articles('list', '--json')).objects).toEqual([]);
  });

  it('removes none when one is not held', async () => {
    const { exitCode, stdout, stderr } = await articles('remove', 'astana-22-en', 'nope', '--json');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('"nope"');
    expect((await articles('list', '--json')).objects).toHaveLength(2);
  });
});

it.each([[['show', 'nope']], [['edit', 'nope', '--title', 'x']], [['remove', 'nope']]])(
  'exits 1 for an article that is not held: %j',
  async (argv) => {
    const { exitCode, stdout, stderr } = await articles(...argv, '--json');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Not held: "nope"/);
  },
);
