import type { Article, ArticleId, ArticleSummary, Passage, PassageId, Span } from './article.ts';
import type { ArticleEventStore } from './article-event.ts';
import type { CorrectionStore } from './correction.ts';
import type { ConversationStore } from './conversation.ts';
import type { EmbeddingCache } from './embedding.ts';
import type { FeedStore } from './feed.ts';
import type { InboxStore } from './inbox.ts';
import type { Language } from './language.ts';
import type { PassageHit } from './passage-hit.ts';
import type { OutboxStore } from './outbox.ts';
import type { ReaderStore } from './readers.ts';
import type { ArticleSketch, ParallelQuery, SketchedArticle } from './sketch.ts';
import type { Locks } from './runtime.ts';
import type { UsageStore } from './usage.ts';
import type { SubscriptionStore } from './subscription.ts';

/** A passage on its way into the store: where it stands, the terms it is found by, and its embedding. */
export interface PassageRecord extends Span {
  /** Stems of the passage, in order, repetitions kept. */
  readonly stems: readonly string[];
  /** Character n-grams of the passage, repetitions kept. */
  readonly grams: readonly string[];
  /** Normalised words of the passage, each once: the vocabulary that spelling and names are matched against. */
  readonly words: readonly string[];
  readonly embedding: Float32Array;
}

/** An article with everything that is stored for it. */
export interface ArticleRecord {
  readonly article: Article;
  /** Stems of the title; they count for each passage. */
  readonly titleStems: readonly string[];
  readonly passages: readonly PassageRecord[];
  /** Names the embedding model, its version and its dimensions. */
  readonly embeddingModel: string;
  readonly ties?: ArticleTies;
}

/** What ties an article to its source and to other articles. */
export interface ArticleTies {
  /** Guids and canonical addresses that it is known by, such as `url:https://…`; added to those it had. The first article keeps a name. */
  readonly names: readonly string[];
  /** Equal for articles of the same words; null where that says nothing. */
  readonly bodyHash: string | null;
  /** MinHash of its text, see `ingest/near-duplicates.ts`; null when the text is too short for one. */
  readonly signature: Uint32Array | null;
  /** The article of nearly the same text that was here first. */
  readonly duplicateOf: ArticleId | null;
  /** The article in the other language that its source names as the same; null keeps what was known before. */
  readonly translationOf: ArticleId | null;
  /** What it is compared by with articles of the other language; null for a text too short to tell. */
  readonly sketch: ArticleSketch | null;
  /** The article in the other language that tells the same story as far as both their words show; null unlinks it. A declared link wins. */
  readonly parallelTo: ArticleId | null;
  /** When its publisher was seen to have corrected it, ISO 8601; null keeps what was noted before. */
  readonly correctedAt: string | null;
}

export interface ListArticlesOptions {
  readonly limit?: number;
  readonly language?: Language;
}

/** What an operator may set by hand, null for none; kept when the source is ingested again. */
export interface ArticleEdits {
  readonly title?: string;
  readonly publishedAt?: string | null;
  readonly url?: string | null;
  readonly source?: string | null;
}

/** An article that shares words with one that comes in. */
export interface SimilarArticle {
  readonly articleId: ArticleId;
  readonly signature: Uint32Array;
  /** The article that it repeats itself. */
  readonly duplicateOf: ArticleId | null;
}

/** Who is who among articles of several sources. */
export interface ArticleRegister {
  /** The articles that are known by these names. */
  findByNames(names: readonly string[]): Promise<ReadonlyMap<string, ArticleId>>;
  /** Articles of the same words, with their addresses, the first added first. */
  findByBody(bodyHash: string): Promise<readonly { readonly articleId: ArticleId; readonly url: string | null }[]>;
  /** Articles whose signatures have a run in common with this one. */
  findSimilar(signature: Uint32Array): Promise<readonly SimilarArticle[]>;
  /** Articles in one language that share keys, those that share the most first; copies of others are left out. */
  findParallel(query: ParallelQuery): Promise<readonly SketchedArticle[]>;
  /** What a newer version replaced, the newest first. */
  listVersions(id: ArticleId): Promise<readonly ArticleVersion[]>;
}

/** An article as it was before it was replaced. */
export interface ArticleVersion {
  readonly replacedAt: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
}

/** The articles that are held. Every method that writes is one transaction. */
export interface ArticleStore {
  /** Adds articles, or replaces those of the same id with their passages, terms and embeddings; edits made by hand are kept. */
  saveArticles(records: readonly ArticleRecord[]): Promise<void>;
  /** Gives back the edited article, or undefined when it is not held. */
  editArticle(id: ArticleId, edits: ArticleEdits, updatedAt: string): Promise<ArticleSummary | undefined>;
  /** All or nothing. Gives back the ids that are not held; when there are any, nothing was removed. */
  removeArticles(ids: readonly ArticleId[]): Promise<readonly ArticleId[]>;
  findArticle(id: ArticleId): Promise<(Article & { readonly passages: number }) | undefined>;
  /** Summaries of those that are held, in the order asked for. */
  findSummaries(ids: readonly ArticleId[]): Promise<readonly ArticleSummary[]>;
  /** The one order of news: those with `publishedAt` first, the newest first, then those without, the last added first. */
  listArticles(options?: ListArticlesOptions): Promise<readonly ArticleSummary[]>;
  /** A short number for each of those that are held: it names the article as long as it is held. */
  findKeys(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, number>>;
  findIdByKey(key: number): Promise<ArticleId | undefined>;
  countArticles(): Promise<number>;
  countPassages(): Promise<number>;
  /** Those that are held, in the order asked for. */
  findPassages(ids: readonly PassageId[]): Promise<readonly Passage[]>;
  /** All passages of these articles, by article and ordinal. */
  listPassages(articleIds: readonly ArticleId[]): Promise<readonly Passage[]>;
  /** A number that grows with each change of the articles, by whichever process. Cheap: asked for with every question. */
  generation(): Promise<number>;
  /** A small value kept beside the articles, such as whether the shipped corpus was left out. */
  getSetting(name: string): Promise<string | undefined>;
  setSetting(name: string, value: string): Promise<void>;
}

/** Which analysed terms a keyword query looks at. */
export type KeywordField = 'stems' | 'grams';

export interface KeywordQuery {
  readonly field: KeywordField;
  /** Any of them may match; already analysed, no operators. */
  readonly terms: readonly string[];
  readonly limit: number;
  /** Only passages of these articles. */
  readonly articleIds?: readonly ArticleId[];
  /** None of these articles. */
  readonly excludedArticleIds?: readonly ArticleId[];
  readonly language?: Language;
}

export interface VocabularyWord {
  readonly word: string;
  readonly language: Language;
  /** In how many passages it stands. */
  readonly passages: number;
}

/** Keyword search by BM25 over analysed terms. */
export interface KeywordIndex {
  /** Best first; equal scores by passage id. */
  search(query: KeywordQuery): Promise<readonly PassageHit[]>;
  /** In how many passages each term stands; terms that stand nowhere are left out. */
  countPassagesWith(field: KeywordField, terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The same of every term that is held: for a small collection. */
  listCounts(field: KeywordField): Promise<ReadonlyMap<string, number>>;
  /** All words that are held, with their counts. */
  listVocabulary(): Promise<readonly VocabularyWord[]>;
}

export interface StoredEmbedding {
  readonly passageId: PassageId;
  readonly embedding: Float32Array;
}

export interface StalePassage {
  readonly passageId: PassageId;
  readonly text: string;
}

/** What an index reads of the embeddings. */
export interface EmbeddingReader {
  /** Those of one model, by ascending passage id, after `afterPassageId`. */
  listEmbeddings(options: {
    readonly model: string;
    readonly afterPassageId?: PassageId;
    readonly limit: number;
  }): Promise<readonly StoredEmbedding[]>;
  /** All passage ids that have an embedding of this model, ascending, as numbers. */
  listEmbeddedIds(model: string): Promise<Float64Array>;
  countEmbeddings(model: string): Promise<number>;
  /** Which passages belong to these articles. */
  listPassageIds(articleIds: readonly ArticleId[]): Promise<readonly PassageId[]>;
}

/** The embeddings, as the truth that the vector index is a cache of. */
export interface EmbeddingStore extends EmbeddingReader {
  /** Ids of the models of which there are embeddings, the one with most of them first. */
  listModels(): Promise<readonly string[]>;
  /** Passages whose embedding is of another model, by ascending id, after `afterPassageId`. */
  listStalePassages(options: {
    readonly model: string;
    readonly afterPassageId?: PassageId | undefined;
    readonly limit: number;
  }): Promise<readonly StalePassage[]>;
  /** Puts these in the place of what the passages had; those that are gone are left out. */
  replaceEmbeddings(model: string, embeddings: readonly StoredEmbedding[]): Promise<void>;
}

/** A file of the data folder that is no part of the database. */
export interface KeptFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Everything that a database gives, opened together. */
export interface Store {
  readonly articles: ArticleStore;
  readonly events: ArticleEventStore;
  readonly feeds: FeedStore;
  readonly register: ArticleRegister;
  readonly keywords: KeywordIndex;
  readonly embeddings: EmbeddingStore;
  readonly conversations: ConversationStore;
  readonly inbox: InboxStore;
  readonly outbox: OutboxStore;
  readonly usage: UsageStore;
  readonly embeddingCache: EmbeddingCache;
  readonly subscriptions: SubscriptionStore;
  readonly corrections: CorrectionStore;
  readonly readers: ReaderStore;
  readonly locks: Locks;
  /** One sentence per problem; empty when the database is sound. */
  checkIntegrity(): Promise<readonly string[]>;
  /**
   * Writes all that is held, and these files, into one file; others may go on writing.
   * @throws StoreError `backup-unusable` where something else is there, or it cannot be written.
   */
  backUp(path: string, files: readonly KeptFile[]): Promise<void>;
  close(): Promise<void>;
}
