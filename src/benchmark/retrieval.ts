import { languages, type Language } from '../domain/language.ts';
import type { KeywordField } from '../domain/store.ts';
import { toGrams, toStems } from '../text/analyse.ts';
import { legLimit, openContest, toParameters, type Contest } from './contest.ts';
import { toFigure, type Baseline, type BenchFigure } from './figure.ts';
import { findMedian, timeInTurns, type Pass, type Run } from './timing.ts';
import { measureVectorLeg } from './vector-leg.ts';
import type { Workbench } from './workbench.ts';

/** How long passages take to find, all in all and leg by leg, beside LangChain's retrievers over the same passages. */
export async function* measureRetrieval(workbench: Workbench): AsyncIterable<BenchFigure> {
  const { shippedQuestions, generatedQuestions } = workbench.sizes;
  for (const [hold, questions] of [
    [workbench.shipped, shippedQuestions],
    [workbench.generated, generatedQuestions],
  ] as const) {
    const contest = await openContest(workbench, await hold(), questions);
    workbench.say(`Searching the ${contest.corpus.name} articles …`);
    for (const language of languages) yield await measureSearch(contest, language, workbench.pass);
    for (const field of ['stems', 'grams'] as const) {
      for (const language of languages) yield await measureKeywords(contest, { field, language }, workbench.pass);
    }
    yield* measureVectorLeg(contest, workbench);
  }
}

/** Against LangChain's two retrievers one after the other: the keyword one only where it works. */
function measureSearch(contest: Contest, language: Language, pass: Pass): Promise<BenchFigure> {
  const { corpus, hnswLib, bm25 } = contest;
  const ours = (query: string) => corpus.sanad.search({ query, limit: 10 });
  const byVectors = (query: string) => hnswLib.findSimilar(query, legLimit);
  const byBoth = async (query: string) => [await bm25(query, legLimit), await byVectors(query)];
  const compare = { name: 'search', language, runs: [ours, language === 'en' ? byBoth : byVectors] } as const;
  const baseline = language === 'en' ? `${bm25Name}, then HNSWLib` : `HNSWLib alone (${noArabic})`;
  return compareRuns(contest, { ...compare, parameters: { language }, baseline }, pass);
}

interface KeywordLeg {
  readonly field: KeywordField;
  readonly language: Language;
}

async function measureKeywords(contest: Contest, { field, language }: KeywordLeg, pass: Pass): Promise<BenchFigure> {
  const { corpus, bm25 } = contest;
  const toTerms = field === 'stems' ? toStems : toGrams;
  const ours = (query: string) =>
    corpus.sanad.store.keywords.search({ field, terms: toTerms(query, language), language, limit: legLimit });
  const theirs = language === 'en' ? (query: string) => bm25(query, legLimit) : undefined;
  const compare = { name: `leg ${field}`, language, runs: [ours, theirs] } as const;
  const note: BenchFigure['parameters'] = theirs ? {} : { note: noArabic };
  return compareRuns(contest, { ...compare, parameters: { language, ...note }, baseline: bm25Name }, pass);
}

const bm25Name = 'BM25Retriever over the English passages';
const noArabic = 'BM25Retriever gives NaN';

interface Comparison {
  readonly name: string;
  readonly language: Language;
  readonly parameters: BenchFigure['parameters'];
  readonly runs: readonly [ours: Run<string>, theirs: Run<string> | undefined];
  readonly baseline: string;
}

async function compareRuns(contest: Contest, comparison: Comparison, pass: Pass): Promise<BenchFigure> {
  const { name, language, parameters, runs, baseline } = comparison;
  const { oursMs, theirsMs } = await timeInTurns(contest.questions[language], runs, pass);
  const measured = {
    parameters: { ...toParameters(contest, oursMs), ...parameters },
    value: findMedian(oursMs),
    unit: 'ms',
  };
  return toFigure(name, measured, toBaseline(baseline, theirsMs));
}

function toBaseline(name: string, timings: readonly number[]): Baseline | undefined {
  return timings.length === 0 ? undefined : { name, value: findMedian(timings), as: 'its value / ours' };
}
