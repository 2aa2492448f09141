import { printJson, printText, say, type CommandContext } from './context.ts';
import { makeInterruptible } from './interruptible.ts';

export interface EvaluateOptions {
  readonly files: readonly string[];
  /** Pairs of names in both scripts. */
  readonly names?: string;
}

/** `evaluate`: the measures over the articles held; with names, also how well those are found across scripts. */
export async function runEvaluate(context: CommandContext, { files, names }: EvaluateOptions): Promise<number> {
  const [{ evaluate }, { readQuestionFile }] = await Promise.all([
    import('../evaluation/evaluate.ts'),
    import('../evaluation/question-file.ts'),
  ]);
  const questions = (await Promise.all(files.map(readQuestionFile))).flat();
  const nameMeasures = names === undefined ? {} : { names: await measureNames(names) };
  const sanad = await context.open();
  const dependencies = {
    asker: makeInterruptible(sanad, context.io.signal),
    articles: sanad.articles,
    say: (message: string) => say(context, message),
  };
  const measures = { ...(await evaluate(questions, dependencies)), ...nameMeasures };
  if (context.json) printJson(context, measures);
  else printText(context, JSON.stringify(measures, null, 2));
  return 0;
}

async function measureNames(path: string) {
  const { evaluateNames } = await import('../evaluation/names.ts');
  return evaluateNames(path);
}
