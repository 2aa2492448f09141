import type { ArticleId } from '../domain/article.ts';
import type { IngestPlan, IngestResult, SourceItem } from '../domain/ingest.ts';
import type { Clock } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import { batchItems, type BatchLimits } from './batches.ts';
import type { Breathe } from './breather.ts';
import { splitPassages } from './passages.ts';
import { createRecogniser, type Register } from './recogniser.ts';
import { createRun } from './run.ts';
import { findHeld, isChanged, toResult } from './to-result.ts';

export interface PlanParts {
  readonly store: Pick<ArticleStore, 'findSummaries'>;
  readonly register: Register;
  readonly clock: Clock;
  readonly limits: BatchLimits;
  readonly breathe: Breathe;
  readonly pricePerMillionTokens: number;
}

/**
 * What ingesting would do, without doing it: what would become of each item, articles accepted and their passages, and of the passages
 * those that are new or changed and so would be embedded. Tokens are estimated at three characters each.
 */
export async function planIngest(
  parts: PlanParts,
  items: AsyncIterable<SourceItem>,
): Promise<{ readonly plan: IngestPlan; readonly results: readonly IngestResult[] }> {
  const run = createRun(createRecogniser(parts.register));
  const now = parts.clock.now();
  const results: IngestResult[] = [];
  const total = { articles: 0, passages: 0, embeddings: 0, embeddedChars: 0 };
  for await (const batch of batchItems(items, parts.limits)) {
    const sorted = await run.sort(batch);
    const held = await findHeld(parts.store, sorted);
    const passageCounts = new Map<ArticleId, number>();
    for (const { id, content, contentHash } of sorted.flatMap((item) =>
      item.kind === 'first' ? [item.prepared] : [],
    )) {
      const passages = splitPassages(content.text, content.language).length;
      total.articles += 1;
      total.passages += passages;
      if (isChanged({ id, contentHash }, held)) {
        passageCounts.set(id, passages);
        total.embeddings += passages;
        total.embeddedChars += content.text.length;
      }
      await parts.breathe();
    }
    results.push(...sorted.map((item) => toResult(item, { held, passageCounts, run, now })));
  }
  const { embeddedChars, ...counts } = total;
  return { plan: { ...counts, costUsd: toCostUsd(embeddedChars, parts.pricePerMillionTokens) }, results };
}

const charsPerToken = 3;

/** Rounded to a millionth. */
function toCostUsd(chars: number, pricePerMillionTokens: number): number {
  return Math.round((chars / charsPerToken) * pricePerMillionTokens) / 1_000_000;
}
