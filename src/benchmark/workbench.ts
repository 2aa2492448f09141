import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../domain/language.ts';
import type { Logger } from '../domain/runtime.ts';
import { splitPassages } from '../ingest/passages.ts';
import type { BotBench } from './bot-bench.ts';
import { createDataFolders, type DataFolders, type OpenSanad } from './data-folders.ts';
import { generateArticles, type GeneratedArticle } from './generated-articles.ts';
import { holdCorpus, type HeldCorpus, type MeasuredSanad } from './held-corpus.ts';
import { readMaterial, type Material } from './material.ts';
import type { Processes } from './processes.ts';
import { writeQuestions } from './questions.ts';
import type { BenchSizes } from './sizes.ts';
import type { Pass } from './timing.ts';

export interface WorkbenchDependencies {
  readonly open: OpenSanad;
  readonly processes: Processes;
  readonly logger: Logger;
  readonly pass: Pass;
  readonly signal?: AbortSignal;
  /** Tells people what is being done. */
  readonly say: (message: string) => void;
  readonly bot?: BotBench;
}

export interface WorkbenchOptions {
  readonly sizes: BenchSizes;
  readonly seed: number;
}

const purposes = ['cold', 'ask', 'search', 'memory', 'bot', 'model'] as const;

export interface QuestionOrder {
  readonly purpose: (typeof purposes)[number];
  readonly language: Language;
  readonly count: number;
}

/** What the measurements share: the two corpora, each made when it is first asked for, in folders that are temporary. */
export interface Workbench extends Pick<WorkbenchDependencies, 'processes' | 'logger' | 'pass' | 'say' | 'bot'> {
  readonly sizes: BenchSizes;
  readonly folders: DataFolders;
  readonly shipped: () => Promise<HeldCorpus>;
  readonly generated: () => Promise<HeldCorpus>;
  /** A new generated corpus of at least so many passages. */
  grow(passages: number): Promise<HeldCorpus>;
  /** So many generated articles. */
  generateArticles(count: number): Promise<readonly GeneratedArticle[]>;
  /** Distinct questions about a corpus, others for each purpose: what is asked again is found sooner. */
  writeQuestions(corpus: HeldCorpus, order: QuestionOrder): Promise<readonly string[]>;
  /** Takes articles in. @throws Error when one is rejected; SanadError when it was stopped. */
  ingest(sanad: MeasuredSanad, articles: readonly GeneratedArticle[]): Promise<void>;
  /** A file of JSON Lines with these articles. */
  writeArticles(articles: readonly GeneratedArticle[]): Promise<string>;
  /** The same as `ingest`, from a file. */
  ingestFile(sanad: MeasuredSanad, path: string): Promise<void>;
  /** Closes and removes everything. */
  close(): Promise<void>;
}

export function createWorkbench(dependencies: WorkbenchDependencies, { sizes, seed }: WorkbenchOptions): Workbench {
  const { open, processes, logger, pass, signal, say, bot } = dependencies;
  const folders = createDataFolders(open);
  const writeArticles = async (articles: readonly GeneratedArticle[]) =>
    writeJsonLines(await folders.create(), articles);
  const ingest = async (sanad: MeasuredSanad, articles: readonly GeneratedArticle[]) => {
    await ingestFile(sanad, await writeArticles(articles), signal);
    await pass();
  };
  const shipped = once(async () => {
    say('Loading the shipped articles …');
    const { folder, sanad } = await folders.open({ leaveOutCorpus: false });
    return holdCorpus({ name: 'shipped', folder }, sanad);
  });
  const material = once(async () => readMaterial((await shipped()).articles));
  const grow = async (passages: number) => {
    const articles = takePassages(await material(), seed, passages);
    say(`Taking in ${articles.length} generated articles …`);
    const { folder, sanad } = await folders.open({ leaveOutCorpus: true });
    await ingest(sanad, articles);
    return holdCorpus({ name: 'generated', folder }, sanad);
  };
  const generated = once(() => grow(sizes.passages));
  return {
    ...{ sizes, folders, processes, logger, pass, say, bot, shipped, generated, grow, ingest, writeArticles },
    ingestFile: (sanad, path) => ingestFile(sanad, path, signal),
    generateArticles: async (count) => takeArticles(await material(), seed, count),
    async writeQuestions({ articles }, { purpose, language, count }) {
      const options = { language, count, seed: seed + purposes.indexOf(purpose) };
      return writeQuestions((await material()).questions, articles, options);
    },
    close: () => folders.remove(),
  };
}

function takeArticles(material: Material, seed: number, count: number): GeneratedArticle[] {
  const source = generateArticles(material, seed);
  return Array.from({ length: count }, () => source.next().value);
}

/** As many articles as give at least so many passages. */
function takePassages(material: Material, seed: number, passages: number): GeneratedArticle[] {
  const articles: GeneratedArticle[] = [];
  let held = 0;
  for (const article of generateArticles(material, seed)) {
    if (held >= passages) break;
    articles.push(article);
    held += splitPassages(article.text, article.language).length;
  }
  return articles;
}

async function writeJsonLines(folder: string, articles: readonly GeneratedArticle[]): Promise<string> {
  const path = join(folder, 'articles.jsonl');
  await writeFile(path, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  return path;
}

async function ingestFile(sanad: MeasuredSanad, path: string, signal?: AbortSignal): Promise<void> {
  for await (const { status, reason } of sanad.ingest([path], signal)) {
    if (status === 'rejected') throw new Error(`a generated article was rejected: ${reason}`);
  }
}

/** Makes a thing when it is first asked for, and the same thing ever after. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= make());
}
