import type { Article } from '../domain/article.ts';
import type { EmbeddingModel } from '../domain/embedding.ts';
import type { Ingester, IngestResult, SourceItem } from '../domain/ingest.ts';
import type { Clock, Logger } from '../domain/runtime.ts';
import type { ArticleRecord, ArticleStore } from '../domain/store.ts';
import { batchItems, type BatchLimits } from './batches.ts';
import { createBreather, type Breathe, type Pause } from './breather.ts';
import { planIngest } from './plan.ts';
import { analyseArticle, embedArticles, type AnalysedArticle, type Analyser, type PreparedDraft } from './prepare.ts';
import { createRecogniser, type Register } from './recogniser.ts';
import { createRun, type Run } from './run.ts';
import type { SketchArticle } from './sketch.ts';
import { findTies, type BatchArticle } from './ties.ts';
import { findHeld, isChanged, toResult, type Held } from './to-result.ts';

export interface IngesterDependencies {
  readonly store: Pick<ArticleStore, 'findSummaries' | 'saveArticles'>;
  readonly register: Register;
  readonly embeddingModel: EmbeddingModel;
  readonly analyser: Analyser;
  /** Without it articles of the two languages are linked only where they say so. */
  readonly sketch?: SketchArticle;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called every few milliseconds of work. Without it, ingesting keeps the process to itself between calls of store and model. */
  readonly pause?: Pause;
}

export interface IngesterOptions {
  /** Most articles of a transaction. Default 16. */
  readonly articlesPerBatch?: number;
  /** About how many passages a transaction has at most; a single article may have more. Default 48: a process that answers too waits for a twentieth of a second. */
  readonly passagesPerBatch?: number;
  /** What a million tokens cost to embed, in US dollars. Default 0. */
  readonly pricePerMillionTokens?: number;
  /** How long other work of the process waits at most, about. Default 12. */
  readonly sliceMs?: number;
}

/** Turns drafts into stored articles, as few as possible: what is held already, word for word, is not touched. */
export function createIngester(dependencies: IngesterDependencies, options: IngesterOptions = {}): Ingester {
  const { articlesPerBatch = 16, passagesPerBatch = 48, pricePerMillionTokens = 0, sliceMs = 12 } = options;
  const limits: BatchLimits = { maxItems: articlesPerBatch, maxPassages: passagesPerBatch };
  const breathe = createBreather(dependencies.clock, dependencies.pause ?? (() => Promise.resolve()), sliceMs);
  return {
    ingest: (items, signal) => ingest({ ...dependencies, limits, breathe }, items, signal),
    plan: (items) => planIngest({ ...dependencies, limits, breathe, pricePerMillionTokens }, items),
  };
}

interface Parts extends IngesterDependencies {
  readonly limits: BatchLimits;
  readonly breathe: Breathe;
}

async function* ingest(
  parts: Parts,
  items: AsyncIterable<SourceItem>,
  signal?: AbortSignal,
): AsyncIterable<IngestResult> {
  const run = createRun(createRecogniser(parts.register));
  for await (const batch of batchItems(items, parts.limits, signal)) {
    const results = await ingestBatch(parts, run, batch, signal);
    if (results === undefined) return;
    yield* results;
    await parts.breathe();
  }
}

/** The results of a batch once it is stored; undefined when the signal came before. */
async function ingestBatch(
  parts: Parts,
  run: Run,
  batch: readonly SourceItem[],
  signal?: AbortSignal,
): Promise<IngestResult[] | undefined> {
  const now = parts.clock.now();
  const sorted = await run.sort(batch);
  const held = await findHeld(parts.store, sorted);
  const changed = sorted.flatMap((item) =>
    item.kind === 'first' && isChanged(item.prepared, held) ? [item.prepared] : [],
  );
  const records = await makeRecords({ ...parts, breathe: createStoppable(parts.breathe, signal) }, changed, held).catch(
    (error: unknown) => {
      if (error !== stopped) throw error;
    },
  );
  if (records === undefined || signal?.aborted) return undefined;
  if (records.length > 0) await parts.store.saveArticles(records);
  const passageCounts = new Map(records.map((record) => [record.article.id, record.passages.length]));
  parts.logger.debug({ items: batch.length, articles: records.length }, 'stored a batch of articles');
  return sorted.map((item) => toResult(item, { held, passageCounts, run, now }));
}

const stopped = new Error('stopped by its signal');

/** Breathes, and throws `stopped` once the signal has come: a single article may take a minute. */
function createStoppable(breathe: Breathe, signal: AbortSignal | undefined): Breathe {
  return async () => {
    await breathe();
    if (signal?.aborted) throw stopped;
  };
}

async function makeRecords(parts: Parts, changed: readonly PreparedDraft[], held: Held): Promise<ArticleRecord[]> {
  const analysed = await analyseAll(parts, changed, held);
  return embedArticles(analysed, parts.embeddingModel, parts.breathe);
}

async function analyseAll(parts: Parts, changed: readonly PreparedDraft[], held: Held): Promise<AnalysedArticle[]> {
  const now = parts.clock.now().toISOString();
  const analysed: AnalysedArticle[] = [];
  const batch: BatchArticle[] = [];
  for (const prepared of changed) {
    const { id, content, contentHash } = prepared;
    const article: Article = { ...content, id, contentHash, addedAt: held.get(id)?.addedAt ?? now, updatedAt: now };
    const one = await analyseArticle(article, parts.analyser, parts.breathe);
    const { register, store, sketch } = parts;
    const ties = await findTies(prepared, one, { register, store, sketch, batch, held });
    analysed.push({ ...one, ties });
    await parts.breathe();
  }
  return analysed;
}
