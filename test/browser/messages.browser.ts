import { InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import { startPage } from '../playground/web/page.ts';
import { readUpdates } from '../playground/server/playground.ts';
import { findBrowser } from './find-browser.ts';
import { openWindow, useBrowser } from './launch.ts';

const executablePath = findBrowser();
const readers = [
  {
    id: 101,
    text: 'مرحبًا',
    button: 'نعم',
    typing: 'يكتب…',
    toast: 'شكرًا لك',
    close: 'إغلاق',
    voice: 'رسالة صوتية',
    picture: 'صورة…',
    place: 'موقع',
    attach: 'إرفاق',
  },
  {
    id: 102,
    text: 'Hello',
    button: 'Yes',
    typing: 'is typing…',
    toast: 'Thank you',
    close: 'Close',
    voice: 'A voice message',
    picture: 'Picture…',
    place: 'Location',
    attach: 'Attach',
  },
] as const;

describe.skipIf(executablePath === undefined)('messages in a browser', () => {
  const browser = useBrowser(executablePath);

  /** A page whose bot is the test. */
  const open = async (id: number) => {
    const { playground, url } = await startPage();
    playground.people.start(id);
    const page = await openWindow(browser());
    await page.goto(`${url}/#/${id}`);
    await page.locator('.message.own').waitFor();
    return { playground, page, api: playground.api };
  };

  it.each(readers)('are edited, reacted to and deleted as it happens: $text', async ({ id, text }) => {
    const { page, api } = await open(id);
    const { message_id: messageId } = await api.sendMessage(id, text);
    const shown = page.locator(`[data-id="${messageId}"]`);
    await shown.getByText(text).waitFor();
    await api.editMessageText(id, messageId, `<b>${text}</b> 2`, { parse_mode: 'HTML' });
    await shown.locator('strong', { hasText: text }).waitFor();
    await api.setMessageReaction(id, messageId, [{ type: 'emoji', emoji: '🔥' }]);
    await shown.locator('.reactions').getByText('🔥 1').waitFor();
    await api.deleteMessage(id, messageId);
    await shown.waitFor({ state: 'detached' });
  });

  it.each(readers)('have buttons whose answers are shown: $button', async ({ id, text, button, toast, close }) => {
    const { page, api, playground } = await open(id);
    await api.sendMessage(id, text, { reply_markup: { inline_keyboard: [[{ text: button, callback_data: 'yes' }]] } });
    for (const isAlert of [false, true]) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await expect.poll(async () => (await readUpdates(playground)).at(-1)?.callback_query?.data).toBe('yes');
      const update = (await readUpdates(playground)).at(-1);
      await api.answerCallbackQuery(update?.callback_query?.id ?? '', { text: toast, show_alert: isAlert });
      await api.getUpdates({ offset: (update?.update_id ?? 0) + 1, timeout: 0 });
      await page.locator(isAlert ? '.alert' : '.toast', { hasText: toast }).waitFor();
    }
    await page.getByRole('alertdialog').getByRole('button', { name: close }).click();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });

  it.each(readers)('are seen while they are being written: $text', async ({ id, text, typing }) => {
    const { page, api } = await open(id);
    await api.sendChatAction(id, 'typing');
    await page.getByRole('status').getByText(typing).waitFor();
    await api.sendMessageDraft(id, 1, text);
    await page.locator('.draft', { hasText: text }).waitFor();
    await api.sendMessageDraft(id, 1, `${text} 2`);
    await page.locator('.draft', { hasText: `${text} 2` }).waitFor();
    await api.sendMessage(id, `${text} 3`);
    await page.locator('.log').getByText(`${text} 3`).waitFor();
    await page.locator('.draft').waitFor({ state: 'detached' });
  });

  it.each(readers)('hold files, sent either way: $voice', async ({ id, attach, voice }) => {
    const { page, api, playground } = await open(id);
    await api.sendDocument(id, new InputFile(Buffer.from('a,b'), 'تقرير <b>.csv'));
    const download = page.waitForEvent('download');
    await page.locator('.document').click();
    expect((await download).suggestedFilename()).toContain('تقرير');
    await page.getByRole('button', { name: attach }).click();
    await page.getByRole('menuitem', { name: voice }).click();
    await page.locator('.message.own .stand-in').waitFor();
    expect((await readUpdates(playground)).at(-1)?.message?.voice).toBeDefined();
  });

  it.each(readers)('take what is written as the caption of a picture: $text', async ({ id, attach, picture, text }) => {
    const { page, playground } = await open(id);
    await page.locator('textarea').fill(text);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: attach }).click();
    await page.getByRole('menuitem', { name: picture }).click();
    await (await choosing).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') });
    await page
      .locator('.message.own', { has: page.locator('.photo') })
      .getByText(text)
      .waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('');
    expect((await readUpdates(playground)).at(-1)?.message?.caption).toBe(text);
  });

  it.each(readers)('may be a place: $place', async ({ id, attach, place, text }) => {
    const { page, playground } = await open(id);
    await page.locator('textarea').fill(text);
    await page.getByRole('button', { name: attach }).click();
    await page.getByRole('menuitem', { name: place }).click();
    await page.locator('.message.own .stand-in').getByText(place).waitFor();
    expect((await readUpdates(playground)).at(-1)?.message?.location).toBeDefined();
    expect(await page.locator('textarea').inputValue()).toBe(text);
  });

  it.each(readers)('are offered for an inline query: $text', async ({ id, text }) => {
    const { page, api, playground } = await open(id);
    await page.locator('textarea').fill(`@SanadBot ${text}`);
    await expect.poll(async () => (await readUpdates(playground)).at(-1)?.inline_query?.query).toBe(text);
    const queryId = (await readUpdates(playground)).at(-1)?.inline_query?.id ?? '';
    const content = { message_text: `${text} 1` };
    await api.answerInlineQuery(queryId, [{ type: 'article', id: '1', title: text, input_message_content: content }]);
    await page.locator('.offers button', { hasText: text }).click();
    await page.locator('.message.own', { hasText: `${text} 1` }).waitFor();
  });
});
