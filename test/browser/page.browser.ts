import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { launch, openWindow } from './launch.ts';
import { runCommand, startSanad } from './running-sanad.ts';

const executablePath = findBrowser();
const readers = {
  ar: {
    id: 101,
    direction: 'rtl',
    suggestion: 'من حضر أستانا 22؟',
    followUp: 'ومتى؟',
    hostile: 'من هو <img src=x onerror=alert(1)>؟',
    hostileQuestion: 'متى افتُتح جسر المنارة؟',
    block: 'احظر البوت',
    unblock: 'إلغاء الحظر',
    reply: 'ردّ',
    actions: 'ما يُفعل بالرسالة',
    menu: 'قائمة المحادثة',
    start: 'ابدأ',
  },
  en: {
    id: 102,
    direction: 'ltr',
    suggestion: 'Who attended Astana 22?',
    followUp: 'And when?',
    hostile: 'Who is <img src=x onerror=alert(1)>?',
    hostileQuestion: 'When was the lighthouse bridge opened?',
    block: 'Block the bot',
    unblock: 'UNBLOCK',
    reply: 'Reply',
    actions: 'Message actions',
    menu: 'Chat menu',
    start: 'START',
  },
} as const;
const languages = ['ar', 'en'] as const;
const widths = [390, 1280] as const;
const schemes = ['light', 'dark'] as const;
const cases = languages.flatMap((language) =>
  widths.flatMap((width) => schemes.map((colorScheme) => ({ language, width, colorScheme }))),
);

interface Window {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  /** After the slash. */
  readonly path: string;
}

/** An article whose every field tries to be a script. */
const hostileArticle = (language: 'ar' | 'en') => ({
  id: `hostile-${language}`,
  language,
  title: '<script>document.title = "taken"</script><img src=x onerror="document.title = \'taken\'">',
  source: '"><svg onload=alert(1)>',
  url: 'https://example.com/"onclick="alert(1)',
  text:
    language === 'ar'
      ? 'افتُتح جسر المنارة في 3 مارس 2021 بحضور <b onclick=alert(1)>العمدة</b> وسكان المدينة.'
      : 'The lighthouse bridge was opened on 3 March 2021 by <b onclick=alert(1)>the mayor</b> and the people of the town.',
});

describe.skipIf(executablePath === undefined)('the playground in a browser', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'sanad-browser-'));
  const data = join(folder, 'data');

  beforeAll(async () => {
    browser = await launch(executablePath);
    const file = join(folder, 'hostile.jsonl');
    writeFileSync(file, languages.map((language) => JSON.stringify(hostileArticle(language))).join('\n'));
    expect(await runCommand(data, ['ingest', file])).toBe(0);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A window on a Sanad that was just started. */
  const openPage = async ({ width = 1280, colorScheme = 'light', path = '' }: Partial<Window> = {}) => {
    const sanad = await startSanad(data);
    onTestFinished(async () => expect(await sanad.stop()).toBe(0));
    const page = await openWindow(browser, { viewport: { width, height: 800 }, colorScheme });
    await page.goto(`${sanad.url}/${path}`);
    return { page, sanad };
  };

  const bePerson = async (page: Page, id: number) => {
    await page.locator('.row').first().waitFor({ state: 'attached' });
    const row = page.locator(`.row[href="#/${id}"]`);
    if (await row.isVisible()) await row.click();
    await page.locator('.chat-header').waitFor();
  };
  const write = async (page: Page, text: string) => {
    await page.locator('textarea').fill(text);
    await page.keyboard.press('Enter');
  };
  const answers = (page: Page) => page.locator('.message.other');

  it.each(cases)('leads $language from a suggestion to a follow-up, $width px wide, $colorScheme', async (given) => {
    const { language, width } = given;
    const { id, direction, suggestion, followUp } = readers[language];
    const { page } = await openPage({ ...given, path: width === 390 ? '#/' : '' });
    await bePerson(page, id);
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    await page.getByRole('button', { name: suggestion }).click();
    const answer = answers(page).first();
    await answer.locator('.quote').first().waitFor();
    expect(await answer.locator('.text').first().innerText()).toContain('[1]');

    const quote = answer.locator('.quote').first();
    const shut = await quote.boundingBox();
    expect(await quote.locator('.quote-toggle').getAttribute('aria-expanded')).toBe('false');
    await quote.click();
    expect(await quote.locator('.quote-toggle').getAttribute('aria-expanded')).toBe('true');
    expect((await quote.boundingBox())?.height ?? 0).toBeGreaterThan(shut?.height ?? 0);

    await write(page, followUp);
    await answers(page).nth(1).locator('.quote').first().waitFor();
    expect(await answers(page).nth(1).innerText()).toContain('2024');
    await checkDirections(page, direction);
    await checkLooks(page, given);
  });

  /** Each line has the direction, and its first letter stands where such a line begins. */
  const checkDirections = async (page: Page, direction: string) => {
    const lines = await page.evaluate<{ text: string; direction: string; gap: number }[]>(`
      [...document.querySelectorAll('.message.other .text .line')].map((line) => {
        const { direction } = getComputedStyle(line);
        const range = document.createRange();
        range.setStart(document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode(), 0);
        range.setEnd(range.startContainer, 1);
        const [letter, whole] = [range.getBoundingClientRect(), line.getBoundingClientRect()];
        const gap = direction === 'rtl' ? whole.right - letter.right : letter.left - whole.left;
        return { text: line.innerText, direction, gap };
      })`);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.direction !== direction || Math.abs(line.gap) > 2)).toEqual([]);
  };

  const checkLooks = async (page: Page, { language, width, colorScheme }: (typeof cases)[number]) => {
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const [red = 0] = await page.evaluate<number[]>(
      'getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)',
    );
    expect(red > 128 ? 'light' : 'dark').toBe(colorScheme);
    const fonts = `document.fonts.load('16px Plex', '${readers[language].suggestion}').then((list) => list.length)`;
    expect(await page.evaluate<number>(fonts)).toBeGreaterThan(0);
    const list = page.locator('#chats');
    expect(await list.isVisible()).toBe(width > 760);
    if (width > 760) return;
    await page.locator('.back').click();
    await list.waitFor({ state: 'visible' });
  };

  it.each(languages)('shows what looks like a script as it was written: %s', async (language) => {
    const { id, hostile, hostileQuestion, start } = readers[language];
    const { page } = await openPage();
    await bePerson(page, id);
    await page.getByRole('button', { name: start }).click();
    await answers(page).first().waitFor();
    await write(page, hostile);
    await page.locator('.message.own', { hasText: hostile }).waitFor();
    await answers(page).nth(1).waitFor();
    await write(page, hostileQuestion);
    await answers(page).nth(2).locator('.quote').first().waitFor();
    const text = await answers(page).nth(2).innerText();
    expect(text).toContain(hostileArticle(language).title);
    expect(text).toContain('onclick=alert(1)>');
    expect(await page.locator('#app :is(script, svg[onload], img[onerror], [onclick])').count()).toBe(0);
    expect(await page.title()).not.toBe('taken');
  });

  it.each(languages)('starts by a link with its payload, only when that is pressed: %s', async (language) => {
    const { id, start } = readers[language];
    const { page } = await openPage({ path: `?start=abc-1#/${id}` });
    await page.locator('.payload').waitFor();
    expect(await answers(page).count()).toBe(0);
    await page.getByRole('button', { name: start }).click();
    expect(await page.locator('.message.own').first().innerText()).toContain('/start abc-1');
    await answers(page).first().waitFor();
  });

  it.each(languages)('takes replies, edits and a block by the keyboard alone: %s', async (language) => {
    const { id, suggestion, menu, block, unblock, reply, actions } = readers[language];
    const { page } = await openPage({ path: `#/${id}` });
    await page.getByRole('button', { name: suggestion }).press('Enter');
    await answers(page).first().waitFor();
    await page.getByRole('button', { name: actions }).last().press('Enter');
    await page.getByRole('menuitem', { name: reply }).press('Enter');
    await page.locator('.context').waitFor();
    await page.locator('textarea').pressSequentially('a');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('b');
    await page.keyboard.press('Enter');
    const own = page.locator('.message.own').nth(1);
    await own.locator('.reply').waitFor();
    expect(await own.locator('.text').innerText()).toBe('a\nb');
    await answers(page).nth(1).waitFor();

    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('c');
    await page.keyboard.press('Enter');
    await own.locator('.text', { hasText: 'bc' }).waitFor();

    await page.getByRole('button', { name: menu }).press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.getByRole('button', { name: menu }).press('Enter');
    await page.getByRole('menuitem', { name: block }).press('Enter');
    await page.getByRole('button', { name: unblock }).press('Enter');
    await page.locator('textarea').waitFor();
  });

  it.each(languages)('is answered in a topic of the group when it is mentioned: %s', async (language) => {
    const { id, suggestion } = readers[language];
    const { page } = await openPage({ path: `#/${id}` });
    await page.locator('.row[href*="/-100"]').nth(1).click();
    await page.locator('.icon-mention').click();
    await page.keyboard.type(suggestion);
    await page.keyboard.press('Enter');
    await answers(page).first().locator('.quote').first().waitFor();
    expect(await answers(page).count()).toBe(1);
  });

  it('finds its way back after Sanad was started anew', async () => {
    const { page, sanad } = await openPage({ path: '#/101' });
    await page.getByRole('button', { name: readers.ar.suggestion }).click();
    await answers(page).first().waitFor();
    await sanad.stop();
    const next = await startSanad(data, { port: new URL(sanad.url).port });
    onTestFinished(async () => void (await next.stop()));
    // The bot's own description comes last, and moves what stands below it.
    await page.getByText('أجيب عن الأسئلة في المقالات').waitFor();
    await page.getByRole('button', { name: readers.ar.suggestion }).click();
    await answers(page).first().waitFor();
  });
});
