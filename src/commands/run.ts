import { ConfigError } from '../domain/errors.ts';
import type { createSanad } from '../main.ts';
import { once } from '../once.ts';
import { listSecrets, readConfig, type Config, type ConfigReading } from '../config.ts';
import { say, type CommandContext, type CommandIo, type OpenOptions } from './context.ts';

/** What may stand with every command. */
export interface CommonOptions {
  readonly data?: string;
  readonly json?: boolean;
  /** False with `--no-corpus`. */
  readonly corpus: boolean;
}

export interface RunOptions {
  readonly common: CommonOptions;
  readonly io: CommandIo;
  /** What is wrong with how the command was typed. */
  readonly problems: readonly string[];
  readonly defaultLogLevel: 'warn' | 'info';
  readonly create: CreateSanad;
}

export type CreateSanad = typeof createSanad;

/**
 * Runs a command with all that it needs, and closes what it opened.
 * @throws ConfigError that names all that is wrong with settings and options.
 */
export async function runInContext(
  options: RunOptions,
  command: (context: CommandContext) => Promise<number>,
): Promise<number> {
  const { io, common, problems } = options;
  const reading = readSettings(io, common);
  const wrong = [...problems, ...reading.problems];
  if (!reading.config || wrong.length > 0) {
    throw new ConfigError(wrong.join('\n'), { code: problems.length > 0 ? 'usage' : 'config-invalid' });
  }
  const opened = await createContext(options, reading.config);
  try {
    return await command(opened.context);
  } finally {
    await opened.close();
  }
}

/** The settings as a command sees them: the environment, `.env` and `--data`. */
export function readSettings(
  { environment, envFile }: CommandIo,
  { data }: Pick<CommonOptions, 'data'>,
): ConfigReading {
  return readConfig({ environment, envFile, overrides: { DATA_DIR: data } });
}

async function createContext({ io, common, defaultLogLevel, create }: RunOptions, config: Config) {
  const { createLogger } = await import('../log.ts');
  const logger = createLogger((line) => io.stderr.write(line), {
    level: config.logLevel ?? defaultLogLevel,
    format: config.logFormat ?? (io.stderr.isTTY ? 'text' : 'json'),
    secrets: listSecrets(config),
  });
  const leavesOutCorpus = !common.corpus;
  let wanted: OpenOptions = {};
  const opened = once(() =>
    create(config, {
      ...wanted,
      logger,
      leaveOutCorpus: leavesOutCorpus,
      signal: io.signal,
      onFirstLoad: () => say({ io }, 'Loading the shipped articles, once …'),
    }),
  );
  const open = (options: OpenOptions = {}) => {
    wanted = options;
    return opened();
  };
  const context: CommandContext = { io, config, logger, json: common.json === true, leavesOutCorpus, open };
  return { context, close: async () => (await opened.made()?.catch(() => undefined))?.close() };
}
