import { describe, expect, it } from 'vitest';
import { news } from '../retrieval/news.ts';
import { openAsker } from './world.ts';

const asker = openAsker({ articles: news });
const find = async (query: string, isOnTopic: boolean) => {
  const found = await asker.search({ query, isOnTopic, limit: 60 });
  return [...new Set(found.map(({ articleId }) => articleId))];
};

describe('search for what tells of the words', () => {
  it.each([
    ['vaccination', ['vaccine-ar']],
    ['bridge', ['bridge-ar', 'bridge-en']],
    ['الجسر', ['bridge-ar', 'bridge-en']],
    ['ميناء', ['lavrentyev-ar', 'lavrov-en']],
  ])('leaves out the articles that only resemble %s', async (query, expected) => {
    expect((await find(query, true)).sort()).toEqual(expected);
    expect(await find(query, false)).toEqual(expect.arrayContaining(expected));
    expect((await find(query, false)).length).toBeGreaterThan(expected.length);
  });

  it.each(['opera', 'الأوبرا'])('finds nothing where nothing tells of %s', async (query) => {
    expect(await find(query, true)).toEqual([]);
    expect(await find(query, false)).not.toEqual([]);
  });
});
