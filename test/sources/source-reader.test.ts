import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/domain/errors.ts';
import type { SourceItem } from '../../src/domain/ingest.ts';
import { parsePageApart } from '../../src/sources/page-apart.ts';
import { createSourceReader as createReader, type SourceReaderOptions } from '../../src/sources/source-reader.ts';
import { collect, describeSourceContract } from '../contracts/source-contract.ts';
import { noNetwork } from '../fakes/page-fetcher.ts';

// The process that takes pages apart is started once; on a busy machine that takes longer than a test may.
beforeAll(() => parsePageApart('<p>warm</p>'), 180_000);

const createSourceReader = (options?: SourceReaderOptions) => createReader({ openFetcher: noNetwork }, options);

describeSourceContract(fileURLToPath(new URL('../fixtures/sources', import.meta.url)), () => createSourceReader());

const english = 'The council met on Monday and agreed on the budget for the coming year.';
const arabic = 'اجتمع المجلس يوم الاثنين واتفق على موازنة العام المقبل.';

describe('reading a folder', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sources-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const put = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  const read = (path = '.', maxBytes?: number) => collect(createSourceReader({ maxBytes }).read(join(folder, path)));
  const identities = (items: readonly SourceItem[]) =>
    items.map((item) => (item.kind === 'draft' ? item.draft.identity : item.code));

  it('says what to do about a path that does not exist', async () => {
    const reading = read('missing.md');
    await expect(reading).rejects.toThrow(CorpusError);
    await expect(reading).rejects.toThrow(/missing\.md.*Check the path/u);
    await expect(reading).rejects.toMatchObject({ code: 'source-not-found' });
  });

  it('says what to do about a folder without articles, hidden files or not', async () => {
    await put('.hidden.md', english);
    await mkdir(join(folder, 'empty'));
    await expect(read()).rejects.toMatchObject({ code: 'no-articles-in-folder' });
    await expect(read()).rejects.toThrow(/holds no articles.*\.md/u);
  });

  it('passes over JSON without articles, tells of it, and rejects it where it is given itself', async () => {
    const others = { 'package.json': '{"name": "x", "contributors": [{"name": "y"}]}', 'empty.json': '[]\n' };
    for (const [path, text] of Object.entries(others)) await put(path, text);
    await expect(read()).rejects.toMatchObject({ code: 'no-articles-in-folder' });
    await put('a.txt', english);
    await put('b.json', JSON.stringify([{ title: 'المجلس', text: arabic }]));
    await put('c.json', '[{"title": "x"]');
    const passedOver: string[] = [];
    const items = await collect(createSourceReader().read(folder, undefined, (origin) => passedOver.push(origin)));
    expect(identities(items)).toEqual(['a.txt', 'b.json:1', 'bad-front-matter']);
    expect(passedOver).toEqual([join(folder, 'empty.json'), join(folder, 'package.json')]);
    expect(await read('package.json')).toMatchObject([
      { detail: expect.stringMatching(/^it is JSON without/) as string },
    ]);
    expect(await read('empty.json')).toMatchObject([{ detail: expect.stringMatching(/^the list is empty/) as string }]);
  });

  it('gives files by path, whatever order they were written in', async () => {
    for (const path of ['b.txt', 'a/z.txt', 'a.txt', 'A.txt', 'a/b.txt']) await put(path, english);
    expect(identities(await read())).toEqual(['A.txt', 'a.txt', 'a/b.txt', 'a/z.txt', 'b.txt']);
  });

  it('names a file by its base name when it is given itself', async () => {
    await put('deep/er/a.txt', arabic);
    expect(identities(await read('deep/er/a.txt'))).toEqual(['a.txt']);
    expect(identities(await read('deep'))).toEqual(['er/a.txt']);
  });

  it('follows links within the folder once, also in circles', async () => {
    await put('.versions/1/a.txt', english);
    await put('b.txt', arabic);
    await symlink('.versions/1/a.txt', join(folder, 'a.txt'));
    await symlink('b.txt', join(folder, 'again.txt'));
    await symlink('.', join(folder, 'circle'));
    await symlink('loop', join(folder, 'loop'));
    expect(identities(await read())).toEqual(['a.txt', 'b.txt', 'unreadable']);
  });

  it('does not follow links out of the folder, and goes on', async () => {
    await put('outside/secret.txt', english);
    await put('inside/a.txt', english);
    await symlink('../outside', join(folder, 'inside/folder'));
    await symlink('../outside/secret.txt', join(folder, 'inside/file.txt'));
    await symlink('../inside-out', join(folder, 'inside/gone.txt'));
    const items = await read('inside');
    expect(identities(items)).toEqual(['a.txt', 'unreadable', 'unreadable', 'unreadable']);
    expect(items[1]).toMatchObject({ detail: 'the symbolic link leads out of the folder' });
  });

  it('rejects a file that vanishes while the folder is read, and goes on', async () => {
    for (const path of ['a.txt', 'b.txt', 'c.txt']) await put(path, english);
    const items: SourceItem[] = [];
    for await (const item of createSourceReader().read(folder)) {
      items.push(item);
      await rm(join(folder, 'b.txt'), { force: true });
    }
    expect(identities(items)).toEqual(['a.txt', 'unreadable', 'c.txt']);
  });

  it('passes over sockets in a folder and rejects one that is given', async () => {
    await put('a.txt', english);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, 'socket'), resolve));
    expect(identities(await read())).toEqual(['a.txt']);
    expect(await read('socket')).toMatchObject([{ code: 'unreadable', detail: 'it is neither a file nor a folder' }]);
    await new Promise((resolve) => server.close(resolve));
  });

  it('rejects a file over the limit without reading it', async () => {
    await put('a.txt', english.repeat(10));
    await put('b.txt', english);
    const items = await read('.', 200);
    expect(identities(items)).toEqual(['too-large', 'b.txt']);
    expect(items[0]).toMatchObject({ detail: expect.stringMatching(/MB; at most .* MB are read/u) as string });
  });

  it('reads JSON Lines of any size, with a limit for each line', async () => {
    const line = (id: string, text: string) => JSON.stringify({ id, title: 'A title', text });
    const rows = [line('a', english), line('b', english.repeat(40)), line('c', arabic)];
    await put('rows.jsonl', rows.join('\n'));
    const items = await read('rows.jsonl', 1000);
    expect(items.map((item) => (item.kind === 'draft' ? item.draft.id : item.code))).toEqual(['a', 'too-large', 'c']);
    expect(items[1]).toMatchObject({ origin: `${join(folder, 'rows.jsonl')}:2` });
  });

  it('keeps a text of JSON Lines as it is where lines are longer than what is read at once', async () => {
    const text = `${arabic} ${english}\r\n\t`.repeat(3000);
    await put('rows.jsonl', `${JSON.stringify({ title: 'A', text })}\n${JSON.stringify({ title: 'B', text })}`);
    const items = await read('rows.jsonl');
    expect(items.map((item) => item.kind === 'draft' && item.draft.text === text)).toEqual([true, true]);
  });

  it('looks into a long file of unknown shape without stumbling over a cut letter', async () => {
    for (const padding of ['', 'x', 'xx', 'xxx']) {
      const page = `<!doctype html><html><body><p>${padding}${arabic.repeat(1500)}</p></body></html>`;
      await put('page.txt', page);
      expect(await read('page.txt')).toMatchObject([{ draft: { text: `${padding}${arabic.repeat(1500)}` } }]);
    }
  });

  it('counts what it will give, as far as that is cheap', async () => {
    await put('a.txt', english);
    await put('b/rows.jsonl', '{}\n{}\n{}');
    await put('b/c.jsonl', '{}\n{}\n');
    const reader = createSourceReader();
    expect(await reader.estimate(folder)).toBe(6);
    expect(await reader.estimate(join(folder, 'a.txt'))).toBe(1);
    await expect(reader.estimate(join(folder, 'missing'))).rejects.toMatchObject({ code: 'source-not-found' });
  });
});
