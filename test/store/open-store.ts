import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Clock, Logger } from '../../src/domain/runtime.ts';
import type { Store } from '../../src/domain/store.ts';

export const silentLogger: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
export const stoppedClock: Clock = { now: () => new Date('2025-01-01T00:00:00.000Z'), monotonicMs: () => 0 };

export function openStore(folder: string): Promise<Store> {
  return openSqliteStore({ folder, logger: silentLogger, clock: stoppedClock });
}
