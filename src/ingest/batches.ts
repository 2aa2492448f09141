import type { SourceItem } from '../domain/ingest.ts';
import { targetPassageChars } from './passages.ts';

export interface BatchLimits {
  readonly maxItems: number;
  /** Passages are estimated by length. */
  readonly maxPassages: number;
}

/** Items in groups that are stored together. When the signal comes, what is not grouped yet is left out. */
export async function* batchItems(
  items: AsyncIterable<SourceItem>,
  limits: BatchLimits,
  signal?: AbortSignal,
): AsyncIterable<readonly SourceItem[]> {
  let batch: SourceItem[] = [];
  let passages = 0;
  if (signal?.aborted) return;
  for await (const item of items) {
    if (signal?.aborted) return;
    const size = estimatePassages(item);
    if (batch.length > 0 && passages + size > limits.maxPassages) {
      yield batch;
      [batch, passages] = [[], 0];
    }
    batch.push(item);
    passages += size;
    if (batch.length < limits.maxItems) continue;
    yield batch;
    [batch, passages] = [[], 0];
  }
  if (batch.length > 0 && !signal?.aborted) yield batch;
}

function estimatePassages(item: SourceItem): number {
  return item.kind === 'draft' ? Math.ceil(item.draft.text.length / targetPassageChars) : 0;
}
