import { OllamaEmbeddings } from '@langchain/ollama';
import { checkLines } from '../provider/check-lines.ts';
import type { RemoteSettings } from './remote-settings.ts';
import type { EmbeddingProvider } from './remote.ts';

/** An embedding model that an Ollama server runs. */
export function createOllamaProvider({
  model,
  baseUrl = 'http://127.0.0.1:11434',
  apiKey,
}: RemoteSettings): EmbeddingProvider {
  const name = { who: `The embedding model ollama:${model}`, address: baseUrl, settings: 'EMBEDDING' };
  const headers: Record<string, string> = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  return {
    name,
    id: `ollama:${model}`,
    open: ({ fetch }) =>
      new OllamaEmbeddings({ model, baseUrl, headers, fetch: checkLines(name, fetch), truncate: true, maxRetries: 0 }),
  };
}
