import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';

const folder = useFolder();
const data = () => join(folder.path, 'data');
const articles = {
  ar: ['زقنبوط يفتتح الموسم', 'افتتح فريق زقنبوط الموسم بفوز كبير على ملعبه. وحضر المباراة جمهور غفير.'],
  en: ['Flumdingle opens', 'The flumdingle opened with a large turnout on its own ground. A great crowd watched.'],
} as const;
const others = [
  'The weather stayed dry in the north.',
  'بقي الطقس جافًا في الشمال.',
  'Bread prices rose again.',
  'ارتفعت أسعار الخبز.',
];

async function ingest(language: 'ar' | 'en') {
  const [title, text] = articles[language];
  const rows = [
    { id: 'held', title, text, language },
    ...others.map((each, at) => ({ id: `other-${at}`, title: 'x', text: each })),
  ];
  const file = join(folder.path, 'articles.jsonl');
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  expect((await run(data(), ['ingest', '--no-corpus', file])).exitCode).toBe(0);
}

describe('words of an editor', () => {
  beforeEach(() => mkdirSync(data()));

  it.each([
    ['ar', 'Who opened the season, glimrock?', 'glimrock\tزقنبوط', 'زقنبوط'],
    ['en', 'ماذا حدث في الطنبقلوط؟', 'flumdingle\tطنبقلوط', 'flumdingl'],
  ] as const)('find an article (%s) that the lexicon does not reach: %s', async (language, question, row, stem) => {
    await ingest(language);
    const find = async () => {
      const { objects } = await run(data(), ['search', question, '--no-corpus', '--json']);
      return (objects[0] as { readonly passages: readonly { readonly articleId: string }[] }).passages[0]?.articleId;
    };
    const explain = async () => (await run(data(), ['ask', question, '--explain', '--json', '--no-corpus'])).stdout;
    expect(await explain()).not.toContain(`"stems":"${stem}"`);
    writeFileSync(join(data(), 'words.tsv'), `\uFEFF# ours\n${row}\n`);
    expect(await explain()).toContain(`"stems":"${stem}"`);
    expect(await find()).toBe('held');
  });

  it('may have blanks around them', async () => {
    await ingest('ar');
    writeFileSync(join(data(), 'words.tsv'), 'glimrock / flimrock \t زقنبوط / زقنبوطة  \n');
    for (const question of ['Who opened the season, flimrock?', 'Who opened the season, glimrock?']) {
      const { stdout, stderr } = await run(data(), ['ask', question, '--explain', '--json', '--no-corpus']);
      expect([stderr, stdout.includes('"stems":"زقنبوط"')]).toEqual(['', true]);
    }
  });

  it('that are written wrongly are told with their line, and nothing is answered', async () => {
    await ingest('en');
    writeFileSync(join(data(), 'words.tsv'), 'quake\tزلزال\nonly english\n');
    const { exitCode, stdout, stderr } = await run(data(), ['ask', 'what happened?', '--no-corpus']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('words.tsv:2');
    expect(stderr).toContain('only english');
  });
});
