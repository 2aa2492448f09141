import { OpenAIEmbeddings } from '@langchain/openai';
import type { RemoteSettings } from './remote-settings.ts';
import type { EmbeddingProvider } from './remote.ts';

/** OpenAI, and any server that speaks its embeddings. Floats are asked for: not every server knows base64. */
export function createOpenAiProvider({
  model,
  baseUrl = 'https://api.openai.com/v1',
  apiKey = 'none',
}: RemoteSettings): EmbeddingProvider {
  return {
    name: { who: `The embedding model openai:${model}`, address: baseUrl, settings: 'EMBEDDING' },
    id: `openai:${model}`,
    open: ({ fetch }) => {
      const configuration = { baseURL: baseUrl, fetch, maxRetries: 0 };
      return new OpenAIEmbeddings({
        model,
        apiKey,
        maxRetries: 0,
        encodingFormat: 'float',
        stripNewLines: false,
        configuration,
      });
    },
  };
}
