import { Embeddings } from '@langchain/core/embeddings';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EmbeddingModel } from '../../domain/embedding.ts';
import { hashText, mixBits } from '../../text/hash.ts';
import { createEmbeddingModel } from './embedding-model.ts';

/** Something that a text is about: a concept both languages share, a stem, the skeleton of a name. */
export interface WeightedFeature {
  readonly feature: string;
  /** Above 0; how much a single occurrence counts. */
  readonly weight: number;
}

export interface BuiltinConcepts {
  /** The features of a text, in order, repetitions kept. Texts of both languages meet where they share features. */
  readonly toConcepts: (text: string) => readonly WeightedFeature[];
  /** Part of the model's id, such as `concepts-1`: to be changed whenever `toConcepts` comes to give other features. */
  readonly version: string;
}

/** The model that needs no key, server or download. Default 1,024 dimensions. */
export function createBuiltinModel(concepts: BuiltinConcepts, dimensions = 1024): EmbeddingModel {
  const id = `builtin:${concepts.version}:${dimensions}`;
  return createEmbeddingModel(createBuiltinEmbeddings(concepts, { dimensions }), { id, dimensions });
}

/**
 * Embeddings by feature hashing (Weinberger et al. 2009): each feature adds its weight, with a sign, to two places that its
 * hash names. The same text gives the same unit vector on each machine; a text without features gives a fixed one.
 */
export function createBuiltinEmbeddings(
  { toConcepts }: Pick<BuiltinConcepts, 'toConcepts'>,
  { dimensions }: { readonly dimensions: number },
): Embeddings {
  return new BuiltinEmbeddings(toConcepts, dimensions);
}

const textsPerTurn = 32;

class BuiltinEmbeddings extends Embeddings {
  readonly #toConcepts: BuiltinConcepts['toConcepts'];
  readonly #dimensions: number;

  constructor(toConcepts: BuiltinConcepts['toConcepts'], dimensions: number) {
    super({});
    this.#toConcepts = toConcepts;
    this.#dimensions = dimensions;
  }

  /** Leaves the event loop its turn between groups of texts. */
  async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) {
      vectors.push(this.#embed(text));
      if (vectors.length % textsPerTurn === 0) await nextTurn();
    }
    return vectors;
  }

  async embedQuery(text: string): Promise<number[]> {
    return this.#embed(text);
  }

  #embed(text: string): number[] {
    const sums = new Float64Array(this.#dimensions);
    for (const [feature, weight] of weigh(this.#toConcepts(text))) addFeature(sums, feature, weight);
    return toUnit(sums) ?? nothingInParticular(this.#dimensions);
  }
}

/** The weight of each feature; repetitions count by the logarithm of their number. */
function weigh(features: readonly WeightedFeature[]): ReadonlyMap<string, number> {
  const tallies = new Map<string, { count: number; total: number }>();
  for (const { feature, weight } of features) {
    const tally = tallies.get(feature) ?? { count: 0, total: 0 };
    tallies.set(feature, { count: tally.count + 1, total: tally.total + weight });
  }
  const weighed = [...tallies].map(
    ([feature, { count, total }]) => [feature, (total / count) * (1 + Math.log(count))] as const,
  );
  return new Map(weighed);
}

/** Two places instead of one: two features that collide in one of them still differ in the other. */
function addFeature(sums: Float64Array, feature: string, weight: number): void {
  const hash = hashText(feature);
  for (const probe of [mixBits(hash ^ 0x9e3779b9), mixBits(hash ^ 0x7f4a7c15)]) {
    const place = (probe >>> 1) % sums.length;
    sums[place] = (sums[place] ?? 0) + (probe & 1 ? weight : -weight);
  }
}

function toUnit(sums: Float64Array): number[] | undefined {
  let squares = 0;
  for (const value of sums) squares += value * value;
  const length = Math.sqrt(squares);
  if (length === 0 || !Number.isFinite(length)) return undefined;
  // Filled by place: an array made of a typed one takes several times as long.
  const unit = new Array<number>(sums.length).fill(0);
  for (let place = 0; place < unit.length; place++) unit[place] = (sums[place] ?? 0) / length;
  return unit;
}

/** Small in each direction, so that it is near to no text. */
function nothingInParticular(dimensions: number): number[] {
  const size = 1 / Math.sqrt(dimensions);
  return Array.from({ length: dimensions }, (_, place) => (mixBits(place + 1) & 1 ? size : -size));
}
