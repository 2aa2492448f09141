import { TopScores, type Scored } from './top-scores.ts';

/** Which passages a search may give back. */
export type PassageFilter = (passageId: number) => boolean;

/** Embeddings in one growing block of memory, searched by comparing with each of them. */
export class ExactSearch {
  readonly #dimensions: number;
  readonly #rows = new Map<number, number>();
  #ids = new Float64Array(0);
  #values = new Float32Array(0);

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
  }

  get size(): number {
    return this.#rows.size;
  }

  has(passageId: number): boolean {
    return this.#rows.has(passageId);
  }

  passageIds(): Iterable<number> {
    return this.#rows.keys();
  }

  /** Adds a passage, or replaces its embedding. @throws RangeError when the embedding has another length than the rest. */
  set(passageId: number, embedding: Float32Array): void {
    if (embedding.length !== this.#dimensions) {
      throw new RangeError(`an embedding has ${embedding.length} dimensions instead of ${this.#dimensions}`);
    }
    const row = this.#rows.get(passageId) ?? this.#appendRow(passageId);
    this.#values.set(embedding, row * this.#dimensions);
  }

  /** Keeps the passages that `keeps` says yes to, and gives memory back when few are left. */
  retain(keeps: PassageFilter): void {
    let kept = 0;
    for (let row = 0, rows = this.#rows.size; row < rows; row += 1) {
      const passageId = this.#idOf(row);
      if (!keeps(passageId)) continue;
      if (kept !== row)
        this.#values.copyWithin(kept * this.#dimensions, row * this.#dimensions, (row + 1) * this.#dimensions);
      this.#ids[kept] = passageId;
      kept += 1;
    }
    this.#cutTo(kept);
  }

  /** The `limit` nearest by inner product, best first; equal scores by passage id. */
  search(query: Float32Array, limit: number, accepts: PassageFilter = () => true): readonly Scored[] {
    const top = new TopScores(limit);
    const multiply = createInnerProduct(query);
    for (let row = 0; row < this.#rows.size; row += 1) {
      const passageId = this.#idOf(row);
      if (accepts(passageId)) top.offer(passageId, multiply(this.#values, row * this.#dimensions));
    }
    return top.take();
  }

  /** As `search`, among these passages only; those that are not held are left out. */
  searchAmong(query: Float32Array, limit: number, passageIds: Iterable<number>): readonly Scored[] {
    const top = new TopScores(limit);
    const multiply = createInnerProduct(query);
    for (const passageId of passageIds) {
      const row = this.#rows.get(passageId);
      if (row !== undefined) top.offer(passageId, multiply(this.#values, row * this.#dimensions));
    }
    return top.take();
  }

  #appendRow(passageId: number): number {
    const row = this.#rows.size;
    if (row === this.#ids.length) this.#resize(Math.max(64, Math.ceil(row * 1.5)));
    this.#ids[row] = passageId;
    this.#rows.set(passageId, row);
    return row;
  }

  #cutTo(rows: number): void {
    if (rows === this.#rows.size) return;
    this.#rows.clear();
    for (let row = 0; row < rows; row += 1) this.#rows.set(this.#idOf(row), row);
    if (rows < this.#ids.length / 4) this.#resize(rows);
  }

  #resize(capacity: number): void {
    const ids = new Float64Array(capacity);
    const values = new Float32Array(capacity * this.#dimensions);
    ids.set(this.#ids.subarray(0, this.#rows.size));
    values.set(this.#values.subarray(0, this.#rows.size * this.#dimensions));
    this.#ids = ids;
    this.#values = values;
  }

  #idOf(row: number): number {
    return this.#ids[row] ?? Number.NaN;
  }
}

/** `innerProduct` with one query many times: a query that is mostly zeros, as the built-in model's are, is read at its other places only. */
function createInnerProduct(query: Float32Array): (values: Float32Array, offset: number) => number {
  const places: number[] = [];
  for (let place = 0; place < query.length; place += 1) if (query[place] !== 0) places.push(place);
  if (places.length > query.length / 4) return (values, offset) => innerProduct(query, values, offset);
  return (values, offset) => {
    let total = 0;
    for (const place of places) total += (query[place] ?? 0) * (values[offset + place] ?? 0);
    return total;
  };
}

/** The inner product of `query` with as many numbers of `values` from `offset` on; the cosine, for unit vectors. */
export function innerProduct(query: Float32Array, values: ArrayLike<number>, offset = 0): number {
  let even = 0;
  let odd = 0;
  const paired = query.length - (query.length % 2);
  for (let index = 0; index < paired; index += 2) {
    even += (query[index] ?? 0) * (values[offset + index] ?? 0);
    odd += (query[index + 1] ?? 0) * (values[offset + index + 1] ?? 0);
  }
  if (paired < query.length) even += (query[paired] ?? 0) * (values[offset + paired] ?? 0);
  return even + odd;
}
