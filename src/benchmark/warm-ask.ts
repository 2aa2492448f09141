import type { ArticleId } from '../domain/article.ts';
import { languages, type Language } from '../domain/language.ts';
import { toFigure, type BenchFigure } from './figure.ts';
import { listIds, type HeldCorpus } from './held-corpus.ts';
import { findQuantile } from './timing.ts';
import type { Workbench } from './workbench.ts';

interface Direction {
  readonly language: Language;
  readonly articles: Language | 'all';
}

/** How long whole questions take by their own account, from the second one on. */
export async function* measureWarmAsk(workbench: Workbench): AsyncIterable<BenchFigure> {
  const { shippedQuestions, generatedQuestions, otherPassages } = workbench.sizes;
  const own = languages.map((language): Direction => ({ language, articles: 'all' }));
  const across: Direction[] = [
    { language: 'ar', articles: 'en' },
    { language: 'en', articles: 'ar' },
  ];
  yield* measureDirections(workbench, await workbench.shipped(), [...own, ...across], shippedQuestions);
  yield* measureDirections(workbench, await workbench.generated(), own, generatedQuestions);
  for (const passages of otherPassages) {
    const corpus = await workbench.grow(passages);
    yield* measureDirections(workbench, corpus, own, generatedQuestions);
    await corpus.sanad.close();
  }
}

async function* measureDirections(
  workbench: Workbench,
  corpus: HeldCorpus,
  directions: readonly Direction[],
  count: number,
): AsyncIterable<BenchFigure> {
  for (const { language, articles } of directions) {
    workbench.say(`Asking ${count} questions (${language}) of the ${corpus.name} articles (${articles}) …`);
    const questions = await workbench.writeQuestions(corpus, { purpose: 'ask', language, count: count + 1 });
    const articleIds = articles === 'all' ? undefined : listIds(corpus, articles);
    const elapsedMs = await askAll(workbench, corpus, questions, articleIds);
    const passages = corpus.passages.length;
    const parameters = { corpus: corpus.name, passages, language, articles, questions: elapsedMs.length };
    for (const [statistic, share] of [
      ['median', 0.5],
      ['p99', 0.99],
    ] as const) {
      const value = findQuantile(elapsedMs, share);
      yield toFigure('warm ask', { parameters: { ...parameters, statistic }, value, unit: 'ms' });
    }
  }
}

async function askAll(
  { pass }: Workbench,
  { sanad }: HeldCorpus,
  questions: readonly string[],
  articleIds: readonly ArticleId[] | undefined,
): Promise<readonly number[]> {
  const elapsedMs: number[] = [];
  for (const question of questions) {
    await pass();
    elapsedMs.push((await sanad.ask({ question, articleIds })).elapsedMs);
  }
  return elapsedMs.slice(1);
}
