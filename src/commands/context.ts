import type { Readable, Writable } from 'node:stream';
import type { Config } from '../config.ts';
import { ConfigError } from '../domain/errors.ts';
import type { Logger } from '../domain/runtime.ts';
import type { Sanad, SanadOptions } from '../main.ts';

/** The world as a command sees it; tests hand in streams of their own. */
export interface CommandIo {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Aborted when the command shall stop; the reason is the exit code. */
  readonly signal: AbortSignal;
  /** Default: the process's environment. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Default: `.env` in the current folder. */
  readonly envFile?: string;
}

export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** How the first who asks for Sanad wants it. */
export type OpenOptions = Pick<SanadOptions, 'without' | 'isDry'>;

/** What every command is handed. */
export interface CommandContext {
  readonly io: CommandIo;
  readonly config: Config;
  readonly logger: Logger;
  /** One JSON object a line instead of text for people. */
  readonly json: boolean;
  /** Whether the shipped articles are left out of a new data folder. */
  readonly leavesOutCorpus: boolean;
  /** Opens the parts when called first, and loads the shipped corpus when that is due. Closed when the command ends. */
  open(options?: OpenOptions): Promise<Sanad>;
}

/** Data: one JSON object on a line of standard output. */
export function printJson({ io }: Pick<CommandContext, 'io'>, value: object): void {
  io.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Data as text for people. */
export function printText({ io }: Pick<CommandContext, 'io'>, text: string): void {
  io.stdout.write(`${text}\n`);
}

/** Words for people: standard error. */
export function say({ io }: Pick<CommandContext, 'io'>, text: string): void {
  io.stderr.write(`${text}\n`);
}

/** How a command was typed must change: exit code 2. */
export function usageError(message: string): ConfigError {
  return new ConfigError(message, { code: 'usage' });
}
