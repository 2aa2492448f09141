import type { SettledRow } from '../domain/outbox.ts';
import type { Connection } from './connection.ts';

interface WaitingRow {
  readonly row: SettledRow;
  readonly resolve: (isSettled: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes down what became of rows, those that come in the same turn of the event loop in one transaction: each transaction waits for the disk,
 * and while it does the next answers come in. Where they cannot be written down together, each is by itself.
 */
export function createJointSettling(
  { write }: Pick<Connection, 'write'>,
  settle: (row: SettledRow) => boolean,
): (row: SettledRow) => Promise<boolean> {
  let waiting: WaitingRow[] = [];
  const settleEach = async (rows: readonly WaitingRow[]) => {
    for (const { row, resolve, reject } of rows) await write(() => settle(row)).then(resolve, reject);
  };
  const settleAll = async () => {
    const rows = waiting;
    waiting = [];
    try {
      const results = await write(() => rows.map(({ row }) => settle(row)));
      rows.forEach(({ resolve }, at) => resolve(results[at] === true));
    } catch (error) {
      if (rows.length > 1) await settleEach(rows);
      else for (const { reject } of rows) reject(error);
    }
  };
  return (row) =>
    new Promise((resolve, reject) => {
      waiting.push({ row, resolve, reject });
      if (waiting.length === 1) setImmediate(() => void settleAll());
    });
}
