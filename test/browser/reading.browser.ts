import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readUpdates } from '../playground/server/playground.ts';
import { startPage } from '../playground/web/page.ts';
import { startBreakableLink } from './breakable-link.ts';
import { findBrowser } from './find-browser.ts';
import { openWindow, useBrowser } from './launch.ts';

const executablePath = findBrowser();
const readers = [
  { id: 101, other: 102, word: 'سطر', deleted: 'رسالة محذوفة', missed: 'الرسائل الجديدة: 2', broken: 'انقطع الاتصال' },
  {
    id: 102,
    other: 101,
    word: 'line',
    deleted: 'Deleted message',
    missed: '2 new messages',
    broken: 'The connection is lost',
  },
] as const;

describe.skipIf(executablePath === undefined)('reading in a browser', () => {
  const browser = useBrowser(executablePath);

  /** A page whose bot is the test. */
  const open = async (id: number, width = 1280) => {
    const { playground, url } = await startPage();
    playground.people.start(id);
    const page = await openWindow(browser(), { viewport: { width, height: 700 } });
    await page.goto(`${url}/#/${id}`);
    await page.locator('.message.own').waitFor();
    return { playground, page, api: playground.api };
  };
  const lines = (word: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${word} ${index + 1}`).join('\n');
  const distanceFromEnd = (page: Page) =>
    page
      .locator('.scroller')
      .evaluate((node: { scrollHeight: number; scrollTop: number; clientHeight: number }) =>
        Math.round(node.scrollHeight - node.scrollTop - node.clientHeight),
      );

  it.each(readers)('keeps a quotation open and words uncovered through an edit: $word', async ({ id, word }) => {
    const { page, api } = await open(id);
    const html = (end: string) =>
      `<blockquote expandable>${lines(word, 9)}</blockquote>\n<tg-spoiler>${word} ${word}</tg-spoiler> ${end}`;
    const { message_id: messageId } = await api.sendMessage(id, html('1'), { parse_mode: 'HTML' });
    const shown = page.locator(`[data-id="${messageId}"]`);
    await shown.locator('.quote-toggle').press('Enter');
    await shown.locator('.spoiler').press('Enter');
    expect(await shown.locator('.quote-toggle').getAttribute('aria-expanded')).toBe('true');
    await api.editMessageText(id, messageId, html('2'), { parse_mode: 'HTML' });
    await shown
      .locator('.line', { hasText: `${word} 2` })
      .last()
      .waitFor();
    await shown.locator('.meta span').waitFor();
    expect(await shown.locator('.quote-toggle').getAttribute('aria-expanded')).toBe('true');
    expect(await shown.locator('.spoiler.shown').count()).toBe(1);
    await shown.locator('.quote').click();
    expect(await shown.locator('.quote-toggle').getAttribute('aria-expanded')).toBe('false');
  });

  it.each(readers)('does not follow a link under covered words before they are read: $word', async ({ id, word }) => {
    const { page, api } = await open(id);
    const html = `<tg-spoiler><a href="https://example.com/">${word}</a></tg-spoiler>`;
    await api.sendMessage(id, html, { parse_mode: 'HTML' });
    await page.locator('.spoiler').click();
    await page.locator('.spoiler.shown').waitFor();
    expect(page.context().pages()).toHaveLength(1);
  });

  it.each(readers)('sends a command that is pressed, by a click or a key: $word', async ({ id, word }) => {
    const { page, api, playground } = await open(id);
    await api.sendMessage(id, `${word} /help ${word}`);
    const command = page.locator('.message.other').getByRole('button', { name: '/help' });
    // Only so it is ordered among words of the other direction as Telegram orders it.
    await command.waitFor();
    expect(
      await page.evaluate<string>("getComputedStyle(document.querySelector('.message.other .link')).display"),
    ).toBe('inline');
    await command.click();
    await page.locator('.message.own').nth(1).waitFor();
    await command.press('Enter');
    await page.locator('.message.own').nth(2).waitFor();
    const texts = (await readUpdates(playground)).slice(-2).map(({ message }) => message?.text);
    expect(texts).toEqual(['/help', '/help']);
  });

  it.each(readers)('leaves a line where a message was deleted: $word', async ({ id, word, deleted }) => {
    const { page, api } = await open(id);
    const { message_id: messageId } = await api.sendMessage(id, word);
    await page.locator('.log').getByText(word, { exact: true }).waitFor();
    await api.deleteMessage(id, messageId);
    await page.locator('.service', { hasText: deleted }).waitFor();
    expect(await page.locator(`[data-id="${messageId}"]`).count()).toBe(0);
  });

  it.each(readers)('stays at the end, unless one has gone up to read: $word', async ({ id, word, missed }) => {
    const { page, api } = await open(id);
    for (let index = 0; index < 4; index += 1) await api.sendMessage(id, lines(word, 12));
    await page.locator('.message.other').nth(3).waitFor();
    await page.locator('textarea').fill(lines(word, 6));
    await expect.poll(() => distanceFromEnd(page)).toBeLessThan(3);

    await page.locator('.scroller').hover();
    await page.mouse.wheel(0, -900);
    await expect.poll(() => distanceFromEnd(page)).toBeGreaterThan(300);
    await api.sendMessage(id, `${word} 1`);
    await api.sendMessage(id, `${word} 2`);
    const newest = page.getByRole('button', { name: missed });
    await newest.waitFor();
    expect(await distanceFromEnd(page)).toBeGreaterThan(300);
    await newest.click();
    await expect.poll(() => distanceFromEnd(page)).toBeLessThan(3);
    await newest.waitFor({ state: 'hidden' });
  });

  it.each(readers)('tells in the list what came elsewhere: $word', async ({ id, other, word }) => {
    const { page, api, playground } = await open(id);
    playground.people.start(other);
    await api.sendMessage(other, word);
    const row = page.locator(`.row[href="#/${other}"]`);
    // What that person wrote, and what the bot did.
    await row.locator('.badge', { hasText: '2' }).waitFor();
    await row.click();
    await page.locator('.message.other').waitFor();
    expect(await row.locator('.badge').count()).toBe(0);
    await api.sendMessage(id, word);
    await page.locator(`.row[href="#/${id}"] .badge`, { hasText: '1' }).waitFor();
  });

  it.each(readers)('misses nothing and shows nothing twice when the connection breaks: $word', async (reader) => {
    const { id, word, broken } = reader;
    const { playground, url } = await startPage();
    const link = await startBreakableLink(url);
    playground.people.start(id);
    const page = await openWindow(browser());
    await page.goto(`${link.url}/#/${id}`);
    await page.locator('.message.own').waitFor();
    await playground.api.sendMessage(id, `${word} 1`);
    await page.locator('.message.other').waitFor();
    link.break();
    await page.locator('.toast', { hasText: broken }).waitFor();
    const { message_id: messageId } = await playground.api.sendMessage(id, `${word} 2`);
    await playground.api.sendMessage(id, `${word} 3`);
    await playground.api.deleteMessage(id, messageId);
    link.mend();
    await page.locator('.message.other', { hasText: `${word} 3` }).waitFor();
    await playground.api.sendMessage(id, `${word} 4`);
    await page.locator('.message.other', { hasText: `${word} 4` }).waitFor();
    const texts = await page.locator('.message.other .text').allInnerTexts();
    expect(texts).toEqual([1, 3, 4].map((number) => `${word} ${number}`));
  });

  it.each(readers)('is as wide as the window whatever was written: $word', async ({ id, word }) => {
    const { page, api } = await open(id, 390);
    const wide = `${word.repeat(400)}\n<code>${'x'.repeat(300)}</code>\n<pre>${'y'.repeat(300)}</pre>`;
    const keys = [
      [
        { text: word.repeat(40), url: 'https://example.com/' },
        { text: 'b', callback_data: 'b' },
      ],
    ];
    await api.sendMessage(id, wide, { parse_mode: 'HTML', reply_markup: { inline_keyboard: keys } });
    await page.locator('.keyboard').waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    const right = await page
      .locator('.bubble')
      .last()
      .evaluate((node: { getBoundingClientRect(): DOMRectLike }) => {
        const box = node.getBoundingClientRect();
        return [box.left >= 0, box.right <= 390];
      });
    expect(right).toEqual([true, true]);
  });
});

interface DOMRectLike {
  readonly left: number;
  readonly right: number;
}
