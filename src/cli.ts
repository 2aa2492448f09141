import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import type { CommandIo } from './commands/context.ts';
import { createProgram, type TypedCommand } from './commands/program.ts';
import { readSettings, runInContext, type CreateSanad } from './commands/run.ts';
import { ConfigError, SanadError } from './domain/errors.ts';

/**
 * Runs one command. Data go to standard output, words for people to standard error; it never throws.
 * @param argv what was typed after the program's name.
 * @returns the exit code: 0 done, 1 something failed, 2 usage or configuration, 130 interrupted.
 */
export async function runCli(argv: readonly string[], io: CommandIo, create = createParts): Promise<number> {
  let exitCode = 0;
  const program = createProgram(io, async (typed) => {
    exitCode = await runTyped(typed, io, create);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError && error.code === 'commander.help') return 2;
    const told = error instanceof CommanderError ? toUsageError(error, io) : error;
    io.stderr.write(`${describeError(told)}\n`);
    return toExitCode(told);
  }
}

/** Builds the parts. Loaded only by who needs them: `--help` does not. */
const createParts: CreateSanad = async (config, options) => (await import('./main.ts')).createSanad(config, options);

/** `start` ends cleanly when it is told to stop; for any other command that is an interruption. */
async function runTyped(typed: TypedCommand, io: CommandIo, create: CreateSanad): Promise<number> {
  const { name, common, problems, command } = typed;
  const settingProblems = readSettings(io, common).problems;
  if (name === 'doctor' && problems.length === 0 && settingProblems.length > 0) {
    const { reportProblems } = await import('./commands/doctor.ts');
    return reportProblems({ io, json: common.json === true }, settingProblems);
  }
  const isBot = name === 'start';
  const run = () => runInContext({ io, common, problems, defaultLogLevel: isBot ? 'info' : 'warn', create }, command);
  const code = await run().catch((error: unknown) => {
    if (io.signal.aborted && (!isBot || isInterruption(error))) return 0;
    throw error;
  });
  return io.signal.aborted && !isBot ? Number(io.signal.reason) : code;
}

/** What commander says of how a command was typed, and with it what is wrong with the settings. */
function toUsageError(error: CommanderError, io: CommandIo): ConfigError {
  const lines = [
    error.message.replace(/^error: /, ''),
    ...readSettings(io, {}).problems,
    'See `sanad --help`, or `sanad COMMAND --help`.',
  ];
  return new ConfigError(lines.join('\n'), { code: 'usage' });
}

function describeError(error: unknown): string {
  if (error instanceof SanadError) return error.message;
  return error instanceof Error ? `Something failed that should not: ${error.stack ?? error.message}` : String(error);
}

function toExitCode(error: unknown): number {
  if (error instanceof ConfigError) return 2;
  return isInterruption(error) ? 130 : 1;
}

function isInterruption(error: unknown): boolean {
  return error instanceof SanadError && error.code === 'interrupted';
}

/** The program as a process: its streams and signals. A second Ctrl-C does not wait for what is under way. */
async function main(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => (stop.signal.aborted ? process.exit(130) : stop.abort(130)));
  }
  // Whoever reads has gone away, as `head` does: stop without a word.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => stop.abort(error.code === 'EPIPE' ? 0 : 1));
  process.stderr.on('error', () => undefined);
  const { stdin, stdout, stderr } = process;
  process.exitCode = await runCli(process.argv.slice(2), { stdin, stdout, stderr, signal: stop.signal });
  if (stdin.isTTY !== true) stdin.destroy();
}

function isEntryPoint(): boolean {
  const script = process.argv[1];
  return script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url);
}

if (isEntryPoint()) await main();
