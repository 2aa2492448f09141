import type { IngestResult } from '../domain/ingest.ts';
import { isShippedCorpusOpen } from '../operations/shipped-corpus.ts';
import { printJson, printText, say, type CommandContext } from './context.ts';
import { createProgress } from './progress.ts';
import { toLine, toTable } from './terminal-text.ts';

export interface IngestOptions {
  readonly sources: readonly string[];
  readonly dryRun?: boolean;
}

/** `ingest`: adds or refreshes articles. Exit code 1 when a source was rejected, after the rest was stored. */
export async function runIngest(context: CommandContext, { sources, dryRun }: IngestOptions): Promise<number> {
  if (dryRun) return planIngest(context, sources);
  const sanad = await context.open();
  const report = createIngestReport(context, () => sanad.estimateSources(sources));
  try {
    for await (const result of sanad.ingest(sources, context.io.signal, () => report.passOver())) report.add(result);
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
  /** Counts a file that holds no articles. */
  passOver(): void;
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
  const counts = { added: 0, updated: 0, unchanged: 0, rejected: 0, 'passed over': 0 };
  return {
    expect: (more) => progress.expect(more),
    add: (result) => {
      counts[result.status] += 1;
      progress.clear();
      printResult(context, result);
      sayWarning(context, result);
      progress.advance();
    },
    passOver: () => {
      counts['passed over'] += 1;
      progress.advance();
    },
    stop: () => progress.stop(),
    end: () => {
      if (!context.json) sayCounts(context, counts);
      return counts.rejected > 0 ? 1 : 0;
    },
  };
}

/** On a folder without a database nothing is made, so that what its first command decides is still open. */
async function planIngest(context: CommandContext, sources: readonly string[]): Promise<number> {
  const sanad = await context.open({ isDry: true });
  let passedOver = 0;
  const { plan, results } = await sanad.planIngest(sources, () => passedOver++);
  const rejected = results.filter(({ status }) => status === 'rejected');
  if (context.json) {
    for (const { source, reason } of rejected) say(context, `rejected  ${toLine(source)}  ${toLine(reason ?? '')}`);
    printJson(context, plan);
  } else {
    for (const result of results) printText(context, toReportLine(result));
    printText(context, toTable(Object.entries(plan).map(([name, value]) => [name, String(value)])));
  }
  for (const result of results) sayWarning(context, result);
  if (passedOver > 0 && !context.json) say(context, `${passedOver} passed over`);
  if (!context.leavesOutCorpus && (await isShippedCorpusOpen(sanad.articles))) say(context, newFolderNote);
  return rejected.length > 0 ? 1 : 0;
}

const newFolderNote =
  'Nothing was changed. The data folder is new: its first command loads the shipped articles too, unless it is given --no-corpus.';

function printResult(context: CommandContext, result: IngestResult): void {
  if (context.json) return printJson(context, result);
  if (result.status !== 'unchanged') printText(context, toReportLine(result));
}

function sayWarning(context: CommandContext, { articleId, warning }: IngestResult): void {
  if (warning !== undefined) say(context, `${'warning'.padEnd(10)}${toLine(articleId ?? '')}  ${toLine(warning)}`);
}

function toReportLine({ status, source, reason, articleId, title }: IngestResult): string {
  const what = status === 'rejected' ? [source, reason ?? ''] : [articleId ?? '', title ?? ''];
  return `${status.padEnd(10)}${what.map(toLine).join('  ')}`;
}

function sayCounts(context: CommandContext, counts: Readonly<Record<string, number>>): void {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`);
  const stopped = context.io.signal.aborted ? 'Stopped; what is counted here is stored: ' : '';
  say(context, `${stopped}${parts.join(', ') || 'nothing to do'}`);
}
