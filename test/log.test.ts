import { describe, expect, it } from 'vitest';
import { createLogger, type LogOptions } from '../src/log.ts';

function record(options: Partial<LogOptions> = {}) {
  const lines: string[] = [];
  const logger = createLogger((line) => lines.push(line), { level: 'debug', format: 'json', secrets: [], ...options });
  return { logger, lines };
}

describe('the log', () => {
  it('writes one JSON object a line', () => {
    const { logger, lines } = record();
    logger.info({ articles: 3 }, 'stored');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', msg: 'stored', articles: 3 });
  });

  it('writes a line for people', () => {
    const { logger, lines } = record({ format: 'text' });
    logger.warn({ articles: 3, folder: '/a b' }, 'stored');
    expect(lines).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d warn {2}stored articles=3 folder="\/a b"\n$/)]);
  });

  it('leaves out what is below its level', () => {
    const { logger, lines } = record({ level: 'warn' });
    logger.debug({}, 'a');
    logger.info({}, 'b');
    logger.warn({}, 'c');
    logger.error({}, 'd');
    expect(lines).toHaveLength(2);
    expect(record({ level: 'silent' }).lines).toEqual([]);
  });
});

describe('what the log leaves out', () => {
  const hidden: readonly (readonly [string, object])[] = [
    ['a question in English', { question: 'SECRET' }],
    ['a question in Arabic, deep inside', { update: { message: { text: 'SECRET' } } }],
    ['the parts of a message', { update: { text: 'SECRET', from: { first_name: 'SECRET', username: 'SECRET' } } }],
    ['a field that is named after a key', { chatApiKey: 'SECRET', headers: { Authorization: 'SECRET' } }],
    [
      'a token in an address',
      { error: new Error('GET https://api.telegram.org/bot12345:SECRETSECRETSECRETSECRET/getMe') },
    ],
    ['a token in a list', { addresses: ['https://host/bot12345:SECRETSECRETSECRETSECRET/'] }],
    ['a bearer token', { header: 'Bearer SECRETSECRET' }],
    ['a key of a provider', { note: 'sk-SECRETSECRET' }],
    ['a name and password in an address', { url: 'https://SECRET:SECRET@host/' }],
    ['what caused an error', { error: new Error('failed', { cause: new Error('sk-SECRETSECRET') }) }],
  ];

  it.each(hidden)('%s', (_, fields) => {
    for (const format of ['json', 'text'] as const) {
      const { logger, lines } = record({ format });
      logger.error(fields, 'happened');
      expect(lines.join('')).toContain('happened');
      expect(lines.join('')).not.toContain('SECRET');
    }
  });

  it('the values of secrets, also in the message', () => {
    const { logger, lines } = record({ secrets: ['open-sesame'] });
    logger.info({ note: 'it is open-sesame' }, 'said open-sesame');
    expect(lines.join('')).not.toContain('sesame');
  });

  it('and nothing else', () => {
    const { logger, lines } = record();
    logger.info({ articleId: 'astana-22', elapsedMs: 7.5, ids: [1, 2], nothing: null, at: new Date(0) }, 'answered');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      articleId: 'astana-22',
      elapsedMs: 7.5,
      ids: [1, 2],
      nothing: null,
      at: '1970-01-01T00:00:00.000Z',
    });
  });

  it('ends where an object holds itself', () => {
    const { logger, lines } = record();
    const round: Record<string, unknown> = {};
    round.self = round;
    logger.info(round, 'round');
    expect(lines).toHaveLength(1);
  });
});
