/** The time, as something that tests can hold still. */
export interface Clock {
  now(): Date;
  /** Milliseconds that only ever grow; for measuring durations. */
  monotonicMs(): number;
}

/** Waits; ends early, without an error, when the signal aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Structured logging. Fields never hold tokens, keys or what people wrote. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Texts in both languages, with variables and plural forms. */
export interface Phrasebook {
  /** @throws Error when `key` is missing or a variable is not given. */
  format(language: 'ar' | 'en', key: string, variables?: Readonly<Record<string, string | number>>): string;
}

/** A named lock that one process holds at a time and that the operating system frees when the process dies. */
export interface Locks {
  /** Undefined when another process holds it. */
  tryAcquire(name: string): Promise<HeldLock | undefined>;
  /** The process id of the holder, as far as it is known. */
  findHolder(name: string): Promise<number | undefined>;
}

export interface HeldLock {
  release(): Promise<void>;
}
