import type { Counters } from './counters.ts';

export interface RowSource<Id, Row> extends Pick<Counters, 'readGeneration'> {
  /** The rows of these ids that there are, in any order. */
  readonly find: (ids: readonly Id[]) => readonly Row[];
  readonly toId: (row: Row) => Id;
  readonly mostRemembered: number;
}

/**
 * Finds rows by id, in the order asked for, and remembers them for as long as the articles stay as they are. For reading
 * transactions alone: what a writing one reads may be taken back.
 */
export function rememberRows<Id, Row>(source: RowSource<Id, Row>): (ids: readonly Id[]) => Row[] {
  const { find, toId, readGeneration, mostRemembered } = source;
  const rows = new Map<Id, Row>();
  let generation = -1;
  return (ids) => {
    const current = readGeneration();
    let unknown = ids.filter((id) => !rows.has(id));
    if (current !== generation || rows.size + unknown.length > mostRemembered) {
      generation = current;
      rows.clear();
      unknown = [...ids];
    }
    if (unknown.length > 0) for (const row of find(unknown)) rows.set(toId(row), row);
    return ids.flatMap((id) => rows.get(id) ?? []);
  };
}
