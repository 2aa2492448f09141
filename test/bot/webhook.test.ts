import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allowedUpdates } from '../../src/bot/allowed-updates.ts';
import { startWebhook } from '../../src/bot/webhook.ts';
import { StoreError } from '../../src/domain/errors.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { createMemoryQueues } from '../fakes/memory-queues.ts';
import { oliver, salma } from '../playground/server/playground.ts';
import { answerIn } from './sample-answers.ts';
import { startSanad } from './sanad-on-server.ts';
import { textUpdate } from './updates.ts';

const secret = 'a-Secret_1';
const header = 'x-telegram-bot-api-secret-token';

async function startWith(receive: (updates: readonly Update[]) => Promise<void> = async () => undefined) {
  const logger = createRecordingLogger();
  const received: Update[] = [];
  const take = async (updates: readonly Update[]) => {
    await receive(updates);
    received.push(...updates);
  };
  const options = { url: 'https://example.org/telegram/hook', secret, host: '127.0.0.1', port: 0 };
  const server = await startWebhook({ receive: take, logger }, options);
  onTestFinished(() => server.close());
  const call = async (init: RequestInit & { readonly path?: string } = {}) => {
    const { path = '/telegram/hook', ...rest } = init;
    const headers = { [header]: secret };
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', headers, ...rest });
    await response.text();
    return response.status;
  };
  return { call, received, logger, server };
}

describe('the webhook', () => {
  it('takes an update and answers when it is stored', async () => {
    const { call, received } = await startWith();
    const update = textUpdate('من حضر؟');
    expect(await call({ body: JSON.stringify(update) })).toBe(200);
    expect(received).toEqual([update]);
  });

  it.each([
    [401, { headers: {}, body: '{"update_id":1}' }],
    [401, { headers: { [header]: 'another' }, body: '{"update_id":1}' }],
    [401, { headers: { [header]: `${secret}1` }, body: '{"update_id":1}' }],
    [404, { path: '/', body: '{"update_id":1}' }],
    [404, { path: '/telegram/hook/', body: '{"update_id":1}' }],
    [404, { path: '//telegram/hook', body: '{"update_id":1}' }],
    [405, { method: 'GET' }],
    [405, { method: 'PUT', body: '{"update_id":1}' }],
    [400, { body: '{' }],
    [400, { body: '' }],
    [400, { body: 'null' }],
    [400, { body: '[]' }],
    [400, { body: '{"update_id":"1"}' }],
    [400, { body: '{"update_id":1.5}' }],
    [400, { body: Buffer.from([0xff, 0xfe, 0x00]) }],
    [413, { body: `{"update_id":1,"text":"${'ن'.repeat(600_000)}"}` }],
  ])('answers %i to %j', async (status, init) => {
    const { call, received, logger } = await startWith();
    expect(await call(init)).toBe(status);
    expect(received).toEqual([]);
    expect(logger.text()).not.toContain(secret);
    expect(await call({ body: '{"update_id":1}' })).toBe(200);
  });

  it('answers 500 to what could not be stored, so that it comes again', async () => {
    const failures = [new StoreError('The disk is full.', { code: 'store-full' })];
    const { call, received, logger } = await startWith(() => {
      const failure = failures.pop();
      return failure ? Promise.reject(failure) : Promise.resolve();
    });
    const body = JSON.stringify(textUpdate('a private matter'));
    expect([await call({ body }), await call({ body })]).toEqual([500, 200]);
    expect(received).toHaveLength(1);
    expect(logger.text()).toContain('store-full');
    expect(logger.text()).not.toContain('private matter');
  });

  it('ends with what it is taking in', async () => {
    let release: (() => void) | undefined;
    const { call, received, server } = await startWith(() => new Promise((resolve) => (release = resolve)));
    const calling = call({ body: '{"update_id":1}' });
    while (release === undefined) await new Promise((resolve) => void setImmediate(resolve));
    const closing = server.close();
    release();
    expect(await calling).toBe(200);
    await closing;
    expect(received).toHaveLength(1);
    await expect(call({ body: '{"update_id":2}' })).rejects.toThrow();
  });

  it('says which address is taken', async () => {
    const { server } = await startWith();
    const options = { url: 'https://example.org/', secret, host: '127.0.0.1', port: server.port };
    const starting = startWebhook({ receive: async () => undefined, logger: createRecordingLogger() }, options);
    await expect(starting).rejects.toMatchObject({
      name: 'ConfigError',
      message: expect.stringContaining(`${server.port}: EADDRINUSE`) as string,
    });
  });
});

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function createOptions() {
  const port = await findFreePort();
  return { webhook: { url: `http://127.0.0.1:${port}/hook`, secret, host: '127.0.0.1', port } };
}

describe('Sanad by webhook', () => {
  it.each([
    ['ar', salma, 'من حضر؟'],
    ['en', oliver, 'who attended?'],
  ] as const)('answers in %s what waited and what comes', async (language, personId, question) => {
    const world = await startSanad(() => answerIn(language), await createOptions());
    world.people.send({ personId }, question);
    expect(await world.nextAnswer()).toContain('[1]');
    world.people.send({ personId }, question);
    expect(await world.nextAnswer()).toContain('[1]');
    expect(await world.api.getWebhookInfo()).toMatchObject({ allowed_updates: allowedUpdates });
    await world.stop();
    expect(world.answers(personId)).toHaveLength(2);
  });

  it('answers once what Telegram sends again because the store failed', async () => {
    const queues = createMemoryQueues();
    const failures = [new Error('busy')];
    const add: typeof queues.inbox.add = (updates) => {
      const failure = failures.pop();
      return failure ? Promise.reject(failure) : queues.inbox.add(updates);
    };
    const options = { ...(await createOptions()), queues: { ...queues, inbox: { ...queues.inbox, add } } };
    const world = await startSanad(() => answerIn('en'), options);
    world.people.send({ personId: oliver }, 'who attended?');
    await world.pass(1_000);
    expect(await world.nextAnswer()).toContain('[1]');
    await world.stop();
    expect(world.answers(oliver)).toHaveLength(1);
  });

  it('keeps its address when it stops, and answers at the next start what came meanwhile', async () => {
    const options = await createOptions();
    const world = await startSanad(() => answerIn('ar'), options);
    while (((await world.api.getWebhookInfo()).url ?? '') === '') await Promise.resolve();
    await world.stop();
    world.people.send({ personId: salma }, 'من حضر؟');
    expect((await world.api.getWebhookInfo()).url).toBe(options.webhook.url);
    expect(world.server.pendingUpdateCount).toBe(1);
  });
});
