import { PassThrough, Writable } from 'node:stream';
import { runCli } from '../../src/cli.ts';

export interface RunningSanad {
  readonly url: string;
  /** @returns the exit code. */
  stop(): Promise<number>;
}

/** Runs a command of the real command line in this process. */
export async function runCommand(folder: string, argv: readonly string[]): Promise<number> {
  return start(folder, argv, {}).ended;
}

/** The same. @returns what it printed. */
export async function readCommand(folder: string, argv: readonly string[]): Promise<string> {
  const { ended, stdout } = start(folder, argv, {});
  const pieces: Buffer[] = [];
  stdout.on('data', (piece: Buffer) => pieces.push(piece));
  await ended;
  return Buffer.concat(pieces).toString('utf8');
}

type Environment = Readonly<Record<string, string>>;

export interface StartOptions {
  /** Of the page; the default 0 is any that is free. */
  readonly port?: string;
  readonly settings?: Environment;
  /** Of the command line. */
  readonly flags?: readonly string[];
}

/** `npm start` without a token, in this process; resolves when the page is there. */
export async function startSanad(folder: string, options: StartOptions = {}): Promise<RunningSanad> {
  const { port = '0', settings = {}, flags = [] } = options;
  const { ended, said, abort } = start(folder, ['start', ...flags], { ...settings, PORT: port });
  const url = await said;
  return {
    url,
    stop() {
      abort();
      return ended;
    },
  };
}

function start(folder: string, argv: readonly string[], settings: Environment) {
  const controller = new AbortController();
  let tellUrl: (url: string) => void = () => undefined;
  const said = new Promise<string>((resolve) => {
    tellUrl = resolve;
  });
  const stderr = new Writable({
    write(piece: Buffer, _, done) {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(piece.toString())?.[0];
      if (url !== undefined) tellUrl(url);
      done();
    },
  });
  const environment = { DATA_DIR: folder, LOG_LEVEL: 'error', ...settings };
  const stdin = new PassThrough().end();
  const stdout = new PassThrough().resume();
  const io = { stdin, stdout, stderr, signal: controller.signal, environment };
  const ended = runCli(argv, { ...io, envFile: '.no-such-file' });
  return { ended, said, stdout, abort: () => controller.abort(130) };
}
