import { readdirSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import type { SourceItem } from '../../src/domain/ingest.ts';
import { readGivenFile } from '../../src/sources/file-source.ts';
import { createSourceReader } from '../../src/sources/source-reader.ts';
import { useFolder } from '../helpers/data-folder.ts';

const reader = createSourceReader({ openFetcher: () => Promise.reject(new Error('no fetching')) });

async function read(name: string, text: string): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  const bytes = Buffer.from(text);
  for await (const item of readGivenFile(reader, { name, identity: 'telegram/u1/x', bytes })) items.push(item);
  return items;
}

// The folder of the machine's temporary files, for these tests alone.
const temporary = useFolder();
beforeEach(() => {
  vi.stubEnv('TMPDIR', temporary.path);
  return () => vi.unstubAllEnvs();
});

it.each([
  ['Ferries return.md', 'The ferries to the islands will run again, the authority said.', 'en'],
  ['عودة العبّارات.txt', 'أعلنت هيئة الميناء أن العبّارات إلى الجزر ستعود الأسبوع المقبل.', 'ar'],
])('reads %s as the folder would, by the name that it was given', async (name, text, language) => {
  const [item] = await read(name, text);
  const title = name.replace(/\..*/, '');
  expect(item).toMatchObject({ draft: { title, text, language, identity: 'telegram/u1/x', origin: name } });
  expect(readdirSync(temporary.path)).toEqual([]);
});

it.each([
  '../../etc/passwd.txt',
  '/etc/x.txt',
  '...txt',
  '',
  'a\u0000b.txt',
  `${'ع'.repeat(300)}.txt`,
  '\\\\host\\x.txt',
])('keeps a file called %j within its folder', async (name) => {
  const [item] = await read(name, 'The ferries to the islands will run again.');
  expect(item).toMatchObject({ kind: 'draft', draft: { identity: 'telegram/u1/x' } });
});

it('reads every article of a file with several', async () => {
  const lines = ['One ferry runs.', 'Two ferries run.'].map((text) =>
    JSON.stringify({ title: text, text, language: 'en' }),
  );
  const items = await read('articles.jsonl', lines.join('\n'));
  expect(items.map((item) => item.kind === 'draft' && item.draft.identity)).toEqual([
    'telegram/u1/x:1',
    'telegram/u1/x:2',
  ]);
});
