import type { ArticleSentence } from '../summarize/article-sentences.ts';

/**
 * Sentences by TextRank (Mihalcea & Tarau 2004), best first: PageRank over a graph whose edges are the words that two
 * sentences share, over the logarithms of their lengths. A baseline: its time grows with the square of the length.
 */
export function rankByTextRank(sentences: readonly Pick<ArticleSentence, 'stems'>[]): number[] {
  const weights = sentences.map((one) =>
    sentences.map((other) => (one === other ? 0 : compare(one.stems, other.stems))),
  );
  const totals = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = sentences.map(() => 1 / sentences.length);
  for (let round = 0; round < rounds; round++) {
    ranks = ranks.map((_, at) => {
      const given = ranks.map((rank, from) => (totals[from] ? (rank * (weights[from]?.[at] ?? 0)) / totals[from] : 0));
      return (1 - damping) / sentences.length + damping * given.reduce((sum, share) => sum + share, 0);
    });
  }
  return sentences.map((_, at) => at).sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || a - b);
}

const damping = 0.85;
const rounds = 50;

function compare(one: readonly string[], other: readonly string[]): number {
  const common = one.filter((stem) => other.includes(stem)).length;
  const scale = Math.log(Math.max(one.length, 2)) + Math.log(Math.max(other.length, 2));
  return common / scale;
}
