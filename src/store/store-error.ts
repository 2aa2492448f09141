import { SanadError, StoreError } from '../domain/errors.ts';

/** Where the database lives, for messages to people. */
export interface StorePlace {
  readonly folder: string;
  readonly path: string;
}

/**
 * What the operator can act on, as a StoreError that says what to do; everything else, which is a fault of the program,
 * as it came.
 */
export function toStoreError(error: unknown, place: StorePlace): unknown {
  if (error instanceof SanadError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const kind = kinds.find(({ codes }) => codes.test(code));
  if (kind === undefined) return error;
  // The operating system's messages begin with the code already.
  const seen = error.message.startsWith(code) ? error.message : `${code}: ${error.message}`;
  const message = kind.describe(place, seen);
  return new StoreError(message, { code: kind.storeCode, retryable: kind.retryable, cause: error });
}

interface FailureKind {
  readonly codes: RegExp;
  readonly storeCode: 'store-full' | 'store-unavailable';
  readonly retryable: boolean;
  describe(place: StorePlace, seen: string): string;
}

/** By SQLite's result codes (sqlite.org/rescode.html) and the operating system's; the first that matches counts. */
const kinds: readonly FailureKind[] = [
  {
    codes: /^(SQLITE_FULL|ENOSPC|EDQUOT)$/,
    storeCode: 'store-full',
    retryable: true,
    describe: ({ folder }, seen) =>
      `The disk is full: nothing more can be written to ${folder} (${seen}). What was stored before is unharmed. ` +
      'Free some space, then do the same again.',
  },
  {
    codes: /^SQLITE_(BUSY|LOCKED|PROTOCOL)/,
    storeCode: 'store-unavailable',
    retryable: true,
    describe: ({ path }, seen) =>
      `The database ${path} is in use by another process that did not let go in time (${seen}). Try again in a moment.`,
  },
  {
    codes: /^SQLITE_(CORRUPT|NOTADB)/,
    storeCode: 'store-unavailable',
    retryable: false,
    describe: ({ path }, seen) =>
      `The database ${path} is damaged or is no database of Sanad (${seen}). ` +
      'Restore it from a backup, or move it away and ingest the articles again.',
  },
  {
    codes: /^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR|NOLFS|TOOBIG)|E[A-Z]+$)/,
    storeCode: 'store-unavailable',
    retryable: false,
    describe: ({ path }, seen) =>
      `The database ${path} cannot be used (${seen}). ` +
      'Check that its folder is a folder that this user may read and write, or name another one with --data or DATA_DIR.',
  },
];
