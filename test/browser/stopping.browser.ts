import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { useBrowser } from './launch.ts';
import { phrase, stripControls } from './phrase.ts';
import { openReader } from './reader.ts';
import { useSanad } from './use-sanad.ts';

const executablePath = findBrowser();
const questions = [
  ['ar', 'من حضر أستانا 22؟'],
  ['en', 'Who attended Astana 22?'],
] as const;

/** A language model that takes questions and never answers. */
let asked = 0;
const model = createServer(() => void (asked += 1));
await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
const { port } = model.address() as AddressInfo;
const settings = {
  CHAT_PROVIDER: 'openai',
  CHAT_MODEL: 'silent',
  CHAT_BASE_URL: `http://127.0.0.1:${port}/v1`,
  CHAT_TIMEOUT_SECONDS: '600',
};

describe.skipIf(executablePath === undefined)('an answer that is being written', () => {
  const browser = useBrowser(executablePath);
  const sanad = useSanad(settings);
  afterAll(() => {
    model.close();
    model.closeAllConnections();
  });

  it.each(questions)('ends with /stop, and nothing of it comes later: %s', async (language, question) => {
    const { page, write, ask } = await openReader(browser(), sanad.url(), language);
    const before = asked;
    await write(question);
    await expect.poll(() => asked).toBeGreaterThan(before);
    const stopped = await ask('/stop');
    expect(stripControls(await stopped.innerText())).toContain(phrase(language, 'stop-done'));
    const next = await ask('/privacy');
    expect(await next.locator('.reply span').innerText()).toBe('/privacy');
    expect(await page.locator('.message.other .quote').count()).toBe(0);
  });
});
