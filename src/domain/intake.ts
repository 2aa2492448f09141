import type { ArticleDraft } from './article.ts';
import type { IngestResult, SourceItem } from './ingest.ts';

/** What somebody offers for the collection: an address, a file, or words with where they are from. */
export type Offer =
  | { readonly kind: 'address'; readonly address: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      /** Names its article where the file does not; another file of the same name is another article. */
      readonly identity: string;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'text'; readonly draft: ArticleDraft };

export interface OfferPreview {
  readonly kind: 'preview';
  readonly key: string;
  /** Of several the first. */
  readonly draft: ArticleDraft;
  /** How many would be added. */
  readonly articles: number;
  /** What else is in it and is not read. */
  readonly rejected: readonly Extract<SourceItem, { kind: 'rejected' }>[];
  /** The title of what is held of the first and would be replaced, or is the same. */
  readonly replaces: string | null;
}

export type OfferOutcome = OfferPreview | Extract<SourceItem, { kind: 'rejected' }>;

/** Articles that are shown before they are added. What is shown is what is added, also when its source changes meanwhile. */
export interface Intake {
  /** Reads what is offered and remembers it for a while under a key. */
  preview(offer: Offer): Promise<OfferOutcome>;
  /**
   * Adds what was shown; undefined when it is not remembered any more. Called again while it is under way, it tells of the same.
   * @param onProgress Told how many are stored so far.
   */
  add(key: string, onProgress?: (stored: number) => void): Promise<readonly IngestResult[] | undefined>;
  /** Whether it was still remembered. */
  drop(key: string): boolean;
  /**
   * The feed at an address, or the first that the page there names.
   * @throws CorpusError `feed-unusable` when there is none that can be read.
   */
  findFeed(address: string): Promise<{ readonly url: string; readonly title: string | null }>;
}
