import { setTimeout as pause } from 'node:timers/promises';
import { languages } from '../domain/language.ts';
import { targetPassageChars } from '../ingest/passages.ts';
import { toFigure, type BenchFigure } from './figure.ts';
import { holdCorpus, type MeasuredSanad } from './held-corpus.ts';
import { openLangChainIngest } from './langchain.ts';
import { watchLoad, type Load } from './watch-load.ts';
import { findQuantile, timeOnce } from './timing.ts';
import type { Workbench } from './workbench.ts';

const pauseMs = 1000;

/**
 * What it costs to take in many articles at once while people ask, beside LangChain's loader, splitter and vector store on the same file. The
 * process is one and the same for both, Sanad first, and each has taken in a first article before: memory that it gave back is there for LangChain to use.
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
  const langChain = await openLangChain(workbench, sanad, first.text);
  const theirs = await watchLoad(() => langChain(path));
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

async function openLangChain(workbench: Workbench, sanad: MeasuredSanad, firstText: string) {
  const { embeddings } = await sanad.indexParts();
  const folder = await workbench.folders.create();
  const langChain = await openLangChainIngest(embeddings, targetPassageChars, workbench.pass);
  await langChain.add([firstText]);
  return async (path: string) => {
    const elapsedMs = await timeOnce(async () => {
      await langChain.add(await langChain.load(path));
      await langChain.save(folder);
    });
    return { elapsedMs };
  };
}

interface Measured {
  readonly parameters: { readonly articles: number; readonly passages: number };
  readonly ours: Load<{ readonly elapsedMs: number }>;
  readonly theirs: Load<{ readonly elapsedMs: number }>;
}

const baseline = 'JSONLinesLoader, RecursiveCharacterTextSplitter and HNSWLib, saved; nobody asks meanwhile';
const bytesPerMegabyte = 1_048_576;

function* toFigures({ parameters, ours, theirs }: Measured): Iterable<BenchFigure> {
  const perArticle = (load: Measured['ours']) => load.result.elapsedMs / parameters.articles;
  const figure = (statistic: string, unit: string, read: (load: Measured['ours']) => number) =>
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
