import { setImmediate as nextTurn } from 'node:timers/promises';
import { SanadError } from '../domain/errors.ts';
import type { FitMeasures } from '../evaluation/fit-measures.ts';
import type { RankingFit } from '../evaluation/fit-ranking.ts';
import type { EvaluationQuestion } from '../evaluation/question-file.ts';
import { printJson, say, type CommandContext } from './context.ts';
import { createProgress } from './progress.ts';
import { toTable } from './terminal-text.ts';

export interface FitOptions {
  readonly files: readonly string[];
  /** Fit only how sure a sentence is to answer, on top of the weights in use. */
  readonly support?: boolean;
}

/**
 * `fit`: weights of retrieval, fitted on the articles held. The weights are data; how they do on what they were not fitted
 * on is, without `--json`, a table for people.
 */
export async function runFit(context: CommandContext, { files, support = false }: FitOptions): Promise<number> {
  const { readQuestionFile } = await import('../evaluation/question-file.ts');
  const questions = (await Promise.all(files.map(readQuestionFile))).flat();
  if (support) return runSupportFit(context, questions);
  const fit = await fitQuestions(context, questions);
  if (fit.measures.length === 0) {
    say(
      context,
      'Nothing to fit: no article that answers a question is held. Ingest the articles of the questions first.',
    );
    return 1;
  }
  if (context.json) {
    printJson(context, fit);
    return 0;
  }
  const { measures, ...weights } = fit;
  say(context, toTable([headings, ...measures.map(toCells)]));
  printJson(context, weights);
  return 0;
}

async function runSupportFit(context: CommandContext, questions: readonly EvaluationQuestion[]): Promise<number> {
  const { fitSupport } = await import('../evaluation/fit-support.ts');
  const sanad = await context.open();
  const { retriever, articles } = { retriever: await sanad.retriever(), articles: sanad.articles };
  printJson(context, await fitSupport(questions, { retriever, articles, pause: createPause(context) }));
  return 0;
}

/** Lets other work in, and stops when it is interrupted. */
function createPause({ io }: CommandContext): () => Promise<void> {
  return async () => {
    await nextTurn();
    if (io.signal.aborted) throw new SanadError('Stopped.', { code: 'interrupted' });
  };
}

async function fitQuestions(context: CommandContext, questions: readonly EvaluationQuestion[]): Promise<RankingFit> {
  const { fitRanking } = await import('../evaluation/fit-ranking.ts');
  const sanad = await context.open();
  const retriever = await sanad.retriever();
  let total: number | undefined;
  const progress = createProgress(context.io.stderr, async () => total);
  try {
    return await fitRanking(questions, {
      retriever,
      articles: sanad.articles,
      pause: createPause(context),
      onProgress: (done, all) => {
        total = all;
        if (done > 0) progress.advance();
      },
    });
  } finally {
    progress.stop();
  }
}

const shares = [
  'passageRecallAt1',
  'passageRecallAt5',
  'sentenceHitAt1',
  'sentenceHitAt3',
  'auroc',
  'falseAnswerRateAt90',
  'declinedRate',
] as const;
const headings = ['direction', 'fitted on', 'measured on', 'questions', ...shares];
const halfNames = ['first half', 'second half'] as const;

function toCells(measures: FitMeasures): string[] {
  const { direction, fittedOn, measuredOn, questions } = measures;
  const cells = shares.map((name) => toPercent(measures[name]));
  return [direction, halfNames[fittedOn], halfNames[measuredOn], String(questions), ...cells];
}

function toPercent(share: number | null): string {
  return share === null ? '' : (100 * share).toFixed(1);
}
