/**
 * The least number of insertions, deletions, substitutions and swaps of neighbours that turn one text into the other, no
 * part edited twice (optimal string alignment, after Damerau 1964), in UTF-16 units. `limit + 1` when above `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = fillRow({ a, b, row, above, twoAbove });
    if (Math.min(...current) > limit && Math.min(...above) > limit) return limit + 1;
    twoAbove = above;
    above = current;
  }
  return Math.min(above[b.length] ?? 0, limit + 1);
}

interface Row {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly above: readonly number[];
  readonly twoAbove: readonly number[];
}

function fillRow({ a, b, row, above, twoAbove }: Row): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const isSame = a[row - 1] === b[column - 1];
    const substituted = at(above, column - 1) + (isSame ? 0 : 1);
    const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    const swapped = isSwap ? at(twoAbove, column - 2) + 1 : Infinity;
    current.push(Math.min(at(above, column) + 1, at(current, column - 1) + 1, substituted, swapped));
  }
  return current;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
