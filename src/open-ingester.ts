import type { Config } from './config.ts';
import type { EmbeddingModel } from './domain/embedding.ts';
import type { Ingester } from './domain/ingest.ts';
import type { Clock, Logger } from './domain/runtime.ts';
import type { Store } from './domain/store.ts';
import { findEmbeddingPrice } from './open-embeddings.ts';

interface IngesterParts {
  readonly config: Config;
  readonly store: Store;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly embeddingModel: EmbeddingModel;
}

/** What takes articles in, and knows what their embeddings cost. */
export async function openIngester({ config, store, logger, clock, embeddingModel }: IngesterParts): Promise<Ingester> {
  const [{ createIngester }, analyser] = await Promise.all([
    import('./ingest/ingester.ts'),
    import('./text/analyse.ts'),
  ]);
  const { input: pricePerMillionTokens } = await findEmbeddingPrice(config);
  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
  const parts = { store: store.articles, register: store.register, embeddingModel, analyser, clock, logger };
  return createIngester({ ...parts, pause: breathe }, { pricePerMillionTokens });
}
