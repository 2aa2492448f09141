import type { WritingReport } from '../../domain/explanation.ts';
import type { WritingCounts } from '../../domain/usage.ts';

/** What became of the sentences that a language model wrote. */
export function countFates({ sentences }: Pick<WritingReport, 'sentences'>): WritingCounts {
  const counts = { kept: 0, repaired: 0, replaced: 0, dropped: 0 };
  for (const { fate } of sentences) counts[fate] += 1;
  return counts;
}
