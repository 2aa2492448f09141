import type { Logger } from '../domain/runtime.ts';
import type { BotBench } from './bot-bench.ts';
import { measureBot } from './bot.ts';
import { measureColdStart } from './cold-start.ts';
import type { OpenSanad } from './data-folders.ts';
import type { BenchFigure } from './figure.ts';
import { measureFootprint } from './footprint.ts';
import { measureIngest } from './ingest.ts';
import { measureBulk } from './bulk.ts';
import { measureModelWriting } from './model-writing.ts';
import { createProcesses, type Processes } from './processes.ts';
import { measureRetrieval } from './retrieval.ts';
import { fullSizes, type BenchSizes } from './sizes.ts';
import { createPass } from './timing.ts';
import { measureWarmAsk } from './warm-ask.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

type Measure = (workbench: Workbench) => AsyncIterable<BenchFigure>;

/** One line per part, in the order in which they are measured; the last one closes the corpora. */
const parts = {
  cold: measureColdStart,
  ingest: measureIngest,
  bulk: measureBulk,
  ask: measureWarmAsk,
  search: measureRetrieval,
  model: measureModelWriting,
  bot: measureBot,
  footprint: measureFootprint,
} as const satisfies Readonly<Record<string, Measure>>;

export type BenchPart = keyof typeof parts;

export const benchParts = Object.keys(parts) as readonly BenchPart[];

export interface MeasureDependencies {
  readonly open: OpenSanad;
  readonly logger: Logger;
  readonly signal?: AbortSignal;
  /** Tells people what is being done. */
  readonly say: (message: string) => void;
  /** Default: real ones. */
  readonly processes?: Processes;
  /** Without it the bot is not measured. */
  readonly bot?: BotBench;
}

export interface MeasureOptions {
  /** Default: `fullSizes`. */
  readonly sizes?: BenchSizes;
  /** What is generated depends on it and on the shipped articles and the lexicon only. Default 1. */
  readonly seed?: number;
  /** Default: all. */
  readonly only?: readonly BenchPart[];
}

/**
 * The figures, each as soon as it is measured. Works in temporary folders, which are gone when the iteration ends, however
 * it ends.
 * @throws SanadError `interrupted` when the signal stops it.
 */
export async function* measure(
  dependencies: MeasureDependencies,
  { sizes = fullSizes, seed = 1, only = benchParts }: MeasureOptions = {},
): AsyncGenerator<BenchFigure, void> {
  const { signal, processes = createProcesses(signal) } = dependencies;
  const workbench = createWorkbench({ ...dependencies, processes, pass: createPass(signal) }, { sizes, seed });
  try {
    for (const part of benchParts) if (only.includes(part)) yield* parts[part](workbench);
  } finally {
    await workbench.close();
  }
}
