import { createServer } from 'node:http';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CommandContext } from '../../src/commands/context.ts';
import { runStart } from '../../src/commands/start.ts';
import { loadConfig } from '../../src/config.ts';
import { createSanad, type Sanad } from '../../src/main.ts';
import { answerIn } from '../bot/sample-answers.ts';
import { createFakeAsker } from '../fakes/asker.ts';
import { createFakeEmbeddings } from '../fakes/embeddings.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { useFolder } from '../helpers/data-folder.ts';

const folder = useFolder();

/** `start` without a token over an empty data folder, until the end of the test. */
async function startHere(language: 'ar' | 'en' = 'en', environment: Record<string, string> = {}) {
  const logger = createRecordingLogger();
  const asker = { ...createFakeAsker(() => answerIn(language)), search: async () => [] };
  const config = loadConfig({ environment: { DATA_DIR: folder.path, ...environment }, envFile: '.no-such-file' });
  const substitutes = { openAsker: async () => asker, openEmbeddings: async () => createFakeEmbeddings() };
  const sanad = await createSanad(config, { logger, leaveOutCorpus: true, substitutes });
  const controller = new AbortController();
  const stderr = new PassThrough();
  const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr, signal: controller.signal };
  const running = runStart(toContext({ io, config, logger }, sanad));
  const stop = async () => {
    controller.abort(130);
    return running;
  };
  onTestFinished(async () => {
    await stop();
    await sanad.close();
  });
  return { asker, stop, url: await Promise.race([findAddress(stderr), running.then(() => '')]) };
}

function toContext(parts: Pick<CommandContext, 'io' | 'config' | 'logger'>, sanad: Sanad): CommandContext {
  return { ...parts, json: false, leavesOutCorpus: false, open: async () => sanad };
}

async function findAddress(stderr: PassThrough): Promise<string> {
  let said = '';
  for await (const piece of stderr) {
    said += String(piece);
    const address = /http:\/\/\S+/.exec(said)?.[0];
    if (address !== undefined) return address;
  }
  return '';
}

/** The events of a page until one of them holds a text. */
async function readUntil(url: string, end: string): Promise<string> {
  let told = '';
  const { body } = await fetch(`${url}/api/events`);
  const decoder = new TextDecoder();
  for await (const piece of body ?? []) {
    told += decoder.decode(piece as Uint8Array, { stream: true });
    if (told.includes(end)) return told;
  }
  throw new Error('the events ended before');
}

describe('start without a token', () => {
  it.each([
    ['ar', 101, 'من حضر؟'],
    ['en', 102, 'Who attended?'],
  ] as const)('answers on the page until it is told to stop: %s', async (language, personId, text) => {
    const { url, asker, stop } = await startHere(language, { PORT: '0' });
    const told = readUntil(url, '"username":"SanadBot"},"text"');
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/api/send`, { method: 'POST', headers, body: JSON.stringify({ personId, text }) });
    expect(await told).toContain('[1]');
    expect(await stop()).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
    // What Telegram's chats are about is kept under names of their own.
    expect(asker.requests).toMatchObject([{ question: text }]);
    expect(asker.requests[0]?.conversation).toMatch(/^playground:/);
  });

  it('moves on to the next port where the usual one is taken', async () => {
    const other = createServer();
    // Whoever has it, it is taken.
    await new Promise<void>((resolve) => other.once('error', () => resolve()).listen(8080, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { url } = await startHere();
    expect(Number(new URL(url).port)).toBeGreaterThan(8080);
    expect((await fetch(url)).status).toBe(200);
  });
});
