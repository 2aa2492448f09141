/** The item of the highest rating above 0; of equals the first. */
export function findBest<Item>(items: readonly Item[], rate: (item: Item) => number): Item | undefined {
  let best: Item | undefined;
  let highest = 0;
  for (const item of items) {
    const rating = rate(item);
    if (rating > highest) [best, highest] = [item, rating];
  }
  return best;
}
