/**
 * A sum of decision trees of one depth. Each tree is a row of numbers: for every inner node, from the root down and from left
 * to right, the feature that it looks at and the greatest value that goes left; then the leaves' values from left to right.
 */
export interface BoostedTrees {
  /** Added to the sum of the leaves. */
  readonly bias: number;
  readonly trees: readonly (readonly number[])[];
}

/** How many features are looked at from a root to a leaf. */
export const treeDepth = 3;

const innerNodes = 2 ** treeDepth - 1;

/** The sum over all trees of the leaf that the features lead to: a logarithm of odds where the trees were fitted to that. */
export function scoreTrees({ bias, trees }: BoostedTrees, features: readonly number[]): number {
  let score = bias;
  for (const tree of trees) score += tree[2 * innerNodes + findLeaf(tree, features)] ?? 0;
  return score;
}

/** Which leaf of a tree the features lead to, from 0 at the left. */
function findLeaf(tree: readonly number[], features: readonly number[]): number {
  let node = 0;
  while (node < innerNodes) {
    const feature = tree[2 * node] ?? 0;
    const goesRight = (features[feature] ?? 0) > (tree[2 * node + 1] ?? 0);
    node = 2 * node + (goesRight ? 2 : 1);
  }
  return node - innerNodes;
}
