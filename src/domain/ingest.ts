import type { ArticleDraft, ArticleId } from './article.ts';
import type { Language } from './language.ts';

/** Why a source was turned away; what `reason` begins with. */
export type RejectionCode =
  | 'not-text'
  | 'unknown-encoding'
  | 'too-large'
  | 'bad-front-matter'
  | 'empty'
  | 'unreadable'
  | 'unsupported'
  | 'duplicate-id'
  | 'blocked-address';

/** What a source gave for one article: a draft, or why there is none. */
export type SourceItem =
  | { readonly kind: 'draft'; readonly draft: ArticleDraft }
  | {
      readonly kind: 'rejected';
      readonly origin: string;
      readonly code: RejectionCode;
      readonly detail: string;
      /** What was read, where it is nothing to mend: text in another language than the two, or data that are no articles. */
      readonly cause?: 'other-language' | 'no-articles';
    };

/** Told of a file in a folder that is passed over. */
export type OnPassedOver = (origin: string) => void;

export interface SourceReader {
  /**
   * Reads addresses, files and folders, in a stable order. What cannot be read is an item, not an exception; data of a folder that are no
   * articles are passed over. What is being fetched when `signal` aborts is given up.
   * @throws CorpusError `source-not-found` for a path that does not exist, `no-articles-in-folder` for a folder without articles.
   */
  read(source: string, signal?: AbortSignal, onPassedOver?: OnPassedOver): AsyncIterable<SourceItem>;
  /** About how many items `read` will give, for progress; undefined where that is not known cheaply. */
  estimate(source: string): Promise<number | undefined>;
}

/** One line of `ingest`'s report. */
export interface IngestResult {
  readonly source: string;
  readonly articleId: ArticleId | null;
  readonly status: 'added' | 'updated' | 'unchanged' | 'rejected';
  readonly title: string | null;
  readonly language: Language | null;
  readonly passages: number;
  /** `<code>: <sentence>` when rejected, else null. */
  readonly reason: string | null;
  /** What may be wrong with an article that is taken as it is. */
  readonly warning?: string;
}

/** What `ingest --dry-run` says in sums. */
export interface IngestPlan {
  readonly articles: number;
  readonly passages: number;
  readonly embeddings: number;
  readonly costUsd: number;
}

export interface Ingester {
  /**
   * Stores what is new or changed, several articles to a transaction, in the order given; yields a result per item once
   * it is stored. When `signal` aborts, what is not stored yet is left out and the iteration ends.
   */
  ingest(items: AsyncIterable<SourceItem>, signal?: AbortSignal): AsyncIterable<IngestResult>;
  /** What `ingest` would do, in sums and item by item. */
  plan(
    items: AsyncIterable<SourceItem>,
  ): Promise<{ readonly plan: IngestPlan; readonly results: readonly IngestResult[] }>;
}
