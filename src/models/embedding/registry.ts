import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { EmbeddingProvider } from './remote.ts';
import type { RemoteSettings } from './remote-settings.ts';

export interface LocalSettings {
  readonly model: string;
  /** Where models are kept. */
  readonly folder: string;
}

/** How a provider is opened: over the network, with limits around each call, or in this process. */
export type OpenEmbeddings =
  | { readonly kind: 'remote'; readonly open: (settings: RemoteSettings) => Promise<EmbeddingProvider> }
  | { readonly kind: 'local'; readonly open: (settings: LocalSettings) => Promise<EmbeddingsInterface> };

/** One line per provider besides the built-in one; each is loaded only when it is asked for. */
export const embeddingProviders: Readonly<Record<'openai' | 'ollama' | 'transformers', OpenEmbeddings>> = {
  openai: { kind: 'remote', open: async (settings) => (await import('./openai.ts')).createOpenAiProvider(settings) },
  ollama: { kind: 'remote', open: async (settings) => (await import('./ollama.ts')).createOllamaProvider(settings) },
  transformers: {
    kind: 'local',
    open: async (settings) => (await import('./transformers.ts')).createTransformersEmbeddings(settings),
  },
};
