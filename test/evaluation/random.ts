/** Numbers in [0, 1) that look like chance and are the same each time: a linear congruential generator (Knuth's MMIX). */
export function createRandom(seed = 1): () => number {
  let state = BigInt(seed);
  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number(state >> 11n) / 2 ** 53;
  };
}
