import { describe, expect, it } from 'vitest';
import { oliver, refusalOf, refusedWith, salma, startPlayground, type Playground } from './playground.ts';

async function startOpen(...options: Parameters<typeof startPlayground>): Promise<Playground> {
  const playground = await startPlayground(...options);
  playground.people.start(salma);
  playground.people.start(oliver);
  return playground;
}

describe('sendMessage', () => {
  it.each([
    [salma, '<b>السد</b> في <a href="https://example.org/1">أسوان</a>', 'السد في أسوان'],
    [oliver, '<b>The dam</b> in <a href="https://example.org/1">Aswan</a>', 'The dam in Aswan'],
  ])('stores the text and its entities for %i', async (chatId, html, text) => {
    const { api, people } = await startOpen();
    const sent = await api.sendMessage(chatId, html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
    expect(sent).toMatchObject({
      text,
      date: 1769932800,
      link_preview_options: { is_disabled: true },
      entities: [{ type: 'bold' }, { type: 'text_link', url: 'https://example.org/1' }],
    });
    expect(people.transcript(chatId).at(-1)?.message).toEqual(sent);
  });

  it('takes 4096 units without the tags and no more', async () => {
    const { api } = await startOpen();
    const long = `<b>${'س'.repeat(4096)}</b>`;
    expect((await api.sendMessage(salma, long, { parse_mode: 'HTML' })).text).toHaveLength(4096);
    const refusal = '400 Bad Request: message is too long';
    expect(await refusedWith(api.sendMessage(salma, 'س'.repeat(4097)))).toBe(refusal);
    expect(await refusedWith(api.sendMessage(oliver, 'a'.repeat(4097)))).toBe(refusal);
    expect(await refusedWith(api.sendMessage(oliver, '😀'.repeat(2049)))).toBe(refusal);
  });

  it('counts direction marks that stay, and not what is stripped', async () => {
    const { api } = await startOpen();
    expect((await api.sendMessage(salma, `${'س'.repeat(4096)}\u202C`)).text).toHaveLength(4096);
    expect(await refusedWith(api.sendMessage(salma, `\u200F${'س'.repeat(4096)}`))).toContain('message is too long');
  });

  it.each([
    ['', 'message text is empty'],
    ['  \n', 'text must be non-empty'],
    ['\u200F', 'text must be non-empty'],
  ])('refuses the text %j', async (text, reason) => {
    const { api } = await startOpen();
    expect(await refusedWith(api.sendMessage(oliver, text))).toBe(`400 Bad Request: ${reason}`);
  });

  it('refuses HTML that is broken', async () => {
    const { api } = await startOpen();
    expect(await refusedWith(api.sendMessage(salma, 'سد <p>', { parse_mode: 'HTML' }))).toBe(
      '400 Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 5',
    );
  });

  it('knows who has not written yet', async () => {
    const { api, people } = await startPlayground();
    expect(await refusedWith(api.sendMessage(oliver, 'x'))).toBe('400 Bad Request: chat not found');
    expect(await refusedWith(api.sendMessage(99, 'x'))).toBe('400 Bad Request: chat not found');
    expect(await refusedWith(api.sendMessage('', 'x'))).toBe('400 Bad Request: chat_id is empty');
    people.addGroup({ title: 'Readers', ownerId: oliver });
    expect(await refusedWith(api.sendMessage(oliver, 'x'))).toBe(
      "403 Forbidden: bot can't initiate conversation with a user",
    );
  });

  it('is forbidden where the bot is blocked, and the bot is told', async () => {
    const { api, people } = await startOpen();
    await api.getUpdates({ offset: -1 });
    people.block(salma);
    expect(await refusedWith(api.sendMessage(salma, 'سؤال'))).toBe('403 Forbidden: bot was blocked by the user');
    expect(() => people.send({ personId: salma }, 'سؤال')).toThrow('has blocked the bot');
    people.unblock(salma);
    await api.sendMessage(salma, 'جواب');
    const updates = await api.getUpdates();
    expect(updates.slice(1).map(({ my_chat_member: change }) => change?.new_chat_member.status)).toEqual([
      'kicked',
      'member',
    ]);
    people.deactivate(oliver);
    expect(await refusedWith(api.sendMessage(oliver, 'x'))).toBe('403 Forbidden: user is deactivated');
  });

  it('replies to a message, and quotes it word for word', async () => {
    const { api, people } = await startOpen();
    const question = people.send({ personId: salma }, 'متى افتتح السد؟');
    const reply = { message_id: question.message_id };
    const sent = await api.sendMessage(salma, 'جواب', { reply_parameters: { ...reply, quote: 'السد' } });
    expect(sent).toMatchObject({
      reply_to_message: { text: 'متى افتتح السد؟' },
      quote: { text: 'السد', position: 10 },
    });
    expect(await refusedWith(api.sendMessage(salma, 'x', { reply_parameters: { ...reply, quote: 'النهر' } }))).toBe(
      '400 Bad Request: QUOTE_TEXT_INVALID',
    );
  });

  it('refuses a reply to what is gone, unless it may go without', async () => {
    const { api } = await startOpen();
    const reply = (isAllowed: boolean) =>
      api.sendMessage(oliver, 'x', { reply_parameters: { message_id: 999, allow_sending_without_reply: isAllowed } });
    expect(await refusedWith(reply(false))).toBe('400 Bad Request: message to be replied not found');
    expect((await reply(true)).reply_to_message).toBeUndefined();
  });

  it('takes callback data of 64 bytes: 32 Arabic letters', async () => {
    const { api } = await startOpen();
    const send = (data: string) =>
      api.sendMessage(oliver, 'x', { reply_markup: { inline_keyboard: [[{ text: 'more', callback_data: data }]] } });
    expect((await send('a'.repeat(64))).reply_markup?.inline_keyboard).toHaveLength(1);
    expect((await send('س'.repeat(32))).reply_markup?.inline_keyboard).toHaveLength(1);
    for (const data of ['a'.repeat(65), 'س'.repeat(33), '']) {
      expect(await refusedWith(send(data))).toBe('400 Bad Request: BUTTON_DATA_INVALID');
    }
  });

  it.each([
    [{ text: 'x' }, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
    [{ callback_data: 'x' }, 'can\'t parse inline keyboard button: Can\'t find field "text"'],
    [{ text: 'x', url: 'localhost' }, 'BUTTON_URL_INVALID'],
    [{ text: 'x', copy_text: { text: 'x'.repeat(257) } }, 'BUTTON_COPY_TEXT_INVALID'],
  ])('refuses the button %j', async (button, reason) => {
    const { api } = await startOpen();
    const markup = { inline_keyboard: [[button as never]] };
    expect(await refusedWith(api.sendMessage(oliver, 'x', { reply_markup: markup }))).toBe(
      `400 Bad Request: ${reason}`,
    );
  });

  it('shows a reply keyboard to people and not to the bot', async () => {
    const { api, people } = await startOpen();
    const sent = await api.sendMessage(oliver, 'x', { reply_markup: { keyboard: [[{ text: 'yes' }]] } });
    expect(sent.reply_markup).toBeUndefined();
    expect(people.transcript(oliver).at(-1)?.keyboard).toEqual({ keyboard: [[{ text: 'yes' }]] });
  });

  it('may be slowed down by rate limits, which say how long to wait', async () => {
    const { api, time } = await startOpen({ rateLimits: { perChatPerSecond: 1, burst: 2 } });
    await api.sendMessage(oliver, '1');
    await api.sendMessage(oliver, '2');
    const refusal = await refusalOf(api.sendMessage(oliver, '3'));
    expect([refusal.error_code, refusal.description, refusal.parameters]).toEqual([
      429,
      'Too Many Requests: retry after 1',
      { retry_after: 1 },
    ]);
    await api.sendMessage(salma, 'حديث آخر');
    time.advance(1000);
    await api.sendMessage(oliver, '3');
  });

  it('keeps as many messages of a chat as its bounds say', async () => {
    const { api, people } = await startOpen({ bounds: { messagesPerChat: 3 } });
    for (const text of ['a', 'b', 'c', 'd']) await api.sendMessage(oliver, text);
    expect(people.transcript(oliver).map(({ message }) => message.text)).toEqual(['b', 'c', 'd']);
  });
});

describe('what goes on around a message', () => {
  it('tells people that the bot is typing', async () => {
    const { api, nextEvent } = await startOpen();
    await api.sendChatAction(salma, 'typing');
    expect(await nextEvent('action')).toMatchObject({ chatId: salma, action: 'typing' });
    expect(await refusedWith(api.sendChatAction(oliver, 'thinking' as never))).toBe(
      '400 Bad Request: wrong parameter action in request',
    );
  });

  it('streams a draft that ends with the message', async () => {
    const { api, people, nextEvent } = await startOpen();
    await api.sendMessageDraft(salma, 7, 'السد');
    expect(people.draft(salma)).toMatchObject({ draftId: 7, text: 'السد' });
    await api.sendMessageDraft(salma, 7, 'السد في أسوان');
    expect(people.draft(salma)?.text).toBe('السد في أسوان');
    await api.sendMessage(salma, 'السد في أسوان');
    await nextEvent('draft-ended');
    expect(people.draft(salma)).toBeUndefined();
  });

  it('lets a draft fade after 30 seconds', async () => {
    const { api, people, time } = await startOpen();
    await api.sendMessageDraft(oliver, 7, 'The dam');
    time.advance(30_000);
    expect(people.draft(oliver)).toBeUndefined();
  });

  it('lets the reader stop a draft, and tells the bot', async () => {
    const { api, people } = await startOpen();
    await api.raw.sendMessageDraft({ chat_id: oliver, draft_id: 7, text: 'x', can_stop: true });
    await api.getUpdates({ offset: -1 });
    expect(people.stopDraft(oliver)).toBe(true);
    expect((await api.getUpdates()).at(-1)?.stopped_message_generation).toMatchObject({
      chat: { id: oliver },
      draft_id: 7,
    });
    expect(people.stopDraft(oliver)).toBe(false);
  });

  it('refuses a draft in a group', async () => {
    const { api, people } = await startOpen();
    const group = people.addGroup({ title: 'Readers', ownerId: oliver });
    expect(await refusedWith(api.sendMessageDraft(group.id, 7, 'x'))).toBe('400 Bad Request: TEXTDRAFT_PEER_INVALID');
  });
});
