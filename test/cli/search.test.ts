import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundPassage, SearchRequest } from '../../src/domain/answer.ts';
import type { ArticleId } from '../../src/domain/article.ts';
import { createBareAsker } from '../fakes/bare-asker.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';

const folder = useFolder();
const passage: FoundPassage = {
  articleId: 'astana-22-ar' as ArticleId,
  passageId: '1',
  title: 'أستانا 22',
  start: 0,
  end: 12,
  language: 'ar',
  score: 12.3,
};

let requests: SearchRequest[] = [];
const asker = createBareAsker({
  search: async (request) => {
    requests.push(request);
    return request.query === '' ? [] : [passage];
  },
});
beforeEach(() => {
  requests = [];
});

describe('search', () => {
  it('prints the passages as one JSON object', async () => {
    const argv = ['search', 'من حضر', '--json', '--limit', '3', '--article', 'astana-22-ar'];
    const { exitCode, objects, stdout } = await run(folder.path, argv, { asker });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^[^\n]+\n$/);
    expect(objects).toEqual([{ query: 'من حضر', passages: [passage] }]);
    expect(requests).toEqual([{ query: 'من حضر', limit: 3, articleIds: ['astana-22-ar'] }]);
  });

  it('prints a list for people', async () => {
    const { stdout } = await run(folder.path, ['search', 'who', 'attended'], { asker });
    expect(stdout).toContain('1. أستانا 22\n   astana-22-ar [0, 12), score 12.30');
    expect(requests).toMatchObject([{ query: 'who attended' }]);
  });

  it('answers each line of standard input, and takes what it says over the options', async () => {
    const stdin = ['who?\n', '\n', '{"query": "من؟", "limit": 2, "articles": ["b"], "id": 9}\n'];
    const { exitCode, objects } = await run(folder.path, ['search', '--stdin', '--limit', '5'], { asker, stdin });
    expect(exitCode).toBe(0);
    expect(objects).toEqual([
      { query: 'who?', passages: [passage] },
      { query: '', passages: [] },
      { id: 9, query: 'من؟', passages: [passage] },
    ]);
    expect(requests.map(({ limit, articleIds }) => [limit, articleIds])).toEqual([
      [5, undefined],
      [5, undefined],
      [2, ['b']],
    ]);
  });

  it('gives an error for a line that is wrong, and exits 1', async () => {
    const stdin = ['{"question": "who?"}\n', '{"query": "من؟", "limit": 0}\n'];
    const { exitCode, objects } = await run(folder.path, ['search', '--stdin'], { asker, stdin });
    expect(exitCode).toBe(1);
    expect(objects).toMatchObject([
      { kind: 'error', code: 'invalid-line', message: 'The line has no "query".' },
      { kind: 'error', question: 'من؟', query: 'من؟', code: 'invalid-line' },
    ]);
  });

  it.each([
    [['search']],
    [['search', 'a', '--stdin']],
    [['search', 'a', '--limit', '0']],
    [['search', 'a', '--limit', 'ten']],
    [['search', 'a', '--data', '']],
  ])('exits 2 for %j', async (argv) => {
    const { exitCode, stdout } = await run(folder.path, argv, { asker });
    expect([exitCode, stdout, requests]).toEqual([2, '', []]);
  });
});
