import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { useBrowser } from './launch.ts';
import { phrase, stripControls } from './phrase.ts';
import { openReader, type ReaderLanguage } from './reader.ts';
import { useSanad } from './use-sanad.ts';

const executablePath = findBrowser();
const languages = ['ar', 'en'] as const;
const others = { ar: 'en', en: 'ar' } as const;
const words = {
  ar: {
    topic: 'لخص آخر أخبار اللاجئين',
    talks: '/summary محادثات أستانا',
    ofTopic: 'مفوضية اللاجئين',
    week: 'لخص أخبار هذا الأسبوع',
    newest: '15 نوفمبر 2024',
    nothing: '/summary زراعة البطاطا',
  },
  en: {
    topic: 'summarise what happened at the Astana talks',
    talks: '/summary Astana talks',
    ofTopic: 'Astana',
    week: "summarise this week's news",
    newest: '15 November 2024',
    nothing: '/summary growing potatoes',
  },
} as const;

const findLanguage = async (message: Locator) => {
  const text = await message.locator('.line').nth(1).innerText();
  return /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en';
};

describe.skipIf(executablePath === undefined)('summaries', () => {
  const browser = useBrowser(executablePath);
  const sanad = useSanad();
  const open = (language: ReaderLanguage) => openReader(browser(), sanad.url(), language);

  /** Presses the buttons of a summary; they change it in its place. */
  const changeVersion = async (
    { page, press }: Awaited<ReturnType<typeof open>>,
    message: Locator,
    language: ReaderLanguage,
  ) => {
    const label = (key: string) => phrase(language, `button-${key}`);
    const row = message.locator('.keyboard-row', { hasText: label('short') });
    const inOrder = [label('short'), `✓ ${label('medium')}`, label('long')];
    expect(await row.getByRole('button').allInnerTexts()).toEqual(language === 'ar' ? inOrder.toReversed() : inOrder);
    const medium = (await message.innerText()).length;
    await press(message, label('short'));
    await message.getByRole('button', { name: `✓ ${label('short')}` }).waitFor();
    const short = (await message.innerText()).length;
    await press(message, label('long'));
    await message.getByRole('button', { name: `✓ ${label('long')}` }).waitFor();
    expect([short <= medium, medium <= (await message.innerText()).length]).toEqual([true, true]);
    await press(message, label(`in-${others[language]}`));
    await message.getByRole('button', { name: label(`in-${language}`) }).waitFor();
    expect(await findLanguage(message)).toBe(others[language]);
    await press(message, label(`in-${language}`));
    await message.getByRole('button', { name: label(`in-${others[language]}`) }).waitFor();
    expect(await findLanguage(message)).toBe(language);
    expect(await message.locator('.quote').count()).toBeGreaterThan(0);
    expect(await page.locator('[aria-busy="true"]').count()).toBe(0);
  };

  it.each(languages)('are of the latest, with other lengths and languages by buttons: %s', async (language) => {
    const reader = await open(language);
    const summary = await reader.ask('/summary');
    await changeVersion(reader, summary, language);
    const passage = await reader.await(() => reader.press(summary, '[1]'));
    expect(await passage.locator('.quote strong').count()).toBeGreaterThan(0);
    await reader.press(summary, /^👍/u);
    await summary.getByRole('button', { name: '👍 ✓' }).waitFor();
    await summary.getByRole('button', { name: `✓ ${phrase(language, 'button-long')}` }).waitFor();
  });

  it.each(languages)('are of several articles in plain words, with the same buttons: %s', async (language) => {
    const reader = await open(language);
    const summary = await reader.ask(words[language].topic);
    expect(await summary.innerText()).toContain(words[language].ofTopic);
    await changeVersion(reader, summary, language);
    const typed = await reader.ask(words[language].talks);
    expect(await typed.locator('.quote').count()).toBeGreaterThan(1);
  });

  it.each(languages)('are of an article by its number, its button or a reply: %s', async (language) => {
    const { words: labels, ask, await: wait, press, choose } = await open(language);
    const list = await ask('/articles');
    const article = await wait(() => press(list, '2'));
    const title = stripControls(await article.locator('.line').first().innerText());
    const byButton = await wait(() => press(article, phrase(language, 'button-summarise')));
    await choose(article, labels.reply);
    for (const summary of [byButton, await ask('/summary'), await ask('/summary 2')]) {
      expect(stripControls(await summary.locator('.quote').first().innerText())).toContain(title);
      expect(await summary.locator('.quote').count()).toBe(1);
    }
  });

  it.each(languages)('say when there is nothing to summarise, and until when there is: %s', async (language) => {
    const { ask } = await open(language);
    const week = stripControls(await (await ask(words[language].week)).innerText());
    expect(week).toContain(words[language].newest);
    const nothing = await ask(words[language].nothing);
    expect(await nothing.locator('.quote').count()).toBe(0);
  });
});
