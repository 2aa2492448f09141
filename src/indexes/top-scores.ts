export interface Scored {
  readonly passageId: number;
  readonly score: number;
}

/** Keeps the best of many scores in a small heap whose root is the worst that is kept. */
export class TopScores {
  readonly #limit: number;
  readonly #heap: Scored[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(passageId: number, score: number): void {
    if (this.#heap.length < this.#limit) {
      this.#heap.push({ passageId, score });
      this.#rise(this.#heap.length - 1);
      return;
    }
    const worst = this.#heap[0];
    if (worst === undefined || score < worst.score) return;
    const offered = { passageId, score };
    if (compareScored(offered, worst) >= 0) return;
    this.#heap[0] = offered;
    this.#sink(0);
  }

  /** What was kept, best first; the heap is empty afterwards. */
  take(): readonly Scored[] {
    return this.#heap.splice(0).sort(compareScored);
  }

  #rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isWorse(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #sink(from: number): void {
    let index = from;
    for (;;) {
      let worst = index;
      for (const child of [2 * index + 1, 2 * index + 2]) if (this.#isWorse(child, worst)) worst = child;
      if (worst === index) return;
      this.#swap(index, worst);
      index = worst;
    }
  }

  #isWorse(index: number, other: number): boolean {
    const [left, right] = [this.#heap[index], this.#heap[other]];
    return left !== undefined && right !== undefined && compareScored(left, right) > 0;
  }

  #swap(index: number, other: number): void {
    const [left, right] = [this.#heap[index], this.#heap[other]];
    if (left === undefined || right === undefined) return;
    this.#heap[index] = right;
    this.#heap[other] = left;
  }
}

/** Best first; equal scores by passage id. */
function compareScored(left: Scored, right: Scored): number {
  return right.score - left.score || left.passageId - right.passageId;
}

/** The best of several lists, each passage once. */
export function mergeScored(lists: readonly (readonly Scored[])[], limit: number): readonly Scored[] {
  const best = new Map<number, Scored>();
  for (const scored of lists.flat()) if (!best.has(scored.passageId)) best.set(scored.passageId, scored);
  return [...best.values()].sort(compareScored).slice(0, limit);
}
