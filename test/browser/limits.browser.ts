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
const numbers = /\d+/gu;
/** What was said, whatever numbers it names. */
const read = async (message: Locator) => stripControls(await message.innerText()).replace(numbers, '0');
const say = (language: ReaderLanguage, key: string, variables = {}) =>
  phrase(language, key, variables).replace(numbers, '0');

describe.skipIf(executablePath === undefined)('limits', () => {
  const browser = useBrowser(executablePath);

  describe.each(languages)('of questions (%s)', (language) => {
    const sanad = useSanad({ QUESTIONS_PER_MINUTE: '3', GROUP_QUESTIONS_PER_HOUR: '1' });
    const question = questions[language];

    it('hold for a group together, and for each person', async () => {
      const { page, ask, write, go, personId } = await openReader(browser(), sanad.url(), language);
      const [group = ''] = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.row[href*="/-100"]')].map((row) => row.getAttribute('href').slice(2))`,
      );
      await go(group);
      expect(await (await ask(`@SanadBot ${question}`)).locator('.quote').count()).toBeGreaterThan(0);
      expect(await read(await ask(`@SanadBot ${question}`))).toContain(say(language, 'limit-group', { minutes: 60 }));
      await go(`${personId}`);
      for (let at = 0; at < 2; at += 1) {
        expect(await (await ask(question)).locator('.quote').count()).toBeGreaterThan(0);
      }
      expect(await read(await ask(question))).toContain(say(language, 'limit-person', { seconds: 50 }));
      // That is told once, and a command is no question.
      await write(question);
      expect(await read(await ask('/stop'))).toContain(say(language, 'stop-nothing'));
    });
  });

  describe('of length', () => {
    const sanad = useSanad();

    it.each(languages)('are told of kindly, and the next question is answered: %s', async (language) => {
      const { ask } = await openReader(browser(), sanad.url(), language);
      const told = stripControls(await (await ask(`${questions[language]} `.repeat(60))).innerText());
      expect(told).toContain('1,000');
      expect(await (await ask(questions[language])).locator('.quote').count()).toBeGreaterThan(0);
    });
  });

  describe('of who is answered', () => {
    const sanad = useSanad({ ALLOWED_CHATS: '42' });

    it.each(languages)('are told of kindly: %s', async (language) => {
      const { ask } = await openReader(browser(), sanad.url(), language);
      expect(await read(await ask(questions[language]))).toContain(say(language, 'not-allowed'));
    });

    it('do not hold for administrators', async () => {
      const { ask } = await openReader(browser(), sanad.url(), 'administrator');
      expect(await (await ask(questions.en)).locator('.quote').count()).toBeGreaterThan(0);
    });
  });
});
