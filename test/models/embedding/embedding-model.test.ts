import { describe, expect, it } from 'vitest';
import { ConfigError, ProviderError } from '../../../src/domain/errors.ts';
import { createEmbeddingModel } from '../../../src/models/embedding/embedding-model.ts';

const options = { id: 'fake:1:2', dimensions: 2 };

describe('an embedding model made of LangChain embeddings', () => {
  it('gives vectors unit length', async () => {
    const model = createEmbeddingModel(answering([3, 4]), options);
    expect(await model.embedQuestion('question')).toEqual(Float32Array.of(0.6, 0.8));
    expect(await model.embedPassages(['مقطع'])).toEqual([Float32Array.of(0.6, 0.8)]);
  });

  it.each([
    ['too few dimensions', [1], '1 dimensions instead of 2'],
    ['too many dimensions', [1, 0, 0], '3 dimensions instead of 2'],
    ['what is no number', [Number.NaN, 1], 'the length NaN'],
    ['infinity', [Infinity, 1], 'the length Infinity'],
    ['nothing but zeroes', [0, 0], 'the length 0'],
  ])('fails when the provider answers with %s', async (_case, vector, seen) => {
    const model = createEmbeddingModel(answering(vector), options);
    const failure = { code: 'provider-failed', retryable: false };
    await expect(model.embedQuestion('question')).rejects.toMatchObject(failure);
    await expect(model.embedPassages(['passage'])).rejects.toMatchObject(failure);
    await expect(model.embedPassages(['passage'])).rejects.toBeInstanceOf(ProviderError);
    await expect(model.embedPassages(['passage'])).rejects.toThrow(seen);
  });

  it('fails when the provider answers for fewer texts than it was given', async () => {
    const embeddings = { ...answering([1, 0]), embedDocuments: async () => [[1, 0]] };
    const embedded = createEmbeddingModel(embeddings, options).embedPassages(['one', 'اثنان']);
    await expect(embedded).rejects.toThrow('1 vectors for 2 texts');
  });

  it('may be asked again when the provider failed, and repeats none of its words', async () => {
    const refuse = () => Promise.reject(new Error('no route; sk-secret; the passage'));
    const model = createEmbeddingModel({ embedDocuments: refuse, embedQuery: refuse }, options);
    const error: unknown = await model.embedQuestion('question').catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'provider-failed', retryable: true });
    expect(String(error)).not.toMatch(/secret|passage/);
    await expect(model.embedPassages(['passage'])).rejects.toBeInstanceOf(ProviderError);
  });

  it('passes an error on that already says who must act', async () => {
    const refuse = () => Promise.reject(new ConfigError('key missing', { code: 'config-invalid' }));
    const model = createEmbeddingModel({ embedDocuments: refuse, embedQuery: refuse }, options);
    await expect(model.embedQuestion('question')).rejects.toBeInstanceOf(ConfigError);
  });
});

function answering(vector: number[]) {
  return { embedQuery: async () => vector, embedDocuments: async (texts: string[]) => texts.map(() => vector) };
}
