import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { useBrowser } from './launch.ts';
import { phrase, stripControls } from './phrase.ts';
import { openReader, type ReaderLanguage } from './reader.ts';
import { useSanad } from './use-sanad.ts';

const executablePath = findBrowser();
const languages = ['ar', 'en'] as const;
const questions = { ar: 'متى اعتُمد القرار 2254؟', en: 'When was resolution 2254 adopted?' } as const;
/** Of which no article says anything. */
const topics = { ar: 'زراعة الزعفران في قرية الصنوبر', en: 'Growing saffron in Pinewood village' } as const;
const others = { ar: 'en', en: 'ar' } as const;
const read = async (message: Locator) => stripControls(await message.innerText());

describe.skipIf(executablePath === undefined)('what a reader decides', () => {
  const browser = useBrowser(executablePath);
  const sanad = useSanad();
  /** Whether the bytes of the database hold a text. */
  const holds = (text: string) =>
    readdirSync(sanad.folder)
      .filter((name) => name.startsWith('sanad.db'))
      .some((name) => readFileSync(join(sanad.folder, name)).includes(Buffer.from(text)));
  const open = (language: ReaderLanguage) => openReader(browser(), sanad.url(), language);

  it.each(languages)('is the language of the interface, and whether questions are suggested: %s', async (language) => {
    const { ask, press } = await open(language);
    const other = others[language];
    const asked = await ask('/language');
    await press(asked, phrase(language, `button-language-${other}`));
    await expect.poll(() => read(asked)).toContain(phrase(other, `settings-language-${other}`));
    expect(await read(await ask('/stop'))).toContain(phrase(other, 'stop-nothing'));
    const settings = await ask('/settings');
    await press(settings, phrase(other, 'button-language-auto'));
    await expect.poll(() => read(settings)).toContain(phrase(language, 'settings-language-auto'));
    await press(settings, phrase(language, 'button-suggestions-off'));
    await expect.poll(() => read(settings)).toContain(phrase(language, 'settings-suggestions-off'));
    await press(settings, phrase(language, 'button-suggestions-on'));
    await expect.poll(() => read(settings)).toContain(phrase(language, 'settings-suggestions-on'));
  });

  it.each(languages)('is what is kept: told, handed out as a file, and forgotten: %s', async (language) => {
    const { page, ask, press } = await open(language);
    await ask(questions[language]);
    await press(await ask(`/subscribe ${topics[language]}`), phrase(language, 'button-subscribe-daily'));
    expect(await read(await ask('/privacy'))).toContain(phrase(language, 'privacy', { days: 30 }).split('\n')[0]);
    const file = await ask('/export');
    const downloading = page.waitForEvent('download');
    await file.locator('.document').click();
    const kept = await readFile(await (await downloading).path(), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({
      answers: [{ content: { answer: { question: questions[language] } } }],
      subscriptions: [{ kind: 'topic', words: topics[language], timing: 'daily' }],
    });
    expect(holds(topics[language])).toBe(true);
    const doubt = await ask('/forget');
    await press(doubt, phrase(language, 'button-keep'));
    await expect.poll(() => read(doubt)).toContain(phrase(language, 'forget-kept'));
    const certain = await ask('/forget');
    await press(certain, phrase(language, 'button-forget'));
    await expect.poll(() => read(certain)).toContain(phrase(language, 'forget-done'));
    expect(await read(await ask('/sources'))).toContain(phrase(language, 'sources-none'));
    expect(await read(await ask('/subscriptions'))).toContain(phrase(language, 'subscriptions-none').split('/')[0]);
    await expect.poll(() => [topics[language], questions[language]].filter(holds), { timeout: 30_000 }).toEqual([]);
  });

  it.each(languages)('is not what a recording, a sticker, a picture or a file says: %s', async (language) => {
    const { page, words, await: wait } = await open(language);
    const attach = async (label: string) => {
      await page.getByRole('button', { name: words.attach }).click();
      await page.getByRole('menuitem', { name: label }).click();
    };
    const upload = async (label: string) => {
      const choosing = page.waitForEvent('filechooser');
      await attach(label);
      await (await choosing).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') });
    };
    const answers = [
      [() => attach(words.attachVoice), 'unreadable-voice'],
      [() => attach(words.attachSticker), 'unreadable-sticker'],
      [() => attach(words.location), 'unreadable-other'],
      [() => upload(words.attachPhoto), 'unreadable-photo'],
      [() => upload(words.attachDocument), 'unreadable-document'],
    ] as const;
    for (const [act, key] of answers) expect(await read(await wait(act))).toContain(phrase(language, key));
  });

  it.each(languages)('is more for an administrator: %s', async (language) => {
    const { ask, press } = await openReader(browser(), sanad.url(), 'administrator');
    await press(await ask('/language'), phrase(language, `button-language-${language}`));
    const status = await read(await ask('/status'));
    expect(status).toContain('16');
    await ask(questions[language]);
    const why = await read(await ask('/why'));
    expect(why).toContain(questions[language]);
    expect(why).not.toMatch(/\{|\}|undefined/);
  });
});
