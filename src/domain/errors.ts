/** Stable codes; each is listed in the README. */
export type ErrorCode =
  | 'usage'
  | 'config-invalid'
  | 'already-running'
  | 'article-not-found'
  | 'no-articles-in-folder'
  | 'source-not-found'
  | 'feed-not-found'
  | 'feed-unusable'
  | 'invalid-line'
  | 'store-unavailable'
  | 'store-full'
  | 'store-too-new'
  | 'backup-unusable'
  | 'provider-failed'
  | 'budget-exhausted'
  | 'telegram-unauthorized'
  | 'interrupted'
  | 'internal';

export interface SanadErrorOptions {
  readonly code: ErrorCode;
  /** Whether the same call may succeed later. */
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

/** The only error that crosses rooms. Its message says what failed, the value seen and what to do; never a secret. */
export class SanadError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;

  constructor(message: string, options: SanadErrorOptions) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.retryable = options.retryable ?? false;
  }
}

/** The operator must change a setting or how a command was typed. Exit code 2. */
export class ConfigError extends SanadError {}

export interface ProviderErrorOptions extends SanadErrorOptions {
  /** When the provider said it may be asked again. */
  readonly retryAfterMs?: number;
}

/** A model provider or Telegram must answer again or otherwise. */
export class ProviderError extends SanadError {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: ProviderErrorOptions) {
    super(message, options);
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** An article, a source or a line of input must change. */
export class CorpusError extends SanadError {}

/** The data folder or the database must be looked after. */
export class StoreError extends SanadError {}

/** Whether something that was thrown has a code of the platform, such as `ENOENT` for a file that is not there. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** What something that was thrown says of itself. */
export function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
