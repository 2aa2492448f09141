import type { GroundingEvaluation } from '../evaluation/grounding/evaluate-grounding.ts';
import { openGroundingKnowledge } from '../open-words.ts';
import { printJson, printText, say, type CommandContext } from './context.ts';
import { toLine, toTable } from './terminal-text.ts';

export interface EvaluateGroundingOptions {
  readonly files: readonly string[];
  /** Whether each lie that passes and each truth that is refused is told on standard error. */
  readonly failures?: boolean;
}

/** `evaluate-grounding`: a writer that lies about true sentences of the articles held, and how much of it the check catches. */
export async function runEvaluateGrounding(
  context: CommandContext,
  { files, failures }: EvaluateGroundingOptions,
): Promise<number> {
  const { collectTruths } = await import('../evaluation/grounding/truths.ts');
  const { evaluateGrounding } = await import('../evaluation/grounding/evaluate-grounding.ts');
  const { questions, paraphrases } = await readTruthFiles(files);
  const { articles, clock } = await context.open();
  const truths = await collectTruths(questions, paraphrases, articles);
  const evaluation = evaluateGrounding(truths, {
    knowledge: await openGroundingKnowledge(),
    clock,
    ...(failures && { onFailure: (lines: readonly string[]) => say(context, lines.map(toLine).join('\n  ')) }),
  });
  if (context.json) printJson(context, evaluation);
  else printText(context, render(evaluation));
  return 0;
}

async function readTruthFiles(files: readonly string[]) {
  const [{ readJsonLines }, { areParaphrases, parseParaphrases }, { parseQuestions }] = await Promise.all([
    import('../evaluation/json-lines.ts'),
    import('../evaluation/grounding/paraphrase-file.ts'),
    import('../evaluation/question-file.ts'),
  ]);
  const read = await Promise.all(
    files.map(async (file) => {
      const lines = await readJsonLines(file, 'questions or paraphrases');
      return areParaphrases(lines)
        ? { questions: [], paraphrases: parseParaphrases(lines) }
        : { questions: parseQuestions(lines), paraphrases: [] };
    }),
  );
  return {
    questions: read.flatMap(({ questions }) => questions),
    paraphrases: read.flatMap(({ paraphrases }) => paraphrases),
  };
}

function render({ lies, written, truths, medianMs }: GroundingEvaluation): string {
  const share = (part: number, all: number) => (all === 0 ? '' : ((100 * part) / all).toFixed(1));
  const toLieRows = (measures: GroundingEvaluation['written']) =>
    Object.entries(measures).map(([name, { ar, en }]) => [
      name,
      ...[ar, en].flatMap(({ lies: all, caught }) => [String(all), share(caught, all)]),
      share(ar.caught + en.caught, ar.lies + en.lies),
    ]);
  const writtenRows = toLieRows(written);
  const truthRows = Object.entries(truths).map(([kind, { ar, en }]) => [
    kind,
    ...[ar, en].flatMap(({ truths: all, refused }) => [String(all), share(refused, all)]),
    share(ar.refused + en.refused, ar.truths + en.truths),
  ]);
  return [
    toTable([['lie', 'ar', 'caught', 'en', 'caught', 'both'], ...toLieRows(lies)]),
    ...(writtenRows.length === 0
      ? []
      : [toTable([['written lie', 'ar', 'caught', 'en', 'caught', 'both'], ...writtenRows])]),
    toTable([['truth', 'ar', 'refused', 'en', 'refused', 'both'], ...truthRows]),
    `${medianMs.toFixed(1)} ms a sentence, median`,
  ].join('\n\n');
}
