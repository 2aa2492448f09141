import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/models/care/budget.ts';
import { createGuard } from '../../../src/models/care/guard.ts';
import { createHttpReranker } from '../../../src/models/reranker/http.ts';
import { toJsonReply, useProviderServer } from '../../fakes/provider-server.ts';
import { createRecordingLogger } from '../../fakes/recording-logger.ts';
import { createTime, createUsage } from '../care/care-world.ts';

const server = useProviderServer();

function createWorld() {
  const { clock, sleep, advance } = createTime();
  const usage = createUsage();
  const budget = createBudget({ usage, clock, logger: createRecordingLogger() }, {});
  const guard = createGuard({ budget, clock, sleep }, { who: 'The reranker r1', timeoutMs: 1500, tries: 1 });
  const settings = { model: 'r1', baseUrl: `${server.url}/v1`, apiKey: 'key-of-the-test' };
  const reranker = createHttpReranker(settings, { guard, price: { input: 1, output: 0 } });
  return { rank: () => reranker.rank('من حضر؟', ['الخبز', 'حضرت الوفود', 'third']), usage, advance };
}

describe('a reranker over HTTP', () => {
  it.each([
    [
      'Cohere and Jina',
      {
        results: [
          { index: 1, relevance_score: 0.9, document: { text: 'x' } },
          { index: 0, relevance_score: 0.2 },
        ],
      },
    ],
    [
      'servers that give a bare list',
      [
        { index: 1, score: 0.9 },
        { index: 0, score: 0.2 },
      ],
    ],
  ])('is understood in the shape of %s', async (_who, answer) => {
    server.answer(toJsonReply(answer));
    const { rank, usage } = createWorld();
    expect(await rank()).toEqual([0.2, 0.9, 0]);
    expect(server.requests[0]).toMatchObject({
      path: '/v1/rerank',
      headers: { authorization: 'Bearer key-of-the-test' },
      body: { model: 'r1', query: 'من حضر؟', documents: ['الخبز', 'حضرت الوفود', 'third'] },
    });
    expect(usage.added).toMatchObject([{ kind: 'reranker', hasFailed: false }]);
  });

  it('may give logits', async () => {
    server.answer(
      toJsonReply([
        { index: 0, score: -2 },
        { index: 1, score: 0 },
        { index: 2, score: 5 },
      ]),
    );
    const scores = await createWorld().rank();
    expect(scores[1]).toBe(0.5);
    expect(scores[0]).toBeCloseTo(0.119, 3);
    expect(scores[2]).toBeCloseTo(0.993, 3);
  });

  it.each([
    ['no results', {}],
    ['an empty list', { results: [] }],
    ['a place that there is not', { results: [{ index: 7, relevance_score: 1 }] }],
    ['a score that is none', { results: [{ index: 0, relevance_score: 'high' }] }],
    ['null', null],
    ['a list of nulls', [null]],
  ])('fails as a provider when it answers with %s', async (_what, answer) => {
    server.answer(toJsonReply(answer));
    await expect(createWorld().rank()).rejects.toMatchObject({ code: 'provider-failed' });
  });

  it('says what is wrong, and is given up after its time', async () => {
    server.answer({ status: 401, chunks: ['{}'] });
    await expect(createWorld().rank()).rejects.toThrow(/does not accept the key\. Check RERANKER_API_KEY/);
    server.answer({ chunks: [], then: 'hang' });
    const { rank, advance } = createWorld();
    const ranked = expect(rank()).rejects.toThrow('did not answer within 1.5 s');
    await expect.poll(() => server.requests.length).toBe(2);
    await advance(1500);
    await ranked;
  });
});
