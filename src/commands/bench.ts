import { createSanad } from '../main.ts';
import { printJson, printText, type CommandContext } from './context.ts';
import { toTable } from './terminal-text.ts';

/** `bench`: each figure as it is measured, or a table of them at the end. Works in folders of its own. */
export async function runBench(context: CommandContext): Promise<number> {
  const { config, io, logger } = context;
  const open = (dataDir: string, leaveOutCorpus: boolean) =>
    createSanad({ ...config, dataDir }, { logger, leaveOutCorpus, signal: io.signal });
  const { measure } = await import('../benchmark/bench.ts');
  const rows: string[][] = [];
  for await (const figure of measure({ open, signal: io.signal })) {
    if (context.json) printJson(context, figure);
    else rows.push(toCells(figure));
  }
  if (!context.json) printText(context, toTable([headings, ...rows], io.stdout.columns));
  return 0;
}

/** A figure of the benchmark. */
export interface BenchFigure {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly value: number;
  readonly unit: string;
  /** How many times the baseline, where there is one. */
  readonly ratio: number | null;
  readonly baseline: string | null;
}

const headings = ['name', 'parameters', 'value', 'unit', 'ratio', 'baseline'];

function toCells({ name, parameters, value, unit, ratio, baseline }: BenchFigure): string[] {
  const settings = Object.entries(parameters).map(([key, setting]) => `${key}=${setting}`);
  return [name, settings.join(' '), value.toPrecision(3), unit, ratio?.toPrecision(3) ?? '', baseline ?? ''];
}
