import { createHash } from 'node:crypto';
import type { EmbeddingCache, EmbeddingModel } from '../../domain/embedding.ts';

/** A model that is asked only for passages that it was never asked for before. */
export function createCachedModel(model: EmbeddingModel, cache: EmbeddingCache): EmbeddingModel {
  return {
    ...model,
    async embedPassages(texts) {
      const hashes = texts.map(toHash);
      const known = new Map(await cache.findEmbeddings(model.id, hashes));
      const missing = new Map(
        texts.flatMap((text, at) => (known.has(hashes[at] ?? '') ? [] : [[hashes[at] ?? '', text]])),
      );
      if (missing.size > 0) {
        const embeddings = await model.embedPassages([...missing.values()]);
        const found = new Map([...missing.keys()].map((hash, at) => [hash, embeddings[at] ?? new Float32Array()]));
        await cache.saveEmbeddings(model.id, found);
        found.forEach((embedding, hash) => known.set(hash, embedding));
      }
      return hashes.map((hash) => known.get(hash) ?? new Float32Array());
    },
  };
}

function toHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
