import type { ArticleId, Passage, PassageId } from '../domain/article.ts';
import type { FindNearest } from '../domain/embedding.ts';
import { languages, type Language } from '../domain/language.ts';
import type { RetrievalPart } from '../domain/retrieval-part.ts';
import type { Question, RetrieveOptions, Retrieval, RetrievalExplanation, Retriever } from '../domain/question.ts';
import type { Clock } from '../domain/runtime.ts';
import type { ArticleStore, KeywordIndex } from '../domain/store.ts';
import type { PassageHit } from '../domain/passage-hit.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Thesaurus } from '../lexicon/thesaurus.ts';
import { createPassageAnalyser, type AnalysedPassage } from './analysed-passage.ts';
import { estimateCertainty } from './confidence.ts';
import { findFillers } from './filler-sentences.ts';
import type { WordKnowledge } from './name-runs.ts';
import { mergeLanguages, type LanguageTrace } from './merge.ts';
import { createHeldTerms, type HeldTerms } from './held-terms.ts';
import { noLegScores, passageFeatureNames, type LegScores } from './passage-features.ts';
import { createParallelReader } from './parallel.ts';
import { planQuery, readQuestion, type QueryPlan, type QueryTerm } from './query-plan.ts';
import { orderBySentences, rankPassages, rankSentences, type RankedPassage } from './rank.ts';
import { findSpellingChanges } from './spelling.ts';

export interface RetrieverDependencies {
  readonly articles: Pick<
    ArticleStore,
    'findPassages' | 'generation' | 'countPassages' | 'findSummaries' | 'listPassages' | 'listArticles'
  >;
  readonly keywords: KeywordIndex;
  /** Undefined where embeddings add nothing. */
  readonly findNearest?: FindNearest | undefined;
  readonly lexicon: Lexicon;
  readonly thesauri: Readonly<Record<Language, Thesaurus>>;
  readonly knowledge: WordKnowledge;
  readonly clock: Pick<Clock, 'monotonicMs'>;
}

/** Passages taken from each leg of the search, and of what both legs found in one language. */
const candidatesPerLeg = 60;

export interface RetrieverOptions {
  /** How much of what nearness tells is believed, [0, 1]; below 1 it only orders what words have found. Default 1. */
  readonly vectorTrust?: number;
  /** What is left out, for who measures what it is worth. */
  readonly without?: readonly RetrievalPart[];
}

/** Everything that a question went through, for fitting weights; by the language of the articles. */
export type Trace = ReadonlyMap<Language, LanguageTrace>;

export interface TracingRetriever extends Retriever {
  trace(question: Question, options?: RetrieveOptions): Promise<Trace>;
}

/**
 * Finds passages by words, by character n-grams and by embeddings, in the question's language and, by way of the lexicon
 * and the sound of names, in the other; ranks them and their sentences by linear models, each language by itself; and
 * puts the two languages together by how sure each is.
 */
export function createRetriever(dependencies: RetrieverDependencies, options: RetrieverOptions = {}): TracingRetriever {
  const { articles, lexicon, thesauri, knowledge } = dependencies;
  const { without = [] } = options;
  const heldTerms = createHeldTerms(dependencies);
  const analysePassage = createPassageAnalyser(knowledge);
  const search = createLegs(dependencies, options);
  const readParallels = without.includes('parallels')
    ? async () => () => []
    : createParallelReader(articles, analysePassage);

  return { trace, retrieve };

  async function trace(question: Question, filter: RetrieveOptions = {}): Promise<Trace> {
    return traceIn(await heldTerms.load(), question, filter);
  }

  async function traceIn(held: HeldTerms, question: Question, filter: RetrieveOptions): Promise<Trace> {
    const plans = new Map<Language, QueryPlan>();
    const sources = { lexicon, thesauri, knowledge, held, without };
    const read = readQuestion(question, sources);
    for (const language of languages) plans.set(language, await planQuery(read, language, sources));
    const legs = await search(question, plans, filter);
    const found = collect(await articles.findPassages([...legs.keys()]), legs, analysePassage);
    return new Map([...plans].map(([language, plan]) => [language, rankLanguage(question, plan, found)]));
  }

  async function retrieve(question: Question, filter: RetrieveOptions = {}): Promise<Retrieval> {
    const held = await heldTerms.load();
    const traced = await traceIn(held, question, filter);
    const plans = new Map([...traced].map(([language, { plan }]) => [language, plan]));
    const merged = mergeLanguages(question, traced, await readParallels(listFound(traced)));
    const found = { sentences: merged.sentences, language: question.language, filter };
    return {
      ...merged,
      fillers: await findFillers({ articles, analysePassage }, found),
      spelling: findSpellingChanges(question, plans, held.vocabulary),
      absentTerms: held.passages < fewestPassagesThatTell ? 0 : shareAbsent(plans.get(question.language)?.terms ?? []),
      searchedTerms: plans.get(question.language)?.terms.map((term) => toWritten(question, term)) ?? [],
      explain: () => explain(question, [...traced.values()]),
    };
  }
}

/** Articles whose sentences came up, in both languages. */
function listFound(traced: Trace): ArticleId[] {
  return [...traced.values()].flatMap(({ sentences }) => sentences.map(({ articleId }) => articleId));
}

function rankLanguage(
  question: Question,
  plan: QueryPlan,
  found: readonly { readonly analysed: AnalysedPassage; readonly legs: LegScores }[],
): LanguageTrace {
  const own = found.filter(({ analysed }) => analysed.passage.language === plan.language);
  const ranked = rankPassages(question, plan, own);
  const sentences = rankSentences(question, ranked);
  const passages = orderBySentences(ranked, sentences);
  return { plan, passages, sentences, ...estimateCertainty(question.type, passages, sentences) };
}

function createLegs({ keywords, findNearest }: RetrieverDependencies, options: RetrieverOptions) {
  const { vectorTrust: trust = 1, without = [] } = options;
  const fields = (['stems', 'grams'] as const).filter((field) => !without.includes(field));
  return async (question: Question, plans: ReadonlyMap<Language, QueryPlan>, filter: RetrieveOptions) => {
    const legs: Legs = new Map();
    for (const [language, plan] of plans) {
      const query = { limit: candidatesPerLeg, language, ...filter };
      const found: Legs = new Map();
      for (const field of fields) {
        addShares(found, field, await keywords.search({ field, terms: plan[field], ...query }));
      }
      for (const [id, scores] of takeBest(found, candidatesPerLeg)) legs.set(id, scores);
    }
    if (findNearest !== undefined && !without.includes('embeddings')) {
      addNearness(legs, await findNearest({ text: question.text, limit: candidatesPerLeg, ...filter }), trust);
    }
    return legs;
  };
}

/** Adds how near passages are, between the least and the greatest that were found. */
function addNearness(legs: Legs, nearest: readonly PassageHit[], trust: number): void {
  const [best = 0, worst = 0] = [nearest[0]?.score, nearest.at(-1)?.score];
  for (const { passageId, score } of nearest) {
    if (trust < 1 && !legs.has(passageId)) continue;
    scoresOf(legs, passageId).vector = trust * (best > worst ? (score - worst) / (best - worst) : 1);
  }
}

/** Adds the hits of a keyword leg, each as a share of the best one. */
function addShares(legs: Legs, leg: 'stems' | 'grams', hits: readonly PassageHit[]): void {
  const best = hits[0]?.score ?? 0;
  for (const { passageId, score } of hits) scoresOf(legs, passageId)[leg] = best > 0 ? score / best : 0;
}

/** By the sum of their shares: what stands high in one leg and low in the other seldom answers, and taking passages apart is dear. */
function takeBest(legs: Legs, limit: number) {
  const toSum = ({ stems, grams }: LegScores) => stems + grams;
  return [...legs].sort(([, a], [, b]) => toSum(b) - toSum(a)).slice(0, limit);
}

type Legs = Map<PassageId, { -readonly [Leg in keyof LegScores]: LegScores[Leg] }>;

function scoresOf(legs: Legs, passageId: PassageId) {
  const known = legs.get(passageId);
  if (known !== undefined) return known;
  const scores = { ...noLegScores };
  legs.set(passageId, scores);
  return scores;
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

// In fewer, most words of most questions are absent, whatever the question is about.
const fewestPassagesThatTell = 30;

function shareAbsent(terms: readonly QueryTerm[]): number {
  return terms.length === 0 ? 0 : terms.filter(({ isHeld }) => !isHeld).length / terms.length;
}

/** A term as the reader wrote it. */
function toWritten({ text }: Question, { start, end }: QueryTerm): string {
  return text.slice(start, end).replace(/\s+/gu, ' ');
}

function explain(question: Question, traces: readonly LanguageTrace[]): RetrievalExplanation {
  return {
    terms: traces.flatMap(({ plan: { terms, language } }) =>
      terms.map((term) => ({
        text: toWritten(question, term),
        language,
        role: term.role,
        alternatives: term.alternatives.map(({ stems, weight, via }) => ({ stems: stems.join(' '), weight, via })),
      })),
    ),
    candidates: traces.flatMap(({ passages }) => passages.slice(0, explainedPassages).map(explainPassage)),
  };
}

const explainedPassages = 5;

function explainPassage({ analysed: { passage }, score, features, legs }: RankedPassage) {
  return {
    articleId: passage.articleId,
    span: { start: passage.start, end: passage.end },
    score,
    features: { ...toRecord(features), vector: legs.vector },
  };
}

function toRecord(features: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(passageFeatureNames.map((name, index) => [name, features[index] ?? 0]));
}
