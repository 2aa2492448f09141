import { describe, expect, it } from 'vitest';
import { startPage } from '../playground/web/page.ts';
import { readUpdates } from '../playground/server/playground.ts';
import { findBrowser } from './find-browser.ts';
import { openWindow, useBrowser } from './launch.ts';

const executablePath = findBrowser();
const readers = [
  {
    id: 101,
    language: 'ar',
    text: 'حضرت تركيا وإيران\nومعهما روسيا',
    button: 'افتح المقالة',
    actions: 'ما يُفعل بالرسالة',
    reply: 'ردّ على المحدَّد',
    plainReply: 'ردّ',
    described: '/جواب',
    commands: ['ما الذي أفعله', 'كيف تقرأ الجواب'],
  },
  {
    id: 102,
    language: 'en',
    text: 'Türkiye and Iran attended\nwith Russia',
    button: 'Open the article',
    actions: 'Message actions',
    reply: 'Reply to what is selected',
    plainReply: 'Reply',
    described: '/answer',
    commands: ['What I do', 'How to read an answer'],
  },
] as const;

describe.skipIf(executablePath === undefined)('writing in a browser', () => {
  const browser = useBrowser(executablePath);

  /** A page whose bot is the test, with two commands. */
  const open = async ({ id, commands }: (typeof readers)[number]) => {
    const { playground, url } = await startPage();
    playground.people.start(id);
    const names = ['start', 'help'];
    const list = names.map((command, index) => ({ command, description: commands[index] ?? '' }));
    await playground.api.setMyCommands(list);
    const page = await openWindow(browser());
    await page.goto(`${url}/#/${id}`);
    await page.locator('.message.own').waitFor();
    return { playground, page, api: playground.api, area: page.locator('textarea') };
  };

  it.each(readers)('takes a command by the arrows alone: $language', async (reader) => {
    const { page, area, playground } = await open(reader);
    await area.pressSequentially('/');
    const chosen = page.locator('.offers [aria-selected="true"]');
    expect(await chosen.innerText()).toContain('/start');
    await page.keyboard.press('ArrowDown');
    expect(await chosen.innerText()).toContain('/help');
    expect(await area.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await page.keyboard.press('ArrowDown');
    expect(await chosen.innerText()).toContain('/start');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.message.own', { hasText: '/help' }).waitFor();
    expect((await readUpdates(playground)).at(-1)?.message?.text).toBe('/help');
    expect(await area.inputValue()).toBe('');
    expect(await page.locator('.offers').isVisible()).toBe(false);
  });

  it.each(readers)('finds a command by what it does, without taking it unasked: $language', async (reader) => {
    const { page, area, playground } = await open(reader);
    await area.pressSequentially(reader.described);
    expect(await page.locator('.offers button').allInnerTexts()).toEqual([expect.stringContaining('/help')]);
    await page.keyboard.press('Enter');
    await page.locator('.message.own', { hasText: reader.described }).waitFor();
    expect((await readUpdates(playground)).at(-1)?.message?.text).toBe(reader.described);
  });

  it.each(readers)('edits a command instead of sending it again: $language', async (reader) => {
    const { page, area, playground } = await open(reader);
    await area.press('ArrowUp');
    expect(await area.inputValue()).toBe('/start');
    expect(await page.locator('.offers').isVisible()).toBe(false);
    await page.keyboard.type(' 1');
    await page.keyboard.press('Enter');
    await page.locator('.message.own', { hasText: '/start 1' }).waitFor();
    expect((await readUpdates(playground)).at(-1)?.edited_message?.text).toBe('/start 1');
    expect(await page.locator('.message.own').count()).toBe(1);
  });

  it.each(readers)('replies to the words that are selected: $language', async (reader) => {
    const { page, api, playground } = await open(reader);
    await api.sendMessage(reader.id, reader.text);
    const line = page.locator('.message.other .line').first();
    await line.dblclick();
    const part = await page.evaluate<string>('getSelection().toString().trim()');
    expect(part).toMatch(/^\p{L}+$/u);
    await page.locator('.message.other').hover();
    await page.getByRole('button', { name: reader.actions }).last().click();
    await page.getByRole('menuitem', { name: reader.reply }).click();
    expect(await page.locator('.context-text span').innerText()).toBe(part);
    await page.keyboard.type('?');
    await page.keyboard.press('Enter');
    expect(await page.locator('.message.own .reply span').innerText()).toBe(part);
    const message = (await readUpdates(playground)).at(-1)?.message;
    expect([message?.quote?.text, message?.quote?.position]).toEqual([part, reader.text.indexOf(part)]);
  });

  it.each(readers)('replies to the whole when nothing of it is selected: $language', async (reader) => {
    const { page, api, playground } = await open(reader);
    const sent = await api.sendMessage(reader.id, reader.text);
    await page.locator('.message.other').hover();
    await page.getByRole('button', { name: reader.actions }).last().click();
    await page.getByRole('menuitem', { name: reader.plainReply, exact: true }).click();
    await page.keyboard.type('?');
    await page.keyboard.press('Enter');
    await page.locator('.message.own .reply').waitFor();
    const message = (await readUpdates(playground)).at(-1)?.message;
    expect(message?.reply_to_message?.message_id).toBe(sent.message_id);
    expect(message?.quote).toBeUndefined();
  });

  it.each(readers)('leads to pages by links that tell them nothing: $language', async (reader) => {
    const { page, api } = await open(reader);
    const keys = [[{ text: reader.button, url: 'https://example.com/a' }]];
    await api.sendMessage(reader.id, reader.text, { reply_markup: { inline_keyboard: keys } });
    const key = page.getByRole('link', { name: reader.button, exact: true });
    expect(await key.getAttribute('href')).toBe('https://example.com/a');
    expect([await key.getAttribute('target'), await key.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ]);
  });
});
