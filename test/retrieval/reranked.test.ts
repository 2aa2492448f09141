import { describe, expect, it } from 'vitest';
import { ProviderError } from '../../src/domain/errors.ts';
import type { Question } from '../../src/domain/question.ts';
import { createRerankedRetriever } from '../../src/retrieval/reranked.ts';
import { createRetriever, type TracingRetriever } from '../../src/retrieval/retriever.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { stillClock } from '../fakes/still-clock.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { news } from './news.ts';
import { openWordSources } from './word-sources.ts';

const words = await openWordSources();
const retriever = createRetriever({ ...createMemoryStore(news), ...words, clock: stillClock });
/** The same, with candidates that are about as good as each other. */
const close: TracingRetriever = {
  ...retriever,
  async retrieve(...given) {
    const found = await retriever.retrieve(...given);
    return { ...found, candidates: found.candidates.map((candidate, at) => ({ ...candidate, score: -at / 10 })) };
  },
};
const asked = { type: 'other', timeWindow: null, preferredArticleIds: [] } as const;
const questions: readonly Question[] = [
  { text: 'Who opened the bridge over the river?', language: 'en', ...asked },
  { text: 'من افتتح الجسر على النهر؟', language: 'ar', ...asked },
];

describe.each(questions)('a reranked retriever asked "$text"', (question) => {
  it('puts first what the reranker finds most relevant', async () => {
    const plain = await close.retrieve(question);
    const last = plain.candidates.at(-1)?.passage;
    const rank = async (_question: string, texts: readonly string[]) =>
      texts.map((text) => (text.endsWith(last?.text ?? '') ? 1 : 0));
    const reranked = createRerankedRetriever({
      retriever: close,
      reranker: { id: 'r', rank },
      logger: createRecordingLogger(),
    });
    const { candidates } = await reranked.retrieve(question);
    expect(plain.candidates.length).toBeGreaterThan(1);
    expect(candidates[0]?.passage.id).toBe(last?.id);
  });

  it('keeps the order when the reranker fails, and the log says so without the question', async () => {
    const rank = () => Promise.reject(new ProviderError('The reranker is down.', { code: 'provider-failed' }));
    const logger = createRecordingLogger();
    const reranked = createRerankedRetriever({ retriever, reranker: { id: 'r', rank }, logger });
    const [{ explain, ...kept }, { explain: explainPlain, ...plain }] = await Promise.all([
      reranked.retrieve(question),
      retriever.retrieve(question),
    ]);
    expect(kept).toEqual(plain);
    expect(explain()).toEqual(explainPlain());
    expect(logger.text()).toContain('The reranker is down.');
    expect(logger.text()).not.toContain(question.text);
  });
});
