import type { Config } from './config.ts';
import type { EmbeddingModel } from './domain/embedding.ts';
import type { Ingester } from './domain/ingest.ts';
import type { Clock, Logger } from './domain/runtime.ts';
import type { Store } from './domain/store.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { findEmbeddingPrice } from './open-embeddings.ts';

interface IngesterParts {
  readonly config: Config;
  readonly store: Store;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly embeddingModel: EmbeddingModel;
  readonly lexicon: () => Promise<Lexicon>;
}

/** What takes articles in, and knows what their embeddings cost. */
export async function openIngester({ config, store, lexicon, ...given }: IngesterParts): Promise<Ingester> {
  const [{ createIngester }, { createSketcher }, analyser] = await Promise.all([
    import('./ingest/ingester.ts'),
    import('./ingest/sketch.ts'),
    import('./text/analyse.ts'),
  ]);
  const { input: pricePerMillionTokens } = await findEmbeddingPrice(config);
  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
  const { articles, register } = store;
  const parts = { ...given, store: articles, register, analyser, sketch: createSketcher(await lexicon()) };
  return createIngester({ ...parts, pause: breathe }, { pricePerMillionTokens });
}
