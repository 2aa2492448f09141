import type { IngestPlan, SourceItem } from '../domain/ingest.ts';
import type { ArticleStore } from '../domain/store.ts';
import { batchItems, type BatchLimits } from './batches.ts';
import type { Breathe } from './breather.ts';
import { splitPassages } from './passages.ts';
import type { PreparedDraft } from './prepare.ts';
import { createRecogniser, type Register } from './recogniser.ts';
import { createRun } from './run.ts';

export interface PlanParts {
  readonly store: Pick<ArticleStore, 'findSummaries'>;
  readonly register: Register;
  readonly limits: BatchLimits;
  readonly breathe: Breathe;
  readonly pricePerMillionTokens: number;
}

/**
 * What ingesting would do, without doing it: articles accepted and their passages, and of the passages those that are new
 * or changed and so would be embedded. Tokens are estimated at three characters each.
 */
export async function planIngest(parts: PlanParts, items: AsyncIterable<SourceItem>): Promise<IngestPlan> {
  const run = createRun(createRecogniser(parts.register));
  const total = { articles: 0, passages: 0, embeddings: 0, embeddedChars: 0 };
  for await (const batch of batchItems(items, parts.limits)) {
    const firsts = (await run.sort(batch)).flatMap((item) => (item.kind === 'first' ? [item.prepared] : []));
    const held = await findHashes(parts.store, firsts);
    for (const { id, content, contentHash } of firsts) {
      const passages = splitPassages(content.text, content.language);
      const isChanged = held.get(id) !== contentHash;
      total.articles += 1;
      total.passages += passages.length;
      total.embeddings += isChanged ? passages.length : 0;
      total.embeddedChars += isChanged ? content.text.length : 0;
      await parts.breathe();
    }
  }
  const { embeddedChars, ...counts } = total;
  return { ...counts, costUsd: toCostUsd(embeddedChars, parts.pricePerMillionTokens) };
}

const charsPerToken = 3;

/** Rounded to a millionth. */
function toCostUsd(chars: number, pricePerMillionTokens: number): number {
  return Math.round((chars / charsPerToken) * pricePerMillionTokens) / 1_000_000;
}

async function findHashes(
  store: PlanParts['store'],
  firsts: readonly PreparedDraft[],
): Promise<ReadonlyMap<string, string>> {
  const summaries = firsts.length > 0 ? await store.findSummaries(firsts.map(({ id }) => id)) : [];
  return new Map(summaries.map((summary) => [summary.id, summary.contentHash]));
}
