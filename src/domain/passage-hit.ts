import type { PassageId } from './article.ts';

/** A passage that a search found. */
export interface PassageHit {
  readonly passageId: PassageId;
  /** Larger is better. */
  readonly score: number;
}
