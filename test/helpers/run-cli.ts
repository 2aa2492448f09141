import { PassThrough, Writable } from 'node:stream';
import { runCli } from '../../src/cli.ts';
import type { CommandIo, OutputStream } from '../../src/commands/context.ts';
import type { CreateSanad } from '../../src/commands/run.ts';
import type { Asker } from '../../src/domain/answer.ts';
import { createSanad } from '../../src/main.ts';
import { createFakeEmbeddings } from '../fakes/embeddings.ts';

export interface RunOptions {
  /** What standard input holds, in the pieces in which it comes. */
  readonly stdin?: readonly (string | Buffer)[];
  readonly isTerminal?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Answers in the place of the real one. */
  readonly asker?: Asker;
  /** Shipped articles; default: none. */
  readonly corpusFolder?: string;
}

export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of standard output as the objects they hold. */
  readonly objects: readonly Record<string, unknown>[];
}

/** Runs the command line in this process, on a data folder, with streams of its own. */
export async function run(folder: string, argv: readonly string[], options: RunOptions = {}): Promise<CliRun> {
  const stdin = Object.assign(new PassThrough(), { isTTY: options.isTerminal ?? false });
  for (const piece of options.stdin ?? []) stdin.write(piece);
  stdin.end();
  const [stdout, stderr] = [createSink(options.isTerminal), createSink(options.isTerminal)];
  const io: CommandIo = {
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    signal: options.signal ?? new AbortController().signal,
    environment: { DATA_DIR: folder, ...options.environment },
    envFile: '.no-such-file',
  };
  const exitCode = await runCli(argv, io, createWith(options));
  const lines = stdout
    .text()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  return {
    exitCode,
    stdout: stdout.text(),
    stderr: stderr.text(),
    objects: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

function createWith({ asker, corpusFolder }: RunOptions): CreateSanad {
  return (config, given) =>
    createSanad(config, {
      ...given,
      substitutes: {
        openEmbeddings: async () => createFakeEmbeddings(),
        ...(asker && { openAsker: async () => asker }),
      },
      ...(corpusFolder === undefined ? { leaveOutCorpus: true } : { corpusFolder }),
    });
}

function createSink(isTTY = false): { readonly stream: OutputStream; text(): string } {
  const pieces: Buffer[] = [];
  const sink = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream: Object.assign(sink, { isTTY, columns: 80 }), text: () => Buffer.concat(pieces).toString('utf8') };
}
