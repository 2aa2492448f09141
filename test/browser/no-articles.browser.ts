import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPhrasebook } from '../../src/open-words.ts';
import { findBrowser } from './find-browser.ts';
import { useBrowser } from './launch.ts';
import { phrase, stripControls } from './phrase.ts';
import { openReader } from './reader.ts';
import { runCommand } from './running-sanad.ts';
import { useSanad } from './use-sanad.ts';

const executablePath = findBrowser();
const languages = ['ar', 'en'] as const;
const words = {
  ar: {
    question: 'متى يُفتتح متحف الأرز؟',
    newest: 'ما الجديد؟',
    title: 'متحف الأرز',
    text: 'يُفتتح متحف الأرز في 3 مارس 2027.',
  },
  en: {
    question: 'When will the Orchid Theatre be opened?',
    newest: "What's new?",
    title: 'The Orchid Theatre',
    text: 'The Orchid Theatre will be opened on 5 May 2028.',
  },
} as const;
const answers = await openPhrasebook('answer');
const read = async (message: Locator) => stripControls(await message.innerText());

describe.skipIf(executablePath === undefined).each(languages)('a bot without articles (%s)', (language) => {
  const browser = useBrowser(executablePath);
  const sanad = useSanad({}, ['--no-corpus']);

  it('says so whatever is asked of it, and answers from the first that comes', async () => {
    const { page, ask, await: wait, words: labels } = await openReader(browser(), sanad.url(), language);
    const { question, newest, title, text } = words[language];
    const welcome = await ask('/start');
    expect(await read(welcome)).toContain(phrase(language, 'welcome').split('\n')[0]);
    expect(await welcome.locator('.keyboard').count()).toBe(0);
    const none = answers.format(language, 'abstain-no-articles');
    for (const asked of [question, newest]) expect(await read(await ask(asked))).toContain(none);
    expect(await read(await ask('/summary'))).toContain(none.split(/[\u060C,]/u)[0]); // Arabic comma
    for (const asked of ['/articles', '/articles x'])
      expect(await read(await ask(asked))).toContain(phrase(language, 'articles-none'));
    expect(await read(await ask('/sources'))).toContain(phrase(language, 'sources-none'));
    const link = page.locator('.offers .offer-link', { hasText: phrase(language, 'inline-no-articles') });
    for (const asked of ['', question]) {
      await page.locator('textarea').fill(`@SanadBot ${asked}`);
      await link.waitFor();
      await page.locator('textarea').fill('');
      await link.waitFor({ state: 'hidden' });
    }
    await page.locator('textarea').fill(`@SanadBot ${question}`);
    await link.click();
    const again = await wait(() => page.getByRole('button', { name: labels.start, exact: true }).click());
    expect(await read(again)).toContain(phrase(language, 'welcome').split('\n')[0]);
    const file = join(sanad.folder, '..', 'first.jsonl');
    writeFileSync(file, JSON.stringify({ id: 'first', language, title, text }));
    expect(await runCommand(sanad.folder, ['ingest', file])).toBe(0);
    await expect.poll(async () => read(await ask(question)), { timeout: 30_000 }).toContain(text);
    expect(await read(await ask('/articles'))).toContain(title);
  });
});
