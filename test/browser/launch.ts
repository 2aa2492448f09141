import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';

const flags =
  '--headless --no-sandbox --disable-gpu --disable-software-rasterizer --disable-extensions --renderer-process-limit=1 --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export function launch(executablePath: string | undefined): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags.split(' ') });
}

/** A browser for the tests of a file. @returns how to get it, once they run. */
export function useBrowser(executablePath: string | undefined): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(executablePath);
  });
  afterAll(() => browser?.close());
  return () => browser;
}

/** What the browser itself says of a connection that a test cuts. */
const brokenConnection = /ERR_(?:CONNECTION|SOCKET_NOT_CONNECTED|INCOMPLETE_CHUNKED|EMPTY_RESPONSE)/;

/** A window of its own; whatever goes wrong in its page fails the test. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  onTestFinished(async () => {
    await context.close();
    expect(problems.filter((problem) => !brokenConnection.test(problem))).toEqual([]);
  });
  return page;
}
