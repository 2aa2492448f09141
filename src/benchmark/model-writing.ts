import { languages, type Language } from '../domain/language.ts';
import { toFigure, type BenchFigure } from './figure.ts';
import { holdCorpus, type MeasuredSanad } from './held-corpus.ts';
import { startSlowModel, type SlowModel } from './slow-model.ts';
import { findMedian } from './timing.ts';
import type { Workbench } from './workbench.ts';

/** What a language model of known slowness takes by itself. */
const times = { firstMs: 300, betweenMs: 100 };

interface Written {
  /** From the question on. */
  readonly firstShownMs: number;
  readonly wholeMs: number;
  readonly checkMs: number;
  /** Of the model alone. */
  readonly modelMs: number;
}

/** Answers by a language model: until readers see the first sentence, what comes on top of the model's own time, and what of it the check takes. */
export async function* measureModelWriting(workbench: Workbench): AsyncIterable<BenchFigure> {
  const model = await startSlowModel(times);
  try {
    const { folder, sanad } = await workbench.folders.open({ leaveOutCorpus: false, chatUrl: model.url });
    const corpus = await holdCorpus({ name: 'shipped', folder }, sanad);
    const count = workbench.sizes.modelQuestions + 1;
    for (const language of languages) {
      workbench.say(`Asking ${count} questions (${language}) that a slow model answers …`);
      const questions = await workbench.writeQuestions(corpus, { purpose: 'model', language, count });
      const written: Written[] = [];
      for (const question of questions) {
        await workbench.pass();
        written.push(...(await ask(sanad, model, question)));
      }
      yield* toFigures(language, written.slice(1));
    }
  } finally {
    await model.stop();
  }
}

/** Nothing for a question that the model was not asked, or that the articles answered by themselves. */
async function ask(sanad: MeasuredSanad, model: SlowModel, question: string): Promise<readonly Written[]> {
  const startedMs = performance.now();
  let firstShownMs: number | undefined;
  let checkMs = 0;
  const answer = await sanad.ask(
    { question },
    {
      onProgress: () => void (firstShownMs ??= performance.now() - startedMs),
      onWritten: (report) => void ({ checkMs } = report),
    },
  );
  const wholeMs = performance.now() - startedMs;
  if (answer.kind !== 'answered' || answer.writer !== 'model' || firstShownMs === undefined) return [];
  const modelMs = times.firstMs + times.betweenMs * (model.sentences() - 1);
  return [{ firstShownMs, wholeMs, checkMs, modelMs }];
}

function* toFigures(language: Language, written: readonly Written[]): Iterable<BenchFigure> {
  if (written.length === 0) return;
  const parameters = { corpus: 'shipped', language, answers: written.length, statistic: 'median' };
  const toMs = (name: string, read: (one: Written) => number) =>
    toFigure(name, { parameters, value: findMedian(written.map(read)), unit: 'ms' });
  const first = findMedian(written.map(({ firstShownMs }) => firstShownMs));
  const own = { name: 'the model alone', value: times.firstMs, as: 'ours / its value' } as const;
  yield toFigure('model, first sentence shown', { parameters, value: first, unit: 'ms' }, own);
  yield toMs('model, on top until the first sentence', ({ firstShownMs }) => firstShownMs - times.firstMs);
  yield toMs('model, on top until the end', ({ wholeMs, modelMs }) => wholeMs - modelMs);
  yield toMs('model, check of an answer', ({ checkMs }) => checkMs);
}
