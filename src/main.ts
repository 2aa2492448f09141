import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from './config.ts';
import type { Asker } from './domain/answer.ts';
import type { ChatModel } from './domain/chat.ts';
import type { EmbeddingModel, FindNearest, VectorIndex } from './domain/embedding.ts';
import type { Ingester, IngestPlan, IngestResult, OnPassedOver, SourceReader } from './domain/ingest.ts';
import type { Intake } from './domain/intake.ts';
import type { Reranker } from './domain/reranker.ts';
import type { RetrievalPart } from './domain/retrieval-part.ts';
import type { Clock, Logger } from './domain/runtime.ts';
import type { Transcriber } from './domain/speech.ts';
import type { ArticleStore, Store } from './domain/store.ts';
import type { Suggester } from './domain/suggestion.ts';
import type { Summarizer } from './domain/summary.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { once } from './once.ts';
import { systemClock } from './system-clock.ts';
import type { Feeds } from './open-feeds.ts';
import { openAsker, openSuggester, openSummarizer, type AskerParts } from './open-asker.ts';
import { loadCorpus, shippedFolder } from './open-corpus.ts';
import { openIngester } from './open-ingester.ts';
import { openRetriever } from './open-retriever.ts';
import { openFetcher, openIntake, readSources } from './open-sources.ts';
import type { SubscriptionParts } from './open-subscriptions.ts';
import { openOwnWords } from './open-own-words.ts';
import { createWordParts } from './open-words.ts';
import { findFingerprint } from './operations/shipped-articles.ts';
import { loadShippedCorpusOnce } from './operations/shipped-corpus.ts';
import type { TracingRetriever } from './retrieval/retriever.ts';

/** Everything that faces are handed: the command line, the bot, evaluation and benchmark. */
export interface Sanad extends Asker, Summarizer, Suggester {
  readonly articles: ArticleStore;
  readonly store: Store;
  readonly clock: Clock;
  /** Reads the sources one after the other and stores what is new or changed. A source that cannot be read is a result. */
  ingest(sources: readonly string[], signal?: AbortSignal, onPassedOver?: OnPassedOver): AsyncIterable<IngestResult>;
  /** What `ingest` would do, in sums and article by article. */
  planIngest(sources: readonly string[], onPassedOver?: OnPassedOver): ReturnType<Ingester['plan']>;
  /** About how many results `ingest` will give; undefined where that is not known cheaply. */
  estimateSources(sources: readonly string[]): Promise<number | undefined>;
  /** The feeds: what finds one, and what polls them. */
  feeds(): Promise<Feeds>;
  /** Shows articles before they are added, for who sends them one by one. */
  intake(): Promise<Intake>;
  /** The embedding model and the index, for who looks after them. */
  indexParts(): Promise<IndexParts>;
  /** Embeds anew what another embedding model embedded; gives back how many passages. @throws ProviderError */
  reembed(signal?: AbortSignal): Promise<number>;
  /** The language model; undefined where none is set. */
  chatModel(): Promise<ChatModel | undefined>;
  /** The reranker; undefined where none is set. */
  reranker(): Promise<Reranker | undefined>;
  /** What listens to recordings; undefined where none is set. */
  transcriber(): Promise<Transcriber | undefined>;
  /** The words of both languages, an editor's own among them. */
  lexicon(): Promise<Lexicon>;
  /** What subscriptions are matched by. */
  subscriptionParts(): Promise<SubscriptionParts>;
  /** What finds passages and sentences, for who fits its weights. */
  retriever(): Promise<TracingRetriever>;
  close(): Promise<void>;
}

export interface SanadOptions {
  readonly logger: Logger;
  /** Default: the system's. */
  readonly clock?: Clock;
  /** Whether a new data folder is to stay without the shipped articles. Default false. */
  readonly leaveOutCorpus?: boolean;
  /** Where the shipped articles are. Default: `corpus/` of this package. */
  readonly corpusFolder?: string;
  /** What finding passages does without, for who measures what it is worth. Default: nothing. */
  readonly without?: readonly RetrievalPart[];
  /** Whether nothing may change: a new data folder is neither made nor filled. Default false. */
  readonly isDry?: boolean;
  /** Stops the first load. */
  readonly signal?: AbortSignal;
  /** Told when the shipped articles are about to be loaded. */
  readonly onFirstLoad?: () => void;
  /** What stands in the place of the real part; for tests. */
  readonly substitutes?: {
    readonly openAsker?: (parts: AskerParts) => Promise<Asker>;
    readonly openEmbeddings?: (lexicon: () => Promise<Lexicon>) => Promise<EmbeddingModel>;
  };
}

export interface IndexParts {
  readonly embeddings: EmbeddingModel;
  readonly index: VectorIndex;
  readonly store: Store;
}

/**
 * Composes the parts over one data folder, each when it is first needed, and loads the shipped articles when the folder is new.
 * @throws StoreError when the data folder or its database cannot be used.
 */
export async function createSanad(config: Config, options: SanadOptions): Promise<Sanad> {
  const { logger, clock = systemClock, signal, isDry = false } = options;
  const { openSqliteStore } = await import('./store/sqlite.ts');
  const store = await openSqliteStore({ folder: config.dataDir, logger, clock, isDry });
  const { without, substitutes } = options;
  const parts = createParts({ config, store, logger, clock, without, ...substitutes });
  const sanad = toSanad(parts, store, clock);
  try {
    const { corpusFolder: folder = shippedFolder } = options;
    const finish = async () => (await parts.indexParts()).index.sync();
    const load = ({ isRefresh }: { readonly isRefresh: boolean }) => {
      if (!isRefresh) options.onFirstLoad?.();
      return loadCorpus({ ...parts, articles: store.articles, finish, logger }, { folder, isRefresh, signal });
    };
    const wait = () => pause(lockPollMs);
    const onStale = (error: unknown) =>
      logger.warn({ error }, 'the shipped articles are still those of the version before');
    const fingerprint = () => findFingerprint(folder);
    const dependencies = { articles: store.articles, locks: store.locks, fingerprint, load, onStale, wait, signal };
    if (!isDry) await loadShippedCorpusOnce(dependencies, { leaveOut: options.leaveOutCorpus ?? false });
    return sanad;
  } catch (error) {
    await sanad.close();
    throw error;
  }
}

const lockPollMs = 50;

interface PartsDependencies {
  readonly config: Config;
  readonly store: Store;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly without?: readonly RetrievalPart[] | undefined;
  readonly openAsker?: (parts: AskerParts) => Promise<Asker>;
  readonly openEmbeddings?: (lexicon: () => Promise<Lexicon>) => Promise<EmbeddingModel>;
}

interface Parts {
  readonly reranker: () => Promise<Reranker | undefined>;
  readonly transcriber: () => Promise<Transcriber | undefined>;
  readonly chatModel: () => Promise<ChatModel | undefined>;
  readonly asker: () => Promise<Asker>;
  readonly madeAsker: () => Promise<Asker> | undefined;
  readonly suggester: () => Promise<Suggester>;
  readonly retriever: () => Promise<TracingRetriever>;
  readonly summarizer: () => Promise<Summarizer>;
  readonly ingester: () => Promise<Ingester>;
  readonly reader: () => Promise<SourceReader>;
  readonly feeds: () => Promise<Feeds>;
  readonly intake: () => Promise<Intake>;
  readonly indexParts: () => Promise<IndexParts>;
  reembed(signal?: AbortSignal): Promise<number>;
  /** With the passages that would be embedded anew because the model has changed. */
  addStale(plan: IngestPlan): Promise<IngestPlan>;
  readonly lexicon: () => Promise<Lexicon>;
  readonly subscriptionParts: () => Promise<SubscriptionParts>;
  close(): Promise<void>;
}

/** The parts, each made when it is first asked for: a list of articles needs neither lexicon nor index. */
function createParts({ config, store, logger, clock, without, ...open }: PartsDependencies): Parts {
  const { shippedLexicon: lexicon, ...words } = createWordParts(() => openOwnWords(config.dataDir));
  const models = { usage: store.usage, clock, logger, store, lexicon };
  const embeddings = once(async () => {
    if (open.openEmbeddings) return open.openEmbeddings(lexicon);
    return (await import('./open-embeddings.ts')).openEmbeddings(config, models);
  });
  const openIndex = async ({ id: model, dimensions }: EmbeddingModel) => {
    const { createVectorIndex } = await import('./indexes/vector-index.ts');
    const dependencies = { embeddings: store.embeddings, articles: store.articles, locks: store.locks, logger };
    return createVectorIndex(dependencies, { folder: config.dataDir, model, dimensions });
  };
  const index = once(async () => openIndex(await embeddings()));
  const leg = async () => ({ embeddings: await embeddings(), index: await index() });
  const nearest = once(async () =>
    (await import('./open-embeddings.ts')).createFindNearest(config, { ...models, leg, openIndex }),
  );
  const findNearest: FindNearest = async (query) => (await nearest())(query);
  const indexParts = async () => ({ embeddings: await embeddings(), index: await index(), store });
  const fetcher = once(() => openFetcher(config, clock));
  const reranker = once(async () => (await import('./open-reranker.ts')).openReranker(config, models));
  const retriever = once(async () => {
    const isBuiltin = config.embeddingProvider === 'builtin';
    const found = await openRetriever({ store, findNearest, clock, ...words, isBuiltin, without });
    const opened = await reranker();
    if (opened === undefined) return found;
    const { createRerankedRetriever } = await import('./retrieval/reranked.ts');
    return createRerankedRetriever({ retriever: found, reranker: opened, logger });
  });
  const chatModel = once(async () => (await import('./open-models.ts')).openChat(config, models));
  const chat = { clock, chatModel, chatTimeoutMs: config.chatTimeoutSeconds * 1000 };
  const modelWriter = once(async () =>
    (await import('./open-model-writer.ts')).openModelWriter({ store, logger, ...words, ...chat }),
  );
  const questionRewriter = once(async () => (await import('./open-question-rewriter.ts')).openQuestionRewriter(chat));
  const found = { store, clock, retriever, modelWriter };
  const summarizer = once(() => openSummarizer(found));
  const { retentionDays } = config;
  const askerParts = { ...found, ...words, summarizer, questionRewriter, retentionDays };
  const asker = once(() => (open.openAsker ?? openAsker)(askerParts));
  const ingester = once(async () =>
    openIngester({ config, store, logger, clock, lexicon, embeddingModel: await embeddings() }),
  );
  const syncIndex = async () => (await index()).sync();
  const feeds = once(async () => {
    const { openFeeds } = await import('./open-feeds.ts');
    return openFeeds({ fetcher: await fetcher(), ingester: await ingester(), syncIndex, store, clock, logger });
  });
  const reader = once(async () =>
    (await import('./sources/source-reader.ts')).createSourceReader({ openFetcher: fetcher }),
  );
  return {
    indexParts,
    lexicon: words.lexicon,
    subscriptionParts: once(async () => {
      const { openSubscriptionParts } = await import('./open-subscriptions.ts');
      return openSubscriptionParts({ ...askerParts, asker: await asker() });
    }),
    chatModel,
    reranker,
    transcriber: once(async () => (await import('./open-transcriber.ts')).openTranscriber(config, models)),
    retriever,
    summarizer,
    feeds,
    intake: once(async () => {
      const parts = { reader: await reader(), ingester: await ingester(), articles: store.articles, syncIndex };
      return openIntake({ ...parts, findFeed: async (address) => (await feeds()).find(address) });
    }),
    asker,
    madeAsker: () => asker.made(),
    suggester: once(async () => openSuggester({ asker: await asker(), store, clock })),
    reader,
    ingester,
    addStale: async (plan) =>
      (await import('./open-embeddings.ts')).addStale(config, models, { plan, ...(await leg()) }),
    reembed: async (signal) => {
      const { reembed } = await import('./ingest/reembed.ts');
      return reembed({ store: store.embeddings, embeddingModel: await embeddings(), locks: store.locks }, signal);
    },
    close: async () => {
      await (await fetcher.made()?.catch(() => undefined))?.close();
      await (await index.made()?.catch(() => undefined))?.close();
    },
  };
}

function toSanad(parts: Parts, store: Store, clock: Clock): Sanad {
  return {
    articles: store.articles,
    store,
    clock,
    indexParts: parts.indexParts,
    lexicon: parts.lexicon,
    subscriptionParts: parts.subscriptionParts,
    chatModel: parts.chatModel,
    reranker: parts.reranker,
    transcriber: parts.transcriber,
    retriever: parts.retriever,
    feeds: parts.feeds,
    intake: parts.intake,
    ask: async (...asked) => (await parts.asker()).ask(...asked),
    search: async (request) => (await parts.asker()).search(request),
    reembed: (signal) => parts.reembed(signal),
    // An asker that was not made remembers nothing.
    forget: (conversation) =>
      void parts.madeAsker()?.then(
        (asker) => asker.forget?.(conversation),
        () => undefined,
      ),
    suggest: async (request) => (await parts.suggester()).suggest(request),
    summarize: async (...asked) => (await parts.summarizer()).summarize(...asked),
    async *ingest(sources, signal, onPassedOver) {
      const [ingester, reader] = await Promise.all([parts.ingester(), parts.reader()]);
      yield* ingester.ingest(readSources(reader, sources, signal, onPassedOver), signal);
      if (signal?.aborted) return;
      await parts.reembed(signal);
      const { index } = await parts.indexParts();
      await index.sync();
    },
    async planIngest(sources, onPassedOver) {
      const [ingester, reader] = await Promise.all([parts.ingester(), parts.reader()]);
      const { plan, results } = await ingester.plan(readSources(reader, sources, undefined, onPassedOver));
      return { plan: await parts.addStale(plan), results };
    },
    async estimateSources(sources) {
      const reader = await parts.reader();
      const estimates = await Promise.all(sources.map((source) => reader.estimate(source).catch(() => 0)));
      return estimates.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);
    },
    async close() {
      await parts.close();
      await store.close();
    },
  };
}
