import { setTimeout as pause } from 'node:timers/promises';
import { languages } from '../domain/language.ts';
import { toFigure, type BenchFigure } from './figure.ts';
import { holdCorpus, type MeasuredSanad } from './held-corpus.ts';
import type { IngestLoad } from './processes.ts';
import { watchLoad } from './watch-load.ts';
import { findQuantile, timeOnce } from './timing.ts';
import type { Workbench } from './workbench.ts';

const pauseMs = 1000;

/**
 * What it costs to take in many articles at once while people ask, beside LangChain's loader, splitter and vector store on the same file, in a process
 * of its own. Each has taken in a first article before.
 */
export async function* measureBulk(workbench: Workbench): AsyncIterable<BenchFigure> {
  const { sizes, say } = workbench;
  const [first, ...articles] = await workbench.generateArticles(sizes.bulkArticles + 1);
  if (first === undefined) return;
  const path = await workbench.writeArticles(articles);
  const count = sizes.bulkArticles;
  const { sanad, folder } = await workbench.folders.open({ leaveOutCorpus: false });
  await workbench.ingest(sanad, [first]);
  const questions = await writeQuestions(workbench, sanad, folder);
  const quiet = await askAll(workbench, sanad, questions);
  say(`Taking in ${count} articles while questions are asked …`);
  const before = await sanad.store.articles.countPassages();
  const ours = await watchLoad(() => askMeanwhile(sanad, questions, () => workbench.ingestFile(sanad, path)));
  const passages = (await sanad.store.articles.countPassages()) - before;
  const after = await askAll(workbench, sanad, questions);
  say('The same by LangChain …');
  const theirs = await workbench.processes.ingestByLangChain({
    folder: await workbench.folders.create(),
    firstPath: await workbench.writeArticles([first]),
    path,
  });
  yield* toFigures({ parameters: { articles: count, passages }, ours, theirs });
  yield* toLatencies(
    { articles: count, passages },
    { 'before it': quiet, meanwhile: ours.result.asked, 'after it': after },
  );
}

async function writeQuestions(workbench: Workbench, sanad: MeasuredSanad, folder: string): Promise<readonly string[]> {
  const corpus = await holdCorpus({ name: 'shipped', folder }, sanad);
  const [ar = [], en = []] = await Promise.all(
    languages.map((language) =>
      workbench.writeQuestions(corpus, { purpose: 'ask', language, count: workbench.sizes.bulkQuestions }),
    ),
  );
  return ar.flatMap((question, at) => [question, en[at] ?? question]);
}

/** How long each question took, in milliseconds. */
async function askAll(
  { pass }: Workbench,
  sanad: MeasuredSanad,
  questions: readonly string[],
): Promise<readonly number[]> {
  const elapsedMs: number[] = [];
  for (const question of questions) {
    elapsedMs.push(await timeOnce(() => sanad.ask({ question })));
    await pass();
  }
  return elapsedMs;
}

/** Asks a question every now and then, at least one, until the work is done. */
async function askMeanwhile(sanad: MeasuredSanad, questions: readonly string[], work: () => Promise<void>) {
  const ended = new AbortController();
  const asked: number[] = [];
  const asking = (async () => {
    do {
      const question = questions[asked.length % questions.length] ?? '';
      asked.push(await timeOnce(() => sanad.ask({ question })));
      await pause(pauseMs, undefined, { signal: ended.signal }).catch(() => undefined);
    } while (!ended.signal.aborted);
  })();
  const elapsedMs = await timeOnce(work).finally(() => ended.abort());
  await asking;
  return { elapsedMs, asked };
}

interface Measured {
  readonly parameters: { readonly articles: number; readonly passages: number };
  readonly ours: IngestLoad;
  readonly theirs: IngestLoad;
}

const baseline = 'JSONLinesLoader, RecursiveCharacterTextSplitter and HNSWLib, saved; nobody asks meanwhile';
const bytesPerMegabyte = 1_048_576;

function* toFigures({ parameters, ours, theirs }: Measured): Iterable<BenchFigure> {
  const perArticle = (load: IngestLoad) => load.result.elapsedMs / parameters.articles;
  const figure = (statistic: string, unit: string, read: (load: IngestLoad) => number) =>
    toFigure(
      'bulk ingest',
      { parameters: { ...parameters, statistic }, value: read(ours), unit },
      { name: baseline, value: read(theirs), as: 'ours / its value' },
    );
  yield figure('time', 'ms/article', perArticle);
  yield figure('memory grown, at most', 'MB', ({ grownBytes }) => grownBytes / bytesPerMegabyte);
  yield figure('event loop delay p99', 'ms', ({ delayP99Ms }) => delayP99Ms);
  yield figure('event loop delay, longest', 'ms', ({ longestDelayMs }) => longestDelayMs);
}

function* toLatencies(
  parameters: Measured['parameters'],
  when: Readonly<Record<string, readonly number[]>>,
): Iterable<BenchFigure> {
  for (const [moment, elapsedMs] of Object.entries(when)) {
    for (const [statistic, share] of [
      ['median', 0.5],
      ['p95', 0.95],
    ] as const) {
      const all = { ...parameters, asked: moment, questions: elapsedMs.length, statistic };
      yield toFigure('answer during bulk ingest', {
        parameters: all,
        value: findQuantile(elapsedMs, share),
        unit: 'ms',
      });
    }
  }
}
