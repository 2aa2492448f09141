import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SanadError } from '../domain/errors.ts';
import { timeOnce } from './timing.ts';
import { readResidentBytes } from './resident-memory.ts';
import type { Load } from './watch-load.ts';

/** What taking articles in did to the process that did it. */
export type IngestLoad = Load<{ readonly elapsedMs: number }>;

export interface IngestOrder {
  /** An empty one, for the process to write in. */
  readonly folder: string;
  /** Articles that come before anything is measured; a file of JSON Lines, as `path`. */
  readonly firstPath: string;
  readonly path: string;
}

/** Programs that are started to be measured from outside. */
export interface Processes {
  /** Milliseconds from the start of Sanad's command line to its end. */
  timeSanad(argv: readonly string[]): Promise<number>;
  /** The same of a Node.js process that does nothing. */
  timeNode(): Promise<number>;
  /** Resident memory of `ask --stdin` that has answered these questions; undefined where the system does not tell. */
  measureMemory(dataFolder: string, questions: readonly string[]): Promise<number | undefined>;
  /**
   * Resident memory of the bot in a process of its own, after each piece of work; undefined where the system does not tell.
   */
  measureBotMemory(
    dataFolder: string,
    environment: Environment,
    works: readonly (() => Promise<void>)[],
  ): Promise<readonly number[] | undefined>;
  /** Takes articles in by LangChain's parts. */
  ingestByLangChain(order: IngestOrder): Promise<IngestLoad>;
  /** The same of a Node.js process that does nothing. */
  measureNodeMemory(): Promise<number | undefined>;
}

/** Starts Sanad the way `npm run sanad` does. @throws SanadError when a process fails, or when `signal` stops it. */
export function createProcesses(signal?: AbortSignal): Processes {
  const start = (argv: readonly string[]) => startNode(argv, signal);
  const startSanad = async (argv: readonly string[]) => start([...(await readSanadArguments()), ...argv]);
  return {
    timeSanad: async (argv) => {
      const own = await readSanadArguments();
      return timeOnce(() => endWell(start([...own, ...argv])));
    },
    timeNode: () => timeOnce(() => endWell(start(['-e', '0']))),
    measureMemory: async (folder, questions) =>
      measureMemory(await startSanad(['--data', folder, 'ask', '--stdin']), questions),
    // Not in the project's folder, where the operator's own settings may lie.
    measureBotMemory: (folder, environment, works) => {
      const argv = [...toProgram('src/cli.ts'), '--data', folder, 'start'];
      return measureBotMemory(startNode(argv, signal, { env: environment, cwd: folder }), works);
    },
    async ingestByLangChain({ folder, firstPath, path }) {
      const printed = await readOutput(
        start([...toProgram('src/commands/langchain-ingest.ts'), folder, firstPath, path]),
      );
      return JSON.parse(printed) as IngestLoad;
    },
    measureNodeMemory: () => measureMemory(start(['-e', echoLines]), ['ready']),
  };
}

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const toProgram = (file: string) => ['--import', loader, join(projectFolder, file)];
const echoLines = 'process.stdin.pipe(process.stdout)';

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

type Ended = { readonly exitCode: number | null; readonly stderr: string } | { readonly failure: unknown };

/** What the script `sanad` of package.json hands to `node`. */
async function readSanadArguments(): Promise<readonly string[]> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { scripts } = JSON.parse(text) as { readonly scripts: { readonly sanad: string } };
  return scripts.sanad.split(' ').slice(1);
}

type Environment = Readonly<Record<string, string | undefined>>;

function startNode(argv: readonly string[], signal?: AbortSignal, options: SpawnOptions = {}): Started {
  const child = spawn(process.execPath, argv, { cwd: projectFolder, ...options, stdio: 'pipe', signal });
  const errors: Buffer[] = [];
  child.stderr.on('data', (piece: Buffer) => errors.push(piece));
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(
    ([exitCode]): Ended => ({
      exitCode: exitCode as number | null,
      stderr: Buffer.concat(errors).toString('utf8').trim(),
    }),
    (failure: unknown): Ended => ({ failure }),
  );
  return { child, ended };
}

/** Waits for the end; what it prints is thrown away. */
async function endWell({ child, ended }: Started): Promise<void> {
  child.stdin?.end();
  child.stdout?.resume();
  const end = await ended;
  if ('failure' in end && isAbort(end.failure)) throw new SanadError('Stopped.', { code: 'interrupted' });
  if ('failure' in end)
    throw new SanadError('A process could not be started', { code: 'internal', cause: end.failure });
  if (end.exitCode === 0) return;
  const message = `A process that was to be measured ended with ${end.exitCode ?? 'a signal'}: ${end.stderr.slice(-500)}`;
  throw new SanadError(message, { code: end.exitCode === 130 ? 'interrupted' : 'internal' });
}

/** Waits for the end. @returns what it printed. */
async function readOutput(started: Started): Promise<string> {
  const pieces: Buffer[] = [];
  started.child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
  await endWell(started);
  return Buffer.concat(pieces).toString('utf8');
}

function isAbort(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'AbortError';
}

/** Writes the lines, waits until as many have come back, and looks how much memory is held then. */
async function measureMemory(started: Started, lines: readonly string[]): Promise<number | undefined> {
  const { child, ended } = started;
  child.stdin?.write(lines.map((line) => `${line}\n`).join(''));
  await Promise.race([countLines(child.stdout, lines.length), ended]);
  const bytes = child.pid === undefined || child.exitCode !== null ? undefined : await readResidentBytes(child.pid);
  await endWell(started);
  return bytes;
}

/** Does the pieces of work, each ended by the process's end as well, and looks after each how much memory is held. */
async function measureBotMemory(
  started: Started,
  works: readonly (() => Promise<void>)[],
): Promise<readonly number[] | undefined> {
  const { child, ended } = started;
  const measured: number[] = [];
  for (const work of works) {
    await Promise.race([work(), ended]);
    const bytes = child.pid === undefined || child.exitCode !== null ? undefined : await readResidentBytes(child.pid);
    if (bytes !== undefined) measured.push(bytes);
  }
  child.kill('SIGTERM');
  await endWell(started);
  return measured.length === works.length ? measured : undefined;
}

async function countLines(output: Readable | null, count: number): Promise<void> {
  if (!output) return;
  let seen = 0;
  const lines = createInterface({ input: output });
  await new Promise<void>((resolve) => {
    lines.on('line', () => {
      seen += 1;
      if (seen === count) resolve();
    });
    lines.on('close', resolve);
  });
}
