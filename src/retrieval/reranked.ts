import { SanadError } from '../domain/errors.ts';
import type { Candidate, Question, Retrieval } from '../domain/question.ts';
import type { Reranker } from '../domain/reranker.ts';
import type { Logger } from '../domain/runtime.ts';
import type { TracingRetriever } from './retriever.ts';

export interface RerankedDependencies {
  readonly retriever: TracingRetriever;
  readonly reranker: Reranker;
  readonly logger: Logger;
}

const mostCandidates = 30;

// What the best passage gains over one that is not relevant at all, in logits; a guess, as no reranker was at hand to fit it with.
const weight = 4;

/** What a retriever finds, with its best passages weighed once more by a reranker. One that fails or is too slow changes nothing. */
export function createRerankedRetriever({ retriever, reranker, logger }: RerankedDependencies): TracingRetriever {
  return {
    trace: (...asked) => retriever.trace(...asked),
    async retrieve(question, options) {
      const found = await retriever.retrieve(question, options);
      const best = found.candidates.slice(0, mostCandidates);
      const scores = await rank(reranker, logger, { question, best });
      return scores === undefined ? found : weigh(found, best, scores);
    },
  };
}

interface Ranked {
  readonly question: Question;
  readonly best: readonly Candidate[];
}

async function rank(reranker: Reranker, logger: Logger, { question, best }: Ranked) {
  if (best.length < 2) return undefined;
  try {
    const texts = best.map(({ passage }) => `${passage.title}\n${passage.text}`);
    return await reranker.rank(question.text, texts);
  } catch (error) {
    if (!(error instanceof SanadError)) throw error;
    logger.warn({ code: error.code, reason: error.message }, 'the passages keep their order without the reranker');
    return undefined;
  }
}

function weigh(found: Retrieval, best: readonly Candidate[], scores: readonly number[]): Retrieval {
  const gains = new Map(best.map(({ passage }, at) => [passage.id, weight * (scores[at] ?? 0)]));
  const byScore = (a: { readonly score: number }, b: { readonly score: number }) => b.score - a.score;
  const candidates = found.candidates.map((candidate) => ({
    ...candidate,
    score: candidate.score + (gains.get(candidate.passage.id) ?? 0),
  }));
  const sentences = found.sentences.map((sentence) => ({
    ...sentence,
    score: sentence.score + (gains.get(sentence.passageId) ?? 0),
  }));
  return { ...found, candidates: candidates.sort(byScore), sentences: sentences.sort(byScore) };
}
