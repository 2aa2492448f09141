/** Gives the same unit vectors for the same seed, in clusters as real embeddings are: uniform ones make any graph look broken. */
export function createClusteredEmbeddings(options: { readonly dimensions: number; readonly clusters: number }) {
  const random = createRandom(7);
  const { dimensions, clusters } = options;
  const centres = Array.from({ length: clusters }, () => toUnit(gaussians(dimensions, random)));
  return (): Float32Array => {
    const centre = centres[Math.floor(random() * clusters)] ?? [];
    const spread = 0.8 / Math.sqrt(dimensions);
    return Float32Array.from(
      toUnit(gaussians(dimensions, random).map((value, at) => (centre[at] ?? 0) + spread * value)),
    );
  };
}

/** Mulberry32: numbers in [0, 1) from a seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function gaussians(length: number, random: () => number): number[] {
  return Array.from({ length }, () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
}

function toUnit(values: readonly number[]): number[] {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}
