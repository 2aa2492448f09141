import type { ArticleId } from './article.ts';

/** That an article came, changed or was found in a feed; written in the transaction that stores it. */
export interface ArticleEvent {
  /** Grows with each event and is never given out twice. */
  readonly id: number;
  readonly articleId: ArticleId;
  /**
   * `changed`: its title or text was replaced. `near-duplicate`: it is new, and says what `of` says already. `in-feed`: the feed has it
   * for the first time, whether or not it was held before.
   */
  readonly kind: 'new' | 'changed' | 'near-duplicate' | 'in-feed';
  /** The article that it repeats, of a near-duplicate and of one in a feed, else null. */
  readonly of: ArticleId | null;
  /** The address of the feed that has it, else null. */
  readonly feedUrl: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Who remembers the id of the last event that it dealt with misses none and sees none twice, whatever is killed when. */
export interface ArticleEventStore {
  /** Those after `afterId`, in order, of articles that are still held. They are kept for about 30 days. */
  listEvents(options: { readonly afterId: number; readonly limit: number }): Promise<readonly ArticleEvent[]>;
  /** 0 when there was none yet. */
  findLastEventId(): Promise<number>;
}
