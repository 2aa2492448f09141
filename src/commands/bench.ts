import type { BenchFigure } from '../benchmark/figure.ts';
import type { OpenOptions } from '../benchmark/data-folders.ts';
import type { BenchPart } from '../benchmark/bench.ts';
import { createSanad } from '../main.ts';
import { printJson, printText, say, usageError, type CommandContext } from './context.ts';
import { toTable } from './terminal-text.ts';

export interface BenchOptions {
  /** Far less of everything, to see that it works. */
  readonly quick?: boolean;
  /** Names of the only parts to measure; all when absent. */
  readonly only?: readonly string[];
}

/** `bench`: each figure as it is measured, or a table of them at the end. Works in folders of its own. */
export async function runBench(context: CommandContext, { quick, only }: BenchOptions = {}): Promise<number> {
  const { config, io, logger } = context;
  const [{ benchParts, measure }, { fullSizes, quickSizes }, { createBotBench }] = await Promise.all([
    import('../benchmark/bench.ts'),
    import('../benchmark/sizes.ts'),
    import('./bench-bot.ts'),
  ]);
  const open = (dataDir: string, { leaveOutCorpus, chatUrl }: OpenOptions) => {
    const chat = {
      chatProvider: chatUrl === undefined ? 'none' : 'openai',
      chatModel: 'slow',
      chatBaseUrl: chatUrl,
    } as const;
    return createSanad({ ...config, ...chat, dataDir }, { logger, leaveOutCorpus, signal: io.signal });
  };
  const tell = (message: string) => say(context, message);
  const dependencies = { open, logger, signal: io.signal, say: tell, bot: createBotBench(logger) };
  const options = { sizes: quick ? quickSizes : fullSizes, only: toParts(only, benchParts) };
  const figures: BenchFigure[] = [];
  for await (const figure of measure(dependencies, options)) {
    if (context.json) printJson(context, figure);
    else figures.push(figure);
  }
  if (!context.json) printText(context, renderFigures(figures));
  return 0;
}

function toParts(only: readonly string[] | undefined, known: readonly BenchPart[]): readonly BenchPart[] {
  const unknown = only?.filter((name) => !known.some((part) => part === name)) ?? [];
  if (unknown.length === 0) return known.filter((part) => only?.includes(part) ?? true);
  throw usageError(`--only takes one of: ${known.join(', ')}; not "${unknown.join('", "')}".`);
}

const headings = ['name', 'parameters', 'value', 'unit', 'ratio'];

/** A table; what a figure is compared with stands under its row. */
function renderFigures(figures: readonly BenchFigure[]): string {
  const [heading = '', ...rows] = toTable([headings, ...figures.map(toCells)]).split('\n');
  const lines = rows.flatMap((row, at) => {
    const baseline = figures[at]?.baseline;
    return baseline ? [row, `    against ${baseline}`] : [row];
  });
  return [heading, ...lines].join('\n');
}

function toCells({ name, parameters, value, unit, ratio }: BenchFigure): string[] {
  const settings = Object.entries(parameters).map(([key, setting]) =>
    typeof setting === 'number' ? `${key}=${setting}` : setting,
  );
  return [name, settings.join(' '), toShort(value), unit, ratio === null ? '' : toShort(ratio)];
}

/** Three digits, without an exponent. */
function toShort(value: number): string {
  return String(Number(value.toPrecision(3)));
}
