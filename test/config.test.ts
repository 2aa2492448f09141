import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSecrets, loadConfig, readConfig, settings } from '../src/config.ts';
import { ConfigError } from '../src/domain/errors.ts';
import type { Setting } from '../src/setting.ts';

const token = '123456:ABC-DEF_ghi';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanad-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function load(environment: Record<string, string>, envFile = join(folder, '.env')) {
  return loadConfig({ environment, envFile });
}

function listProblems(environment: Record<string, string>): readonly string[] {
  return readConfig({ environment, envFile: join(folder, '.env') }).problems;
}

describe('the settings', () => {
  it('have defaults that need nothing to be set', () => {
    expect(load({})).toEqual({
      botToken: undefined,
      telegramApiRoot: 'https://api.telegram.org',
      webhookUrl: undefined,
      webhookSecret: undefined,
      adminIds: undefined,
      allowedChats: undefined,
      questionsPerMinute: 12,
      groupQuestionsPerHour: 120,
      retentionDays: 30,
      allowPrivateSources: false,
      feeds: undefined,
      watch: undefined,
      broadcastRate: 25,
      deliveryExpiresHours: 24,
      dataDir: resolve('data'),
      host: '127.0.0.1',
      port: undefined,
      chatProvider: 'none',
      chatModel: undefined,
      chatBaseUrl: undefined,
      chatApiKey: undefined,
      embeddingProvider: 'builtin',
      embeddingModel: undefined,
      embeddingBaseUrl: undefined,
      embeddingApiKey: undefined,
      rerankerProvider: 'none',
      speechProvider: 'none',
      speechModel: undefined,
      speechBaseUrl: undefined,
      speechApiKey: undefined,
      rerankerModel: undefined,
      rerankerBaseUrl: undefined,
      rerankerApiKey: undefined,
      chatTimeoutSeconds: 20,
      correctionDays: 7,
      dailyBudgetUsd: undefined,
      dailyTokensPerPerson: undefined,
      logLevel: undefined,
      logFormat: undefined,
    });
  });

  it('come from the environment', () => {
    const config = load({
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      HOST: '::1',
      PORT: '9000',
      DATA_DIR: folder,
      LOG_LEVEL: 'Debug',
    });
    expect(config).toMatchObject({
      botToken: token,
      telegramApiRoot: 'http://127.0.0.1:8081',
      host: '::1',
      port: 9000,
      dataDir: folder,
      logLevel: 'debug',
    });
  });

  it('come from a file, over which the environment wins, over which the command line wins', () => {
    const envFile = join(folder, '.env');
    writeFileSync(envFile, `BOT_TOKEN="${token}"\nLOG_LEVEL=error\nDATA_DIR=/file\n`);
    const environment = { LOG_LEVEL: 'info', DATA_DIR: '/environment' };
    const config = loadConfig({ environment, envFile, overrides: { DATA_DIR: '/typed' } });
    expect(config).toMatchObject({ botToken: token, logLevel: 'info', dataDir: '/typed' });
  });

  it('count as not set when they are empty', () => {
    expect(load({ BOT_TOKEN: '', DATA_DIR: '  ' })).toMatchObject({ botToken: undefined, dataDir: resolve('data') });
  });

  it('cannot be changed once they are read', () => {
    expect(Object.isFrozen(load({}))).toBe(true);
  });

  it('are each described', () => {
    for (const setting of Object.values<Setting<unknown>>(settings)) {
      expect(setting.name).toMatch(/^[A-Z][A-Z_]+$/);
      expect(setting.help).toMatch(/\.$/);
    }
  });
});

describe('problems with settings', () => {
  it('are all told at once', () => {
    const problems = listProblems({
      BOT_TOKEN: 'abc',
      TELEGRAM_API_ROOT: 'telegram',
      HOST: 'http://127.0.0.1',
      PORT: '65536',
      LOG_LEVEL: 'loud',
      LOG_FORMAT: 'xml',
    });
    expect(problems).toEqual([
      'BOT_TOKEN is malformed ("abc"). Copy the token that @BotFather gave you, such as 123456:ABC-…',
      'TELEGRAM_API_ROOT is not an address ("telegram"). Give one that begins with http:// or https://.',
      'HOST is not an address of a machine ("http://127.0.0.1"). Give one such as 127.0.0.1, without http:// or a port.',
      'PORT is not a port ("65536"). Give a whole number from 0 to 65535.',
      'LOG_LEVEL is not known ("loud"). Choose one of: debug, info, warn, error, silent.',
      'LOG_FORMAT is not known ("xml"). Choose one of: text, json.',
    ]);
  });

  it('include ports that are none, and secrets that Telegram would not take', () => {
    expect(
      listProblems({ PORT: '70000', WEBHOOK_URL: 'https://example.org/t', WEBHOOK_SECRET: 'with blanks in it' }),
    ).toEqual([
      'WEBHOOK_SECRET is malformed ("wit…", 17 characters). Use 1 to 256 letters A to Z, digits, hyphens and underscores.',
      'PORT is not a port ("70000"). Give a whole number from 0 to 65535.',
    ]);
  });

  it('include one half of a webhook', () => {
    expect(listProblems({ WEBHOOK_URL: 'https://example.org/t' })).toEqual([
      expect.stringMatching(/^WEBHOOK_SECRET is not set, but WEBHOOK_URL is/),
    ]);
    expect(listProblems({ WEBHOOK_SECRET: 'abc' })).toEqual([
      expect.stringMatching(/^WEBHOOK_URL is not set, but WEBHOOK_SECRET is/),
    ]);
    expect(listProblems({ WEBHOOK_URL: 'https://example.org/t', WEBHOOK_SECRET: 'abc_D-9' })).toEqual([]);
  });

  it('are one ConfigError', () => {
    expect(() => load({ LOG_LEVEL: 'loud', LOG_FORMAT: 'xml' })).toThrow(ConfigError);
    expect(() => load({ LOG_LEVEL: 'loud', LOG_FORMAT: 'xml' })).toThrow(/LOG_LEVEL.*\nLOG_FORMAT/);
  });

  it.each(['987654 XYZ-DEF_ghi', '987654:XYZ DEF ghi', 'bot987654:XYZ-DEF_ghi'])(
    'never show a secret: %s',
    (malformed) => {
      const [problem = ''] = listProblems({ BOT_TOKEN: malformed });
      expect(problem).toContain(`${malformed.length} characters`);
      expect(problem).not.toContain(malformed.slice(0, 8));
      expect(problem).not.toContain(malformed.slice(-6));
    },
  );

  it('include a file of settings that cannot be read', () => {
    expect(readConfig({ environment: {}, envFile: folder }).problems).toEqual([
      expect.stringMatching(/cannot be read: EISDIR/),
    ]);
  });
});

describe('a secret in a file', () => {
  it('is read without the line break at its end', () => {
    const path = join(folder, 'token');
    writeFileSync(path, `${token}\n`);
    expect(load({ BOT_TOKEN_FILE: path }).botToken).toBe(token);
  });

  it('must be there, must hold something, and must not be given twice', () => {
    const empty = join(folder, 'empty');
    writeFileSync(empty, '\n');
    expect(listProblems({ BOT_TOKEN_FILE: join(folder, 'none') })).toEqual([expect.stringContaining('cannot be read')]);
    expect(listProblems({ BOT_TOKEN_FILE: empty })).toEqual([expect.stringContaining('is empty')]);
    expect(listProblems({ BOT_TOKEN_FILE: empty, BOT_TOKEN: token })).toEqual([expect.stringContaining('both set')]);
  });

  it('is not offered for what is no secret', () => {
    expect(load({ DATA_DIR_FILE: join(folder, 'none') }).dataDir).toBe(resolve('data'));
  });
});

it('lists the values of secrets that are set', () => {
  expect(listSecrets(load({ BOT_TOKEN: token }))).toEqual([token]);
  expect(listSecrets(load({}))).toEqual([]);
});
