import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import type { Logger } from '../../src/domain/runtime.ts';
import { openPlayground, type Playground, type PlaygroundOptions } from '../../src/playground/playground.ts';
import { phrasebook } from '../bot/harness.ts';
import { answerIn } from '../bot/sample-answers.ts';
import { createFakeAsker } from '../fakes/asker.ts';
import { createBotStore } from '../fakes/bot-store.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';

const clock = { now: () => new Date(), monotonicMs: () => performance.now() };

async function open(options: Partial<PlaygroundOptions> = {}) {
  const logger = createRecordingLogger();
  const suggestions = { ar: [], en: [] };
  const playground = await openPlayground({ clock, logger }, { host: '127.0.0.1', port: 0, suggestions, ...options });
  onTestFinished(() => playground.close());
  return { ...playground, logger };
}

const statusOf = async (address: string, headers: Record<string, string> = {}) =>
  (await fetch(address, { headers })).status;

describe('the playground', () => {
  it('serves the page and the Bot API at one address', async () => {
    const { url, token } = await open();
    expect(await (await fetch(url)).text()).toContain('<title>Sanad');
    expect(await (await fetch(`${url}/bot${token}/getMe`)).json()).toMatchObject({
      ok: true,
      result: { id: Number(token.split(':')[0]), username: 'SanadBot' },
    });
    expect(await statusOf(`${url}/file/bot${token}/documents/file_1`)).toBe(404);
    expect(await statusOf(`${url}/bottle.js`)).toBe(404);
  });

  it('keeps pages away from the Bot API, its own page too, and programs without the token', async () => {
    const { url, token } = await open();
    for (const origin of [url, 'https://evil.example', 'null']) {
      expect(await statusOf(`${url}/bot${token}/getMe`, { origin })).toBe(403);
    }
    expect(await statusOf(`${url}/bot1:other/getMe`)).toBe(401);
    for (const path of ['/', '/app.js', '/api/state']) {
      expect(await (await fetch(url + path)).text()).not.toContain(token.split(':')[1]);
    }
  });

  it('has another bot each time, so that what an earlier one left is not said in new chats', async () => {
    const [first, second] = [await open(), await open()];
    expect(first.token.split(':')[0]).not.toBe(second.token.split(':')[0]);
  });

  it('is not opened where the port that was set is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    await expect(open({ port })).rejects.toThrow(`PORT ${port} on 127.0.0.1: taken by another program`);
  });

  it('ends waiting polls and what pages listen to when it is closed, and frees its port', async () => {
    const { url, token, close } = await open();
    const events = await fetch(`${url}/api/events`);
    const poll = fetch(`${url}/bot${token}/getUpdates?timeout=30&offset=-1`).catch(() => undefined);
    await close();
    await poll;
    expect(await events.text()).toContain('retry');
    const port = Number(new URL(url).port);
    expect(new URL((await open({ port })).url).port).toBe(String(port));
  });
});

describe.each([
  ['ar', 101, 'من حضر؟'],
  ['en', 102, 'Who attended?'],
] as const)('Sanad in the playground, in %s', (language, personId, question) => {
  it('answers what is asked on the page, where the page sees it', async () => {
    const playground = await open();
    const stop = await runBot(playground, language);
    const { lastEventId } = (await (await fetch(`${playground.url}/api/state`)).json()) as { lastEventId: string };
    const events = await fetch(`${playground.url}/api/events?after=${lastEventId}`);
    const body = JSON.stringify({ personId, text: question });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${playground.url}/api/send`, { method: 'POST', headers, body })).status).toBe(200);
    const told = await readUntil(events, '"username":"SanadBot"},"text"');
    expect(told.indexOf(question)).toBeGreaterThan(-1);
    expect(told.indexOf('"action":"typing"')).toBeGreaterThan(told.indexOf(question));
    expect(told).toContain('[1]');
    await stop();
    expect(playground.logger.text()).toContain('the bot has introduced itself');
    expect(playground.logger.text()).not.toContain(playground.token.split(':')[1]);
  });
});

async function runBot(
  { url, token, logger }: Playground & { readonly logger: Logger },
  language: 'ar' | 'en',
): Promise<() => Promise<void>> {
  const asker = createFakeAsker(() => answerIn(language));
  const dependencies = { asker, store: createBotStore(), phrasebook, logger, clock };
  const controller = new AbortController();
  const running = createBot(dependencies, { token, apiRoot: url }).run(controller.signal);
  const stop = async () => {
    controller.abort();
    await running;
  };
  onTestFinished(stop);
  return stop;
}

async function readUntil(response: Response, end: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece as Uint8Array, { stream: true });
    if (text.includes(end)) return text;
  }
  throw new Error('the events ended before');
}
