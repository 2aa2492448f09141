import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTopicPairs } from '../../src/evaluation/topic-pairs.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';

const folder = useFolder();

test('labelled topics are measured by language over the articles held, and failures are told', async () => {
  const article = (id: string, language: string, title: string) =>
    JSON.stringify({ id, language, title, text: `${title}.` });
  const path = write('articles.jsonl', [
    article('flood-en', 'en', 'Floods kill nine people in the valley'),
    article('flood-ar', 'ar', 'فيضانات تقتل تسعة أشخاص في الوادي'),
    article('match-en', 'en', 'The home team won the match on penalties'),
  ]);
  const topics = write('topics.jsonl', [
    '{"topic":"floods","language":"en","half":"tuning","matching":["flood-en","flood-ar"],"other":["match-en"]}',
    '{"topic":"زلزال","language":"ar","half":"held-out","matching":["match-en"],"other":["flood-ar"]}',
  ]);
  await run(folder.path, ['ingest', '--no-corpus', path]);
  const evaluated = await run(folder.path, ['evaluate-topics', '--json', '--failures', topics]);
  expect(evaluated.exitCode).toBe(0);
  const { objects: rows, stderr } = evaluated;
  expect(rows).toEqual([
    { half: 'tuning', topics: 'en', articles: 'ar', pairs: 1, precision: 1, recall: 1 },
    { half: 'tuning', topics: 'en', articles: 'en', pairs: 2, precision: 1, recall: 1 },
    { half: 'held-out', topics: 'ar', articles: 'ar', pairs: 1, precision: null, recall: null },
    { half: 'held-out', topics: 'ar', articles: 'en', pairs: 1, precision: null, recall: 0 },
  ]);
  expect(stderr).toContain('missed: زلزال – match-en');
});

test('a line of another shape is told with its number', async () => {
  const path = write('topics.jsonl', [
    '{"topic":"floods","language":"en","half":"tuning","matching":[],"other":[]}',
    '{}',
  ]);
  await expect(readTopicPairs(path)).rejects.toThrow(`${path}:2 has another shape`);
});

function write(name: string, lines: readonly string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}
