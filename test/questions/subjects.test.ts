import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { languages, type Language } from '../../src/domain/language.ts';
import { isBareTopic } from '../../src/text/bare-topic.ts';
import { openAsker } from '../answer/world.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { readArticleRows } from './question-set.ts';

interface Subject {
  readonly language: Language;
  readonly subject: string;
  /** Whether an article tells of it. */
  readonly isHeld: boolean;
}

const subjects = readFileSync(new URL('newsroom/subjects.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Subject);
const articles = readArticleRows('questions/newsroom/articles.jsonl') as unknown as readonly MemoryArticle[];

describe.each(languages)('subjects that a message only names (%s)', (language) => {
  const own = subjects.filter((each) => each.language === language);

  it('are known from questions', () => {
    expect(own.filter(({ subject }) => !isBareTopic(subject, language))).toEqual([]);
  });

  it('are told of where an article does, and mostly declined where none does', async () => {
    const asker = openAsker({ articles });
    const counts = { held: 0, told: 0, unheld: 0, declined: 0 };
    for (const { subject, isHeld } of own) {
      const { kind } = await asker.ask({ question: subject });
      counts[isHeld ? 'held' : 'unheld'] += 1;
      if (isHeld && kind === 'answered') counts.told += 1;
      if (!isHeld && kind === 'abstained') counts.declined += 1;
    }
    expect(counts.told / counts.held).toBeGreaterThan(0.7);
    expect(counts.declined / counts.unheld).toBeGreaterThan(0.8);
  });
});
