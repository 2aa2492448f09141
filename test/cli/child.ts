import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { projectFolder } from '../helpers/project-files.ts';

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

export interface Running {
  readonly child: Child;
  /** The next line of standard output; undefined at its end. */
  nextLine(): Promise<string | undefined>;
  /** Waits until standard error holds a text. */
  said(text: string): Promise<void>;
  /** What standard error holds by now. */
  saidSoFar(): string;
  /** When it has ended: how, and all that it wrote and nobody took by `nextLine`. */
  end(): Promise<Ended>;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly lines: readonly string[];
  readonly stderr: string;
}

/** Starts the real command line as a process of its own, with the data folder given. */
export function start(
  dataFolder: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Running {
  return watch(
    spawnIn({ DATA_DIR: dataFolder, ...environment }, process.execPath, ['--import', 'tsx', 'src/cli.ts', ...argv]),
  );
}

/** Starts it the way people do. */
export function startByNpm(dataFolder: string, argv: readonly string[]): Running {
  return watch(spawnIn({ DATA_DIR: dataFolder }, 'npm', ['run', '--silent', 'sanad', '--', ...argv]));
}

function spawnIn(environment: Readonly<Record<string, string>>, command: string, argv: readonly string[]): Child {
  return spawn(command, argv, {
    cwd: projectFolder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

function watch(child: Child): Running {
  const errors: Buffer[] = [];
  child.stderr.on('data', (piece: Buffer) => errors.push(piece));
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  const nextLine = async () => {
    const next = await lines.next();
    return next.done ? undefined : next.value;
  };
  return {
    child,
    nextLine,
    async said(text) {
      while (!Buffer.concat(errors).includes(text)) await once(child.stderr, 'data');
    },
    saidSoFar: () => Buffer.concat(errors).toString('utf8'),
    async end() {
      const rest: string[] = [];
      for (let line = await nextLine(); line !== undefined; line = await nextLine()) rest.push(line);
      const [exitCode, signal] = await closed;
      return { exitCode, signal, lines: rest, stderr: Buffer.concat(errors).toString('utf8') };
    },
  };
}
