import { beforeAll, describe, expect, test } from 'vitest';
import { readWeek, runWeek, type Heard } from './week/run-week.ts';

interface Expected extends Heard {
  readonly article: string;
}

const table = readWeek<Expected>('hears.jsonl');
const toKey = ({ place, question }: Pick<Heard, 'place' | 'question'>) => `${place} ${question}`;
let heard: readonly Heard[] = [];

beforeAll(async () => {
  heard = await runWeek();
}, 120_000);

describe('over a week of 60 articles, who waits for the answer to one of 20 questions', () => {
  test.each(table)('hears of article $place for $question what it says, and what was known before', (row) => {
    const found = heard.filter((each) => toKey(each) === toKey(row));
    expect(found).toHaveLength(1);
    expect(found[0]?.new).toContain(row.new);
    expect(found[0]?.old ?? null).toEqual(row.old === null ? null : expect.stringContaining(row.old));
  });

  test('hears nothing else', () => {
    const keys = new Set(table.map(toKey));
    expect(heard.map(toKey).filter((key) => !keys.has(key))).toEqual([]);
  });
});
