import type { Passage, PassageId } from '../domain/article.ts';
import type { EmbeddingModel, VectorIndex } from '../domain/embedding.ts';
import { languages, type Language } from '../domain/language.ts';
import type { Question, RetrieveOptions, Retrieval, Retriever } from '../domain/question.ts';
import type { ArticleStore, KeywordIndex, PassageHit } from '../domain/store.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { createPassageAnalyser } from './analysed-passage.ts';
import { estimateConfidence } from './confidence.ts';
import { noLegScores, type LegScores } from './passage-features.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { rankPassages, rankSentences, type RankedPassage, type ScoredSentence } from './rank.ts';
import { findSpellingChanges } from './spelling.ts';
import { createVocabularies } from './vocabulary.ts';

export interface RetrieverDependencies {
  readonly articles: Pick<ArticleStore, 'findPassages' | 'generation' | 'countPassages'>;
  readonly keywords: KeywordIndex;
  readonly vectors: VectorIndex;
  readonly embeddingModel: EmbeddingModel;
  readonly lexicon: Lexicon;
}

export interface RetrieverOptions {
  /** Passages taken from each leg of the search. Default 60. */
  readonly candidatesPerLeg?: number;
  /** Whether the vector leg is searched; its weight is part of the ranking's. Default true. */
  readonly usesVectors?: boolean;
}

/** Everything that a question went through, for fitting weights. */
export interface Trace {
  readonly plans: ReadonlyMap<Language, QueryPlan>;
  /** Best first. */
  readonly passages: readonly RankedPassage[];
  /** Best first. */
  readonly sentences: readonly ScoredSentence[];
}

export interface TracingRetriever extends Retriever {
  trace(question: Question, options?: RetrieveOptions): Promise<Trace>;
}

/**
 * Finds passages by words, by character n-grams and by embeddings, in the question's language and, by way of the lexicon
 * and the sound of names, in the other; ranks them and their sentences by linear models.
 */
export function createRetriever(dependencies: RetrieverDependencies, options: RetrieverOptions = {}): TracingRetriever {
  const { articles, keywords, lexicon } = dependencies;
  const vocabularies = createVocabularies(keywords, () => articles.generation());
  const analysePassage = createPassageAnalyser(lexicon);
  const search = createLegs(dependencies, options);

  return { trace, retrieve };

  async function trace(question: Question, filter: RetrieveOptions = {}): Promise<Trace> {
    const [vocabulary, passages] = await Promise.all([vocabularies.load(), articles.countPassages()]);
    const plans = new Map<Language, QueryPlan>();
    for (const language of languages) {
      plans.set(language, await planQuery(question, language, vocabulary[language], { lexicon, keywords, passages }));
    }
    const legs = await search(question, plans, filter);
    const found = await articles.findPassages([...legs.keys()]);
    const ranked = rankPassages(question, plans, collect(found, legs, analysePassage));
    return { plans, passages: ranked, sentences: rankSentences(question, ranked) };
  }

  async function retrieve(question: Question, filter: RetrieveOptions = {}): Promise<Retrieval> {
    const { plans, passages, sentences } = await trace(question, filter);
    return {
      candidates: passages.map(({ analysed, score }) => ({ passage: analysed.passage, score })),
      sentences,
      ...estimateConfidence(question, plans, passages, sentences),
      spelling: findSpellingChanges(question, plans, await vocabularies.load()),
      searchedTerms: plans.get(question.language)?.terms.map((term) => term.text) ?? [],
      explanation: explain(plans, passages),
    };
  }
}

function createLegs({ keywords, vectors, embeddingModel }: RetrieverDependencies, options: RetrieverOptions) {
  const limit = options.candidatesPerLeg ?? 60;
  return async (question: Question, plans: ReadonlyMap<Language, QueryPlan>, filter: RetrieveOptions) => {
    const legs = new Map<PassageId, LegScores>();
    for (const [language, plan] of plans) {
      const query = { limit, language, ...filter };
      const byStems = await keywords.search({ field: 'stems', terms: plan.stems, ...query });
      addShares(legs, byStems, 'stems', 'stemsPerWorth', plan.totalWorth);
      const byGrams = await keywords.search({ field: 'grams', terms: plan.grams, ...query });
      addShares(legs, byGrams, 'grams', 'gramsPerTerm', plan.grams.length);
    }
    if (options.usesVectors ?? true) {
      const embedding = await embeddingModel.embedQuestion(question.text);
      for (const { passageId, score } of await vectors.search({ embedding, limit, ...filter })) {
        addScores(legs, passageId, { vector: score });
      }
    }
    return legs;
  };
}

/** Adds the hits of a keyword leg, each as a share of the best one and as a share of what the question could reach. */
function addShares(
  legs: Map<PassageId, LegScores>,
  hits: readonly PassageHit[],
  share: 'stems' | 'grams',
  absolute: 'stemsPerWorth' | 'gramsPerTerm',
  attainable: number,
): void {
  const best = hits[0]?.score ?? 0;
  if (best <= 0) return;
  for (const { passageId, score } of hits) {
    addScores(legs, passageId, { [share]: score / best, [absolute]: score / Math.max(attainable, 1e-9) });
  }
}

function addScores(legs: Map<PassageId, LegScores>, passageId: PassageId, scores: Partial<LegScores>): void {
  legs.set(passageId, { ...noLegScores, ...legs.get(passageId), ...scores });
}

function collect(
  passages: readonly Passage[],
  legs: ReadonlyMap<PassageId, LegScores>,
  analysePassage: ReturnType<typeof createPassageAnalyser>,
) {
  return passages.map((passage) => ({
    analysed: analysePassage(passage),
    legs: legs.get(passage.id) ?? noLegScores,
  }));
}

function explain(plans: ReadonlyMap<Language, QueryPlan>, ranked: readonly RankedPassage[]): Retrieval['explanation'] {
  return {
    terms: [...plans.values()].flatMap((plan) =>
      plan.terms.map((term) => ({
        text: term.text,
        language: plan.language,
        alternatives: term.alternatives.map(({ stems, weight, via }) => ({ stems: stems.join(' '), weight, via })),
      })),
    ),
    candidates: ranked.slice(0, 10).map(({ analysed, score, features }) => ({
      articleId: analysed.passage.articleId,
      span: { start: analysed.passage.start, end: analysed.passage.end },
      score,
      features,
    })),
  };
}
