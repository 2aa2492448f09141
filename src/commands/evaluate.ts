import type { RetrievalPart } from '../domain/retrieval-part.ts';
import type { Evaluation } from '../evaluation/evaluate.ts';
import type { NameMeasures } from '../evaluation/names.ts';
import type { EvaluationQuestion } from '../evaluation/question-file.ts';
import { printJson, printText, say, type CommandContext } from './context.ts';
import { makeInterruptible } from './interruptible.ts';
import { createProgress } from './progress.ts';
import { toLine, toTable } from './terminal-text.ts';

export interface EvaluateOptions {
  readonly files: readonly string[];
  /** Pairs of names in both scripts. */
  readonly names?: string;
  /** Whether each wrong answer is told on standard error. */
  readonly failures?: boolean;
  /** What finding passages does without. */
  readonly without?: readonly RetrievalPart[];
}

/** `evaluate`: the measures over the articles held; with names, also how well those are found across scripts. */
export async function runEvaluate(context: CommandContext, options: EvaluateOptions): Promise<number> {
  const { names } = options;
  const { readQuestionFile } = await import('../evaluation/question-file.ts');
  const questions = (await Promise.all(options.files.map(readQuestionFile))).flat();
  const nameMeasures = names === undefined ? {} : { names: await measureNames(names) };
  const measures: Measures = { ...(await measure(context, questions, options)), ...nameMeasures };
  if (context.json) printJson(context, measures);
  else printText(context, renderMeasures(measures));
  return 0;
}

type Measures = Evaluation & { readonly names?: NameMeasures };

async function measure(
  context: CommandContext,
  questions: readonly EvaluationQuestion[],
  { failures, without = [] }: EvaluateOptions,
) {
  const { evaluate } = await import('../evaluation/evaluate.ts');
  const sanad = await context.open({ without });
  let total: number | undefined;
  const progress = createProgress(context.io.stderr, async () => total);
  const tell = (lines: readonly string[]) => {
    progress.clear();
    say(context, lines.map(toLine).join('\n  '));
  };
  try {
    return await evaluate(questions, {
      asker: makeInterruptible(sanad, context.io.signal),
      articles: sanad.articles,
      say: (message) => tell([message]),
      onProgress: (done, all) => {
        total = all;
        if (done > 0) progress.advance();
      },
      ...(failures && { onFailure: tell }),
    });
  } finally {
    progress.stop();
  }
}

async function measureNames(path: string) {
  const { evaluateNames } = await import('../evaluation/names.ts');
  return evaluateNames(path);
}

/** Tables for people, shares in percent. */
function renderMeasures({
  articles,
  questions,
  directions,
  reliability,
  unanswerable,
  answers,
  doubt,
  followUps,
  names,
}: Measures): string {
  const tables = [
    [[`${questions} questions with answers, ${articles} articles`]],
    toRows('direction', directions),
    ...Object.entries(reliability).map(([direction, fifths]) => toRows(`confidence ${direction}`, fifths)),
    toRows('answers', answers),
    toRows('answers that are', doubt),
    toRows('follow-ups', followUps),
    toRows('unanswerable', unanswerable.questions === 0 ? {} : { all: unanswerable }),
    toRows('names', names === undefined ? {} : { all: names }),
  ];
  return tables
    .filter((rows) => rows.length > 0)
    .map((rows) => toTable(rows))
    .join('\n\n');
}

/** A row of headings and one for each entry; nothing when there is none. */
function toRows(heading: string, entries: Readonly<Record<string, object>>): string[][] {
  const rows = Object.entries(entries).map(([name, entry]) => ({ name, cells: toCells(entry) }));
  const [first] = rows;
  if (first === undefined) return [];
  const headings = [heading, ...first.cells.map(([name]) => name)];
  return [headings, ...rows.map(({ name, cells }) => [toLine(name), ...cells.map(([, cell]) => cell)])];
}

const counts = new Set(['questions', 'answered', 'right', 'names']);

/** A measure's names and values; one that has values by language gives a cell for each. */
function toCells(entry: object): [name: string, cell: string][] {
  return Object.entries(entry as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
    if (typeof value === 'object' && value !== null) {
      return toCells(value).map(([inner, cell]): [string, string] => [`${name} ${inner}`, cell]);
    }
    if (typeof value !== 'number') return [];
    return [[name, counts.has(name) ? String(value) : (100 * value).toFixed(1)]];
  });
}
