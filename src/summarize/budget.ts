import type { SummaryLength } from '../domain/summary-request.ts';

/** How much a summary may hold. */
export interface Budget {
  /** Of the quoted sentences, without what stands between them. */
  readonly chars: number;
  readonly sentences: number;
}

/**
 * What a summary of a text may hold: a share of the text's characters within bounds, and a number of sentences. The longest,
 * with its citations, still fits two messages of Telegram.
 */
export function toBudget(length: SummaryLength, textChars: number): Budget {
  const { share, fewestChars, mostChars, sentences } = lengths[length];
  return { chars: Math.min(mostChars, Math.max(fewestChars, Math.round(textChars * share))), sentences };
}

const lengths = {
  short: { share: 0.15, fewestChars: 300, mostChars: 700, sentences: 4 },
  medium: { share: 0.3, fewestChars: 500, mostChars: 1500, sentences: 8 },
  long: { share: 0.5, fewestChars: 900, mostChars: 3500, sentences: 18 },
} as const satisfies Readonly<Record<SummaryLength, object>>;

/** What a summary of several articles may hold, however much they say. */
export function toDigestBudget(length: SummaryLength): Budget {
  return digests[length];
}

const digests: Readonly<Record<SummaryLength, Budget>> = {
  short: { chars: 800, sentences: 4 },
  medium: { chars: 1800, sentences: 9 },
  long: { chars: 3500, sentences: 18 },
};
