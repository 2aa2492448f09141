import type { EmbeddingModel } from '../../domain/embedding.ts';
import { ConfigError } from '../../domain/errors.ts';
import type { BuiltinConcepts } from './builtin.ts';

export interface EmbeddingSettings {
  /** One of `embeddingProviderNames`. */
  readonly provider: string;
  /** The provider's own default when absent. */
  readonly dimensions?: number;
  /** What the built-in provider understands of a text. */
  readonly concepts: BuiltinConcepts;
}

type OpenProvider = (settings: EmbeddingSettings) => Promise<EmbeddingModel>;

/** One line per provider; each is loaded only when it is asked for. */
const providers: ReadonlyMap<string, OpenProvider> = new Map<string, OpenProvider>([
  [
    'builtin',
    async (settings) => (await import('./builtin.ts')).createBuiltinModel(settings.concepts, settings.dimensions),
  ],
]);

export const embeddingProviderNames: readonly string[] = [...providers.keys()];

/** @throws ConfigError `config-invalid` when there is no such provider. */
export async function openEmbeddingModel(settings: EmbeddingSettings): Promise<EmbeddingModel> {
  const open = providers.get(settings.provider);
  if (open) return open(settings);
  const message = `There is no embedding provider "${settings.provider}". Choose one of: ${embeddingProviderNames.join(', ')}`;
  throw new ConfigError(message, { code: 'config-invalid' });
}
