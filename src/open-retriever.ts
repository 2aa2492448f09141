import type { FindNearest } from './domain/embedding.ts';
import type { RetrievalPart } from './domain/retrieval-part.ts';
import type { Clock } from './domain/runtime.ts';
import type { Store } from './domain/store.ts';
import type { WordParts } from './open-words.ts';
import type { TracingRetriever } from './retrieval/retriever.ts';

interface RetrieverParts extends WordParts {
  readonly store: Store;
  readonly findNearest: FindNearest;
  readonly clock: Clock;
  /** Whether the embeddings are made from the lexicon, on which the keyword searches stand as well. */
  readonly isBuiltin: boolean;
  readonly without?: readonly RetrievalPart[] | undefined;
}

/** What finds passages, over the words and what the store holds. */
export async function openRetriever(parts: RetrieverParts): Promise<TracingRetriever> {
  const { store, findNearest, clock, isBuiltin, without = [] } = parts;
  const { createRetriever } = await import('./retrieval/retriever.ts');
  const [lexicon, thesauri, knowledge] = await Promise.all([parts.lexicon(), parts.thesauri(), parts.knowledge()]);
  const { articles, keywords } = store;
  const words = { lexicon, thesauri, knowledge };
  const options = { without, ...(isBuiltin && { vectorTrust: builtinTrust }) };
  return createRetriever({ articles, keywords, findNearest, clock, ...words }, options);
}

// Chosen on XQuAD: passage recall @1 +0.6 in ar-ar, +1.1 in en-ar, +0.5 in ar-en, -0.3 in en-en.
const builtinTrust = 1 / 3;
