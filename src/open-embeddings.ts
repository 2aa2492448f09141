import { join } from 'node:path';
import type { Config } from './config.ts';
import type { EmbeddingModel, FindNearest, VectorIndex } from './domain/embedding.ts';
import { SanadError } from './domain/errors.ts';
import type { IngestPlan } from './domain/ingest.ts';
import type { Store } from './domain/store.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { openGuard, type ModelDependencies } from './open-models.ts';

export interface EmbeddingDependencies extends ModelDependencies {
  readonly store: Store;
  readonly lexicon: () => Promise<Lexicon>;
}

/** How long a reader waits for the embedding of a question; without it the words alone are searched. */
const questionTimeoutMs = 2000;
const passagesTimeoutMs = 120_000;

/**
 * The embedding model that the settings name. How many dimensions a provider's model has is asked once and kept.
 * @throws ProviderError when that cannot be asked.
 */
export async function openEmbeddings(config: Config, dependencies: EmbeddingDependencies): Promise<EmbeddingModel> {
  const { embeddingProvider: provider, embeddingModel: model } = config;
  if (provider === 'builtin' || model === undefined) return openBuiltin(dependencies.lexicon);
  return openProvided(config, dependencies, { provider, model });
}

async function openBuiltin(lexicon: () => Promise<Lexicon>): Promise<EmbeddingModel> {
  const [{ createBuiltinModel }, { createTextConcepts, textConceptsVersion }] = await Promise.all([
    import('./models/embedding/builtin.ts'),
    import('./models/embedding/text-concepts.ts'),
  ]);
  return createBuiltinModel({ toConcepts: createTextConcepts(await lexicon()), version: textConceptsVersion });
}

interface ProvidedModel {
  readonly provider: Exclude<Config['embeddingProvider'], 'builtin'>;
  readonly model: string;
}

async function openProvided(config: Config, dependencies: EmbeddingDependencies, { provider, model }: ProvidedModel) {
  const [{ createEmbeddingModel }, { createCachedModel }] = await Promise.all([
    import('./models/embedding/embedding-model.ts'),
    import('./models/embedding/cached-model.ts'),
  ]);
  const { articles, embeddingCache } = dependencies.store;
  const embeddings = await openLangChainEmbeddings(config, dependencies, { provider, model });
  const setting = `embedding-dimensions:${provider}:${model}`;
  const known = await articles.getSetting(setting);
  const dimensions = known === undefined ? await countDimensions(embeddings) : Number(known);
  const id = `${provider}:${model}:${dimensions}`;
  const opened = createEmbeddingModel(embeddings, { id, dimensions });
  if (known === undefined) {
    // What is no vector shall not be kept.
    await opened.embedPassages(['news']);
    await articles.setSetting(setting, String(dimensions));
  }
  return createCachedModel(opened, embeddingCache);
}

type Embeddings = Awaited<ReturnType<typeof openLangChainEmbeddings>>;

/** By a passage: it may take its time. */
async function countDimensions(embeddings: Pick<Embeddings, 'embedDocuments'>): Promise<number> {
  const [vector = []] = await embeddings.embedDocuments(['news']);
  return vector.length;
}

async function openLangChainEmbeddings(config: Config, dependencies: ModelDependencies, named: ProvidedModel) {
  const { provider, model } = named;
  const { embeddingProviders } = await import('./models/embedding/registry.ts');
  const opener = embeddingProviders[provider];
  if (opener.kind === 'local') return opener.open({ model, folder: join(config.dataDir, 'models') });
  const { createRemoteEmbeddings } = await import('./models/embedding/remote.ts');
  const { embeddingBaseUrl: baseUrl, embeddingApiKey: apiKey } = config;
  const opened = await opener.open({ model, baseUrl, apiKey });
  const { who } = opened.name;
  const [questionGuard, passageGuard] = await Promise.all([
    openGuard(config, dependencies, { who, timeoutMs: questionTimeoutMs }),
    openGuard(config, dependencies, { who, timeoutMs: passagesTimeoutMs, tries: 5, concurrency: 2 }),
  ]);
  return createRemoteEmbeddings({
    provider: opened,
    questionGuard,
    passageGuard,
    price: await findEmbeddingPrice(config),
  });
}

/** What the embeddings of the settings cost. */
export async function findEmbeddingPrice({
  embeddingProvider: provider,
  embeddingModel: model,
  embeddingBaseUrl,
}: Config) {
  const { findPrice } = await import('./models/care/prices.ts');
  return findPrice(model ?? '', { isOwnServer: provider !== 'openai' || embeddingBaseUrl !== undefined });
}

const charsPerToken = 3;
const charsPerPassage = 600;

/** A plan with the passages that are embedded anew because the model has changed; their cost is estimated by a passage's usual length. */
export async function addStale(
  config: Config,
  { store }: EmbeddingDependencies,
  { plan, embeddings }: StalePlan,
): Promise<IngestPlan> {
  const stale = (await store.articles.countPassages()) - (await store.embeddings.countEmbeddings(embeddings.id));
  const { input } = await findEmbeddingPrice(config);
  const costUsd = plan.costUsd + ((stale * charsPerPassage) / charsPerToken / 1_000_000) * input;
  return { ...plan, embeddings: plan.embeddings + stale, costUsd: Math.round(costUsd * 1_000_000) / 1_000_000 };
}

interface StalePlan {
  readonly plan: IngestPlan;
  readonly embeddings: EmbeddingModel;
}

/** A model with the index of its vectors. */
export interface EmbeddingLeg {
  readonly embeddings: EmbeddingModel;
  readonly index: Pick<VectorIndex, 'search'>;
}

export interface NearestDependencies extends EmbeddingDependencies {
  readonly leg: () => Promise<EmbeddingLeg>;
  readonly openIndex: (model: EmbeddingModel) => Promise<VectorIndex>;
}

/**
 * Finds passages by the settings' model or, until at least half of them are embedded by it, by the model of the same provider that they
 * were embedded by before. What fails or takes too long finds nothing, and the log says so.
 */
export function createFindNearest(config: Config, dependencies: NearestDependencies): FindNearest {
  const { store, leg, logger } = dependencies;
  let previous: Promise<EmbeddingLeg | undefined> | undefined;
  let isComplete = false;

  async function chooseLeg(): Promise<EmbeddingLeg> {
    const current = await leg();
    if (isComplete) return current;
    const [passages, embedded] = [
      await store.articles.countPassages(),
      await store.embeddings.countEmbeddings(current.embeddings.id),
    ];
    isComplete = passages > 0 && embedded === passages;
    if (embedded * 2 >= passages) return current;
    previous ??= openPrevious(config, dependencies, current.embeddings.id).catch(() => undefined);
    return (await previous) ?? current;
  }

  return async ({ text, ...query }) => {
    try {
      const { embeddings, index } = await chooseLeg();
      return await index.search({ embedding: await embeddings.embedQuestion(text), ...query });
    } catch (error) {
      if (!(error instanceof SanadError)) throw error;
      logger.warn({ code: error.code, reason: error.message }, 'the question is searched by its words only');
      return [];
    }
  };
}

async function openPrevious(
  config: Config,
  dependencies: NearestDependencies,
  currentId: string,
): Promise<EmbeddingLeg | undefined> {
  const { embeddingProvider: provider } = config;
  const ids = await dependencies.store.embeddings.listModels();
  const id = ids.find((candidate) => candidate !== currentId && candidate.startsWith(`${provider}:`));
  if (id === undefined || provider === 'builtin') return undefined;
  const model = id.slice(provider.length + 1, id.lastIndexOf(':'));
  const embeddings = await openProvided(config, dependencies, { provider, model });
  return { embeddings, index: await dependencies.openIndex(embeddings) };
}
