import type { Browser, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { ar } from '../../src/playground/page/locales/ar.js';
import { en } from '../../src/playground/page/locales/en.js';
import { administratorId, arabicReaderId, englishReaderId } from '../../src/playground/cast.ts';
import { keepView } from './keep-view.ts';
import { findLayoutFaults } from './layout-faults.ts';
import { openWindow } from './launch.ts';

export type ReaderLanguage = 'ar' | 'en';

/** A machine may be busy with other tests. */
const patienceMs = 50_000;

const people = {
  ar: { id: arabicReaderId, words: ar },
  en: { id: englishReaderId, words: en },
  administrator: { id: administratorId, words: en },
} as const;

/** Somebody of the playground on a telephone, 390 px wide. */
export interface Reader {
  readonly page: Page;
  /** What the page says to them. */
  readonly words: typeof en;
  readonly personId: number;
  readonly write: (text: string) => Promise<void>;
  /** Writes it. @returns the message that the bot answers with, once it is there; the first one when there are several. */
  readonly ask: (text: string) => Promise<Locator>;
  /** Does something. @returns the first message of the bot that comes then. */
  readonly await: (act: () => Promise<unknown>) => Promise<Locator>;
  /** Presses a button under a message, and waits until the bot has answered that. */
  readonly press: (message: Locator, button: string | RegExp) => Promise<void>;
  /** Chooses from the menu of a message. */
  readonly choose: (message: Locator, action: string) => Promise<void>;
  /** Chooses from the menu of the chat. */
  readonly chooseHere: (action: string) => Promise<void>;
  /** Opens another place: of the group, or the private chat again. */
  readonly go: (place: string) => Promise<void>;
}

/** Opens a window as a reader who has started the bot, or just as one. What the page shows wrongly at the end fails the test. */
export async function openReader(browser: Browser, url: string, who: keyof typeof people, path = ''): Promise<Reader> {
  const { id, words } = people[who];
  const page = await openWindow(browser, { viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(patienceMs);
  // What /why tells an administrator is a trace in both languages.
  if (who !== 'administrator') onTestFinished(async () => expect(await findLayoutFaults(page)).toEqual([]));
  onTestFinished(({ task }) => keepView(page, task.name));
  await page.goto(`${url}/${path}#/${id}`);
  const reader = createReader(page, id, words);
  if (path === '') await begin(reader);
  return reader;
}

async function begin({ page, words }: Reader): Promise<void> {
  const start = page.getByRole('button', { name: words.start, exact: true });
  await start.or(page.locator('textarea')).first().waitFor();
  if (!(await start.isVisible())) return;
  await start.click();
  await page.locator('.message.other').first().waitFor();
}

function createReader(page: Page, personId: number, words: typeof en): Reader {
  const reader: Reader = {
    page,
    words,
    personId,
    async write(text) {
      await page.locator('textarea').fill(text);
      await page.locator('.send').click();
    },
    ask: (text) => reader.await(() => reader.write(text)),
    async await(act) {
      const last = await findLastId(page);
      await act();
      const findNext = () => page.evaluate<number | undefined>(findFirstAfter(last));
      await expect.poll(findNext, { timeout: patienceMs }).toBeDefined();
      const next = await findNext();
      return page.locator(`[data-id="${next}"]`);
    },
    async press(message, name) {
      const button = message.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
      await button.first().click();
      await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
    },
    async choose(message, action) {
      await message.hover();
      await message.locator('.more').click();
      await page.getByRole('menuitem', { name: action, exact: true }).click();
    },
    async chooseHere(action) {
      await page.locator('.chat-header').getByRole('button', { name: words.chatMenu }).click();
      await page.getByRole('menuitem', { name: action, exact: true }).click();
    },
    async go(place) {
      await page.evaluate(`location.hash = '#/${place}'`);
      await page.locator('textarea').waitFor();
    },
  };
  return reader;
}

/** The number of the bot's first message after another. */
const findFirstAfter = (id: number) =>
  `[...document.querySelectorAll('.message.other[data-id]')].map((one) => Number(one.dataset.id)).find((id) => id > ${id})`;

function findLastId(page: Page): Promise<number> {
  return page.evaluate(
    `Math.max(0, ...[...document.querySelectorAll('.message[data-id]')].map((one) => Number(one.dataset.id)))`,
  );
}
