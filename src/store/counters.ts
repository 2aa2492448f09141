import type { Connection } from './connection.ts';

export interface Counters {
  /** Grows with every change of the articles. */
  readonly readGeneration: () => number;
  readonly countPassages: () => number;
}

/** For use within a transaction. */
export function createCounters({ database }: Pick<Connection, 'database'>): Counters {
  const prepare = (sql: string) => {
    const statement = database.prepare<[], number>(sql).pluck();
    return () => statement.get() ?? 0;
  };
  return {
    readGeneration: prepare('SELECT value FROM generation'),
    countPassages: prepare('SELECT count(*) FROM passages'),
  };
}
