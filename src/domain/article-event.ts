import type { ArticleId } from './article.ts';

/** That an article came or changed; written in the transaction that stores the article. */
export interface ArticleEvent {
  /** Grows with each event and is never given out twice. */
  readonly id: number;
  readonly articleId: ArticleId;
  /** `changed`: its title or text was replaced. `near-duplicate`: it is new, and says what `of` says already. */
  readonly kind: 'new' | 'changed' | 'near-duplicate';
  /** The article that a near-duplicate repeats, else null. */
  readonly of: ArticleId | null;
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
