import type { EmbeddingModel } from '../../src/domain/embedding.ts';

/** Embeddings that put a text where its letters are: the same text has the same vector, and similar ones are near. */
export function createFakeEmbeddings(dimensions = 16): EmbeddingModel {
  const embed = (text: string) => {
    const vector = new Float32Array(dimensions).fill(0.01);
    for (const character of text) {
      const place = (character.codePointAt(0) ?? 0) % dimensions;
      vector[place] = (vector[place] ?? 0) + 1;
    }
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
  return {
    id: `fake:letters:${dimensions}`,
    dimensions,
    embedPassages: async (texts) => texts.map(embed),
    embedQuestion: async (text) => embed(text),
  };
}
