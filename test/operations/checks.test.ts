import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IndexParts } from '../../src/operations/checks.ts';
import * as checks from '../../src/operations/checks.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanad-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the check of Node.js', () => {
  it.each([
    ['20.20.2', 'ok'],
    ['20.19.0', 'ok'],
    ['24.0.0', 'ok'],
    ['20.18.3', 'failed'],
    ['18.20.0', 'failed'],
  ])('finds %s %s', async (version, status) => {
    expect(await checks.createNodeCheck(version).run()).toMatchObject({ status });
  });
});

describe('the check of the settings', () => {
  it('tells every problem', async () => {
    expect(await checks.createConfigurationCheck([]).run()).toMatchObject({ status: 'ok' });
    expect(await checks.createConfigurationCheck(['A is wrong.', 'B is wrong.']).run()).toEqual({
      status: 'failed',
      message: 'A is wrong. B is wrong.',
    });
  });
});

describe('the check of the data folder', () => {
  it('leaves nothing behind', async () => {
    const path = join(folder, 'deep', 'data');
    const { message } = await checks.createDataFolderCheck(path).run();
    expect(message).toMatch(/can be written; \d+ MB are free/);
    expect(readdirSync(path)).toEqual([]);
  });

  it('fails where a file is in the way', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    await expect(checks.createDataFolderCheck(path).run()).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});

/** Parts of which each test names what it looks at. */
function createParts(counts: { passages: number; embedded: number; hits: number; dimensions?: number }): IndexParts {
  return {
    embeddings: {
      id: 'test:1',
      dimensions: 3,
      embedQuestion: async () => new Float32Array(counts.dimensions ?? 3),
    },
    index: { sync: async () => undefined, search: async () => Array.from({ length: counts.hits }, toHit) },
    store: {
      articles: { countPassages: async () => counts.passages },
      embeddings: { countEmbeddings: async () => counts.embedded },
    },
  };
}

function toHit(_: unknown, position: number) {
  const passageId = String(position + 1) as Awaited<ReturnType<IndexParts['index']['search']>>[number]['passageId'];
  return { passageId, score: 1 };
}

describe('the checks of embeddings and the index', () => {
  it('pass where all passages have an embedding and the index finds one', async () => {
    const parts = async () => createParts({ passages: 5, embedded: 5, hits: 1 });
    expect(await checks.createEmbeddingCheck(parts).run()).toMatchObject({ status: 'ok' });
    expect(await checks.createVectorIndexCheck(parts).run()).toMatchObject({ status: 'ok' });
  });

  it('pass where nothing is held yet', async () => {
    const parts = async () => createParts({ passages: 0, embedded: 0, hits: 0 });
    expect(await checks.createVectorIndexCheck(parts).run()).toMatchObject({ status: 'ok' });
  });

  it('warn where passages lack an embedding', async () => {
    const parts = async () => createParts({ passages: 5, embedded: 4, hits: 1 });
    expect(await checks.createVectorIndexCheck(parts).run()).toMatchObject({ status: 'warning' });
  });

  it('fail where the index finds nothing, and where vectors have the wrong length', async () => {
    const silent = async () => createParts({ passages: 5, embedded: 5, hits: 0 });
    expect(await checks.createVectorIndexCheck(silent).run()).toMatchObject({ status: 'failed' });
    const short = async () => createParts({ passages: 5, embedded: 5, hits: 1, dimensions: 2 });
    expect(await checks.createEmbeddingCheck(short).run()).toMatchObject({ status: 'failed' });
  });
});

describe('the check of Telegram', () => {
  const token = '123456:SECRET';
  const check = (request: typeof fetch) =>
    checks.createTelegramCheck({ token, apiRoot: 'http://telegram.test', request }).run();

  it('is skipped without a token', async () => {
    const request = () => Promise.reject(new Error('not implemented'));
    const options = { token: undefined, apiRoot: 'http://telegram.test', request };
    expect(await checks.createTelegramCheck(options).run()).toMatchObject({ status: 'skipped' });
  });

  it('names the bot', async () => {
    const asked: string[] = [];
    const found = await check(async (address) => {
      asked.push(address instanceof Request ? address.url : String(address));
      return Response.json({ ok: true, result: { username: 'sanad_bot' } });
    });
    expect(asked).toEqual([`http://telegram.test/bot${token}/getMe`]);
    expect(found).toEqual({ status: 'ok', message: 'Telegram knows the bot as @sanad_bot.' });
  });

  it('fails where Telegram refuses, or cannot be reached, without telling the token', async () => {
    const refused = await check(async () => Response.json({ ok: false, error_code: 401, description: 'Unauthorized' }));
    expect(refused).toMatchObject({ status: 'failed', message: expect.stringContaining('Unauthorized') as string });
    const broken = new TypeError('fetch failed', { cause: Object.assign(new Error(token), { code: 'ECONNREFUSED' }) });
    const unreached = await check(() => Promise.reject(broken));
    expect(unreached).toMatchObject({ status: 'failed', message: expect.stringContaining('ECONNREFUSED') as string });
    expect(JSON.stringify([refused, unreached])).not.toContain('SECRET');
  });
});
