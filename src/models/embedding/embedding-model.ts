import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { EmbeddingModel } from '../../domain/embedding.ts';
import { ProviderError, SanadError } from '../../domain/errors.ts';

export interface EmbeddingModelOptions {
  /** Names provider, model, version and dimensions. */
  readonly id: string;
  readonly dimensions: number;
}

/**
 * Any LangChain embeddings as an embedding model: vectors come out as `Float32Array` of unit length.
 * @throws ProviderError `provider-failed` when the provider fails (retryable), or answers with too few vectors, the wrong
 * number of dimensions, or vectors that have no direction.
 */
export function createEmbeddingModel(embeddings: EmbeddingsInterface, options: EmbeddingModelOptions): EmbeddingModel {
  const { id, dimensions } = options;
  return {
    id,
    dimensions,
    async embedPassages(texts) {
      if (texts.length === 0) return [];
      const vectors = await call(id, () => embeddings.embedDocuments([...texts]));
      if (vectors.length !== texts.length) throw badAnswer(id, `${vectors.length} vectors for ${texts.length} texts`);
      return vectors.map((vector) => toEmbedding(vector, options));
    },
    async embedQuestion(text) {
      return toEmbedding(await call(id, () => embeddings.embedQuery(text)), options);
    },
  };
}

async function call<Result>(id: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SanadError) throw error;
    const message = `The embedding model ${id} failed. Check that its server can be reached and its key is valid`;
    throw new ProviderError(message, { code: 'provider-failed', retryable: true, cause: error });
  }
}

function toEmbedding(vector: readonly number[], { id, dimensions }: EmbeddingModelOptions): Float32Array {
  if (vector.length !== dimensions)
    throw badAnswer(id, `a vector of ${vector.length} dimensions instead of ${dimensions}`);
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (!(length > 0 && Number.isFinite(length))) throw badAnswer(id, `a vector of the length ${length}`);
  const embedding = new Float32Array(dimensions);
  for (let place = 0; place < dimensions; place += 1) embedding[place] = (vector[place] ?? 0) / length;
  return embedding;
}

function badAnswer(id: string, seen: string): ProviderError {
  const message = `The embedding model ${id} answered with ${seen}. Check the model's name and its dimensions`;
  return new ProviderError(message, { code: 'provider-failed' });
}
