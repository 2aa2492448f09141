import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse as parseEnvFile } from 'dotenv';
import { ConfigError, hasCode, toReason } from './domain/errors.ts';
import { findModelProblems, modelSettings } from './model-settings.ts';
import { subscriptionSettings } from './subscription-settings.ts';
import { define, parseAddress, parseChoice, type Setting } from './setting.ts';
import {
  parseAddresses,
  parseBotToken,
  parseHost,
  parseIds,
  parsePort,
  parseSwitch,
  parseWebhookSecret,
  parseWhole,
  splitList,
} from './setting-parsers.ts';

export type LogLevel = (typeof logLevels)[number];
export type LogFormat = (typeof logFormats)[number];

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const logFormats = ['text', 'json'] as const;

/** Every setting there is, by its name in `Config`. */
export const settings = {
  botToken: define<string | undefined>({
    name: 'BOT_TOKEN',
    default: undefined,
    unit: '123456:ABC…',
    help: 'The token that @BotFather gave you for your bot; without it `start` opens the playground on this machine.',
    secret: true,
    parse: parseBotToken,
  }),
  telegramApiRoot: define<string>({
    name: 'TELEGRAM_API_ROOT',
    default: 'https://api.telegram.org',
    unit: 'address',
    help: 'Where the Bot API is; change it for a Bot API server of your own.',
    parse: parseAddress,
  }),
  webhookUrl: define<string | undefined>({
    name: 'WEBHOOK_URL',
    default: undefined,
    defaultNote: 'none: the bot polls',
    unit: 'address',
    help: 'Where Telegram sends messages to: an https address that leads to HOST and PORT. WEBHOOK_SECRET goes with it.',
    parse: parseAddress,
  }),
  webhookSecret: define<string | undefined>({
    name: 'WEBHOOK_SECRET',
    default: undefined,
    unit: '1-256 of A-Z a-z 0-9 _ -',
    help: 'What Telegram shows with each message that it sends to WEBHOOK_URL; make one up.',
    secret: true,
    parse: parseWebhookSecret,
  }),
  adminIds: define<readonly number[] | undefined>({
    name: 'ADMIN_IDS',
    default: undefined,
    defaultNote: 'nobody',
    unit: 'numbers of Telegram accounts, comma-separated',
    help: 'Who may use the commands for administrators in a private chat with the bot.',
    parse: parseIds,
  }),
  allowedChats: define<readonly number[] | undefined>({
    name: 'ALLOWED_CHATS',
    default: undefined,
    defaultNote: 'all but channels',
    unit: 'numbers of chats, comma-separated',
    help: 'The only people, groups and channels that are answered, beside ADMIN_IDS.',
    parse: parseIds,
  }),
  retentionDays: define<number>({
    name: 'RETENTION_DAYS',
    default: '30',
    unit: 'days, 1-3650',
    help: 'How long what readers asked, were answered and thought of it is kept.',
    parse: (value) => parseWhole(value, 1, 3650),
  }),
  questionsPerMinute: define<number>({
    name: 'QUESTIONS_PER_MINUTE',
    default: '12',
    unit: 'questions, 1-1000',
    help: 'How many questions one person may ask the bot in a minute.',
    parse: (value) => parseWhole(value, 1, 1000),
  }),
  groupQuestionsPerHour: define<number>({
    name: 'GROUP_QUESTIONS_PER_HOUR',
    default: '120',
    unit: 'questions, 1-10000',
    help: 'How many questions all in a group together may ask the bot in an hour.',
    parse: (value) => parseWhole(value, 1, 10_000),
  }),
  host: define<string>({
    name: 'HOST',
    default: '127.0.0.1',
    unit: 'address of this machine',
    help: 'Where the page of the playground, or the webhook, is served; 127.0.0.1 is for this machine only.',
    parse: parseHost,
  }),
  port: define<number | undefined>({
    name: 'PORT',
    default: undefined,
    defaultNote: '8080; for the playground the next one that is free',
    unit: '0-65535; 0 is any that is free',
    help: 'The port on which the page of the playground, or the webhook, is served.',
    parse: parsePort,
  }),
  allowPrivateSources: define<boolean>({
    name: 'ALLOW_PRIVATE_SOURCES',
    default: 'false',
    unit: 'true | false',
    help: 'Whether articles may be fetched from addresses of your own network; leave it off where strangers may name addresses.',
    parse: parseSwitch,
  }),
  feeds: define<readonly string[] | undefined>({
    name: 'FEEDS',
    default: undefined,
    unit: 'addresses with commas between',
    help: 'Feeds that `start` polls, beside those that were added by `feeds add`.',
    parse: parseAddresses,
  }),
  watch: define<readonly string[] | undefined>({
    name: 'WATCH',
    default: undefined,
    unit: 'folders with commas between',
    help: 'Folders from which `start` takes in files that are put there or change.',
    parse: (value) => splitList(value).map((folder) => resolve(folder)),
  }),
  dataDir: define<string>({
    name: 'DATA_DIR',
    default: './data',
    unit: 'folder',
    help: 'Where the database and the vector index are kept. `--data` wins over it.',
    parse: (value) => resolve(value),
  }),
  ...modelSettings,
  ...subscriptionSettings,
  logLevel: define<LogLevel | undefined>({
    name: 'LOG_LEVEL',
    default: undefined,
    defaultNote: 'info for start, warn for the other commands',
    unit: logLevels.join(' | '),
    help: 'How much is logged, to standard error.',
    parse: (value) => parseChoice(logLevels, value),
  }),
  logFormat: define<LogFormat | undefined>({
    name: 'LOG_FORMAT',
    default: undefined,
    defaultNote: 'text on a terminal, else json',
    unit: logFormats.join(' | '),
    help: 'Lines for people, or one JSON object a line.',
    parse: (value) => parseChoice(logFormats, value),
  }),
};

type Settings = typeof settings;

/** What the settings say, frozen. Folders are absolute paths; what was not set is its default. */
export type Config = { readonly [Key in keyof Settings]: Settings[Key] extends Setting<infer Value> ? Value : never };

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ConfigSources {
  /** Default: the process's environment. */
  readonly environment?: Environment;
  /** A file of `NAME=value` lines that the environment wins over; default `.env` in the current folder. It need not exist. */
  readonly envFile?: string;
  /** What the command line sets; wins over both. */
  readonly overrides?: Environment;
}

export type ConfigReading =
  | { readonly config: Config; readonly problems: readonly [] }
  | { readonly config: undefined; readonly problems: readonly [string, ...string[]] };

/**
 * The settings as they are given.
 * @throws ConfigError `config-invalid` that names every problem, one a line.
 */
export function loadConfig(sources: ConfigSources = {}): Config {
  const reading = readConfig(sources);
  if (reading.config) return reading.config;
  throw new ConfigError(reading.problems.join('\n'), { code: 'config-invalid' });
}

/** Like `loadConfig`, for who wants to go on where a setting is wrong. */
export function readConfig({
  environment = process.env,
  envFile = '.env',
  overrides = {},
}: ConfigSources): ConfigReading {
  const problems: string[] = [];
  const values = { ...readEnvFile(envFile, problems), ...withoutEmpty(environment), ...withoutEmpty(overrides) };
  const entries = Object.entries<Setting<unknown>>(settings).map(([key, setting]) => [
    key,
    readSetting(setting, values, problems),
  ]);
  problems.push(...findLonely(values), ...findModelProblems(values));
  const [first, ...others] = problems;
  if (first !== undefined) return { config: undefined, problems: [first, ...others] };
  return { config: Object.freeze(Object.fromEntries(entries)) as Config, problems: [] };
}

/** Names of what is set, also of what is no setting; of a file that cannot be read none. */
export function listGivenNames({ environment = process.env, envFile = '.env' }: ConfigSources): readonly string[] {
  return Object.keys({ ...readEnvFile(envFile, []), ...withoutEmpty(environment) });
}

/** The values of the secrets that are set, for the log to leave out. */
export function listSecrets(config: Config): readonly string[] {
  return Object.entries<Setting<unknown>>(settings)
    .filter(([, setting]) => setting.secret)
    .map(([key]) => config[key as keyof Config])
    .filter((value) => typeof value === 'string');
}

/** The process's environment with these values in it, for a process that it starts. What is undefined is left out. */
export function toChildEnvironment(values: Environment): Environment {
  const own = Object.values<Setting<unknown>>(settings).flatMap(({ name }) => [name, `${name}_FILE`]);
  return { ...process.env, ...Object.fromEntries(own.map((name) => [name, undefined])), ...values };
}

/** Of settings that go together one that stands alone. */
function findLonely(values: Environment): string[] {
  const isSet = (name: string) => values[name] !== undefined || values[`${name}_FILE`] !== undefined;
  const [url, secret] = [settings.webhookUrl.name, settings.webhookSecret.name];
  if (isSet(url) === isSet(secret)) return [];
  const [given, missing] = isSet(url) ? [url, secret] : [secret, url];
  return [`${missing} is not set, but ${given} is. Set both to receive messages by webhook, or neither to poll.`];
}

function readEnvFile(path: string, problems: string[]): Environment {
  try {
    return withoutEmpty(parseEnvFile(readFileSync(path)));
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) problems.push(`${path} cannot be read: ${toReason(error)}.`);
    return {};
  }
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

function readSetting(setting: Setting<unknown>, values: Environment, problems: string[]): unknown {
  try {
    const given = setting.secret ? readSecret(setting.name, values) : values[setting.name];
    const value = given?.trim() ?? setting.default;
    return value === undefined ? undefined : setting.parse(value);
  } catch (error) {
    problems.push(`${setting.name} ${toReason(error)}`);
    return undefined;
  }
}

function readSecret(name: string, values: Environment): string | undefined {
  const path = values[`${name}_FILE`];
  if (path === undefined) return values[name];
  if (values[name] !== undefined) throw new Error(`and ${name}_FILE are both set. Keep one of them.`);
  const value = readSecretFile(path);
  if (value.trim() === '')
    throw new Error(`is to be read from a file that is empty ("${path}"). Put the secret into it.`);
  return value;
}

function readSecretFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(
      `is to be read from a file that cannot be read ("${path}": ${toReason(error)}). Correct the path.`,
      {
        cause: error,
      },
    );
  }
}
