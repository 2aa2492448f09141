import type { IngestResult } from '../domain/ingest.ts';
import type { Sanad } from '../main.ts';
import { printJson, printText, say, type CommandContext } from './context.ts';
import { createProgress } from './progress.ts';
import { toLine, toTable } from './terminal-text.ts';

export interface IngestOptions {
  readonly sources: readonly string[];
  readonly dryRun?: boolean;
}

/** `ingest`: adds or refreshes articles. Exit code 1 when a source was rejected, after the rest was stored. */
export async function runIngest(context: CommandContext, { sources, dryRun }: IngestOptions): Promise<number> {
  const sanad = await context.open();
  if (dryRun) return planIngest(context, sanad, sources);
  const report = createIngestReport(context, () => sanad.estimateSources(sources));
  try {
    for await (const result of sanad.ingest(sources, context.io.signal)) report.add(result);
  } finally {
    report.stop();
  }
  return report.end();
}

/** What is told while articles come in. */
export interface IngestReport {
  /** So many more articles are to be read. */
  expect(more: number): void;
  add(result: IngestResult): void;
  /** Takes the progress bar away. */
  stop(): void;
  /** Says how many there were, and gives the exit code: 1 when one was rejected. */
  end(): number;
}

/** @param estimate about how many articles there are, where that is known at the start. */
export function createIngestReport(
  context: CommandContext,
  estimate?: () => Promise<number | undefined>,
): IngestReport {
  const progress = createProgress(context.io.stderr, estimate);
  const counts = { added: 0, updated: 0, unchanged: 0, rejected: 0 };
  return {
    expect: (more) => progress.expect(more),
    add: (result) => {
      counts[result.status] += 1;
      progress.clear();
      printResult(context, result);
      progress.advance();
    },
    stop: () => progress.stop(),
    end: () => {
      if (!context.json) sayCounts(context, counts);
      return counts.rejected > 0 ? 1 : 0;
    },
  };
}

async function planIngest(context: CommandContext, sanad: Sanad, sources: readonly string[]): Promise<number> {
  const { plan, rejected } = await sanad.planIngest(sources);
  for (const { origin, code, detail } of rejected)
    say(context, `rejected  ${toLine(origin)}  ${code}: ${toLine(detail)}`);
  const { articles, passages, embeddings, costUsd } = plan;
  if (context.json) printJson(context, { articles, passages, embeddings, costUsd });
  else printText(context, toTable(Object.entries(plan).map(([name, value]) => [name, String(value)])));
  return rejected.length > 0 ? 1 : 0;
}

function printResult(context: CommandContext, result: IngestResult): void {
  if (context.json) return printJson(context, result);
  if (result.status === 'unchanged') return;
  const what =
    result.status === 'rejected' ? [result.source, result.reason ?? ''] : [result.articleId ?? '', result.title ?? ''];
  printText(context, [result.status.padEnd(8), ...what.map(toLine)].join('  '));
}

function sayCounts(context: CommandContext, counts: Readonly<Record<IngestResult['status'], number>>): void {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`);
  const stopped = context.io.signal.aborted ? 'Stopped; what is counted here is stored: ' : '';
  say(context, `${stopped}${parts.join(', ') || 'nothing to do'}`);
}
