import type { ArticleSummary } from './article.ts';
import type { SubscriptionKind } from './subscription.ts';

/** What somebody wants to know who is about to subscribe. */
export interface Following {
  /** The articles of the last seven days that it would have brought, newest first; undefined when the words hold nothing to look for. */
  preview(kind: SubscriptionKind, words: string): Promise<readonly ArticleSummary[] | undefined>;
  /** See `subscriptions/time-zones.ts`. */
  findTimeZones(words: string): readonly string[];
  /** The time zone of a place, in degrees. */
  findTimeZoneAt(latitude: number, longitude: number): string;
}
