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

type Environment = Readonly<Record<string, string>>;

/** `npm start` without a token, in this process; resolves when the page is there. Port 0: any that is free. */
export async function startSanad(folder: string, port = '0', settings: Environment = {}): Promise<RunningSanad> {
  const { ended, said, abort } = start(folder, ['start'], { ...settings, PORT: port });
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
  const io = { stdin, stdout: new PassThrough().resume(), stderr, signal: controller.signal, environment };
  const ended = runCli(argv, { ...io, envFile: '.no-such-file' });
  return { ended, said, abort: () => controller.abort(130) };
}
