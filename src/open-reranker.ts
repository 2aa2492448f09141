import type { Config } from './config.ts';
import type { Reranker } from './domain/reranker.ts';
import { openGuard, type ModelDependencies } from './open-models.ts';

/** How long an answer waits for it. */
const timeoutMs = 1500;

/** The reranker that the settings name; undefined where they name none. */
export async function openReranker(config: Config, dependencies: ModelDependencies): Promise<Reranker | undefined> {
  const { rerankerProvider, rerankerModel: model, rerankerBaseUrl: baseUrl, rerankerApiKey: apiKey } = config;
  if (rerankerProvider === 'none' || model === undefined || baseUrl === undefined) return undefined;
  const [{ createHttpReranker, toRerankerName }, { findPrice }] = await Promise.all([
    import('./models/reranker/http.ts'),
    import('./models/care/prices.ts'),
  ]);
  const settings = { model, baseUrl, apiKey };
  const guard = await openGuard(config, dependencies, { who: toRerankerName(settings).who, timeoutMs, tries: 2 });
  return createHttpReranker(settings, { guard, price: findPrice(model, { isOwnServer: true }) });
}
