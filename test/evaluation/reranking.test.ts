import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Question } from '../../src/domain/question.ts';
import { rerank } from '../../src/evaluation/reranking.ts';
import { createSanad } from '../../src/main.ts';
import { rankingWeights } from '../../src/retrieval/weights.ts';
import { createFakeEmbeddings } from '../fakes/embeddings.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { writeSmallArticles } from './small-set.ts';

const folder = useFolder();
const asked = { type: 'person', timeWindow: null, preferredArticleIds: [] } as const;
const questions: readonly Question[] = [
  { text: 'Who is the director of the library?', language: 'en', ...asked },
  { text: 'من هي مديرة المكتبة؟', language: 'ar', ...asked },
];

async function trace(question: Question) {
  const reading = readConfig({ environment: { DATA_DIR: folder.path }, envFile: '.no-such-file' });
  if (reading.config === undefined) throw new Error(reading.problems.join());
  const sanad = await createSanad(reading.config, {
    logger: createRecordingLogger(),
    leaveOutCorpus: true,
    substitutes: { openEmbeddings: async () => createFakeEmbeddings() },
  });
  try {
    for await (const { status } of sanad.ingest([writeSmallArticles(folder.path, ['ar', 'en'])])) {
      expect(status).toBe('added');
    }
    return await (await sanad.retriever()).trace(question);
  } finally {
    await sanad.close();
  }
}

describe.each(questions)('what "$text" found', (question) => {
  it('keeps its order and scores under the weights in force', async () => {
    for (const [language, found] of await trace(question)) {
      const { passages, sentences } = rerank(found, rankingWeights[language === question.language ? 'same' : 'across']);
      expect(passages.length).toBeGreaterThan(0);
      expect(passages.map(({ analysed, score }) => [analysed.passage.id, score.toFixed(6)])).toEqual(
        found.passages.map(({ analysed, score }) => [analysed.passage.id, score.toFixed(6)]),
      );
      expect(sentences.map(({ quote, score }) => [quote, score.toFixed(6)])).toEqual(
        found.sentences.map(({ quote, score }) => [quote, score.toFixed(6)]),
      );
    }
  });

  it('is put in another order by other weights', async () => {
    const found = (await trace(question)).get(question.language);
    if (found === undefined) throw new Error('nothing was found');
    const negated = (weights: readonly number[]) => weights.map((weight) => -weight);
    const { passage, sentence } = rankingWeights.same;
    const { passages } = rerank(found, { passage: negated(passage), sentence: negated(sentence) });
    expect(passages.at(-1)?.analysed.passage.id).toBe(found.passages[0]?.analysed.passage.id);
  });
});
