import { describe, expect, it } from 'vitest';
import { oliver, readUpdates, refusedWith, salma, startPlayground, type Playground } from './playground.ts';

const button = { inline_keyboard: [[{ text: 'more', callback_data: 'more' }]] };
const notModified =
  '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

async function startOpen(): Promise<Playground> {
  const playground = await startPlayground();
  playground.people.start(salma);
  playground.people.start(oliver);
  return playground;
}

describe('editMessageText', () => {
  it.each([
    [salma, 'أفكر…', '<b>السد</b> في أسوان', 'السد في أسوان'],
    [oliver, 'Thinking…', '<b>The dam</b> is in Aswan', 'The dam is in Aswan'],
  ])('changes the text, takes the buttons away and says when, for %i', async (chatId, before, html, after) => {
    const { api, people, time, nextEvent } = await startOpen();
    const { message_id: id, date } = await api.sendMessage(chatId, before, { reply_markup: button });
    time.advance(5000);
    const edited = await api.editMessageText(chatId, id, html, { parse_mode: 'HTML' });
    expect(edited).toMatchObject({ message_id: id, text: after, date, edit_date: date + 5 });
    expect(edited).not.toHaveProperty('reply_markup');
    await nextEvent('edited');
    expect(people.transcript(chatId).at(-1)?.message.text).toBe(after);
  });

  it('refuses what changes nothing: the same text, entities and buttons', async () => {
    const { api } = await startOpen();
    const { message_id: id } = await api.sendMessage(salma, '<b>سد</b>', { parse_mode: 'HTML', reply_markup: button });
    const same = api.editMessageText(salma, id, '<strong>سد</strong> ', { parse_mode: 'HTML', reply_markup: button });
    expect(await refusedWith(same)).toBe(notModified);
    await api.editMessageText(salma, id, 'سد', { reply_markup: button });
    await api.editMessageText(salma, id, 'سد');
    expect(await refusedWith(api.editMessageText(salma, id, 'سد'))).toBe(notModified);
  });

  it('refuses a message that is not there, not named or not the bot’s', async () => {
    const { api, people } = await startOpen();
    const { message_id: theirs } = people.send({ personId: oliver }, 'question');
    const { message_id: gone } = await api.sendMessage(oliver, 'x');
    await api.deleteMessage(oliver, gone);
    expect(await refusedWith(api.editMessageText(oliver, gone, 'y'))).toBe(
      '400 Bad Request: message to edit not found',
    );
    expect(await refusedWith(api.editMessageText(oliver, 0, 'y'))).toBe(
      '400 Bad Request: message identifier is not specified',
    );
    expect(await refusedWith(api.editMessageText(oliver, theirs, 'y'))).toBe(
      "400 Bad Request: message can't be edited",
    );
  });

  it('is forbidden where the bot is blocked', async () => {
    const { api, people } = await startOpen();
    const { message_id: id } = await api.sendMessage(salma, 'x');
    people.block(salma);
    expect(await refusedWith(api.editMessageText(salma, id, 'y'))).toBe('403 Forbidden: bot was blocked by the user');
  });
});

describe('editMessageReplyMarkup', () => {
  it('changes the buttons only, and refuses the same ones', async () => {
    const { api } = await startOpen();
    const { message_id: id } = await api.sendMessage(oliver, 'x');
    expect(await api.editMessageReplyMarkup(oliver, id, { reply_markup: button })).toMatchObject({
      text: 'x',
      reply_markup: button,
    });
    expect(await refusedWith(api.editMessageReplyMarkup(oliver, id, { reply_markup: button }))).toBe(notModified);
    expect(await api.editMessageReplyMarkup(oliver, id)).not.toHaveProperty('reply_markup');
  });
});

describe('deleteMessage', () => {
  it('takes a message away once', async () => {
    const { api, people } = await startOpen();
    const { message_id: id } = await api.sendMessage(oliver, 'x');
    await api.deleteMessage(oliver, id);
    expect(people.transcript(oliver).map(({ message }) => message.text)).toEqual(['/start']);
    expect(await refusedWith(api.deleteMessage(oliver, id))).toBe('400 Bad Request: message to delete not found');
  });

  it('takes others’ messages away in groups as an administrator only', async () => {
    const { api, people } = await startOpen();
    const { id: chatId } = people.addGroup({ title: 'قراء', ownerId: salma });
    const { message_id: id } = people.send({ personId: salma, chatId }, 'سؤال');
    expect(await refusedWith(api.deleteMessage(chatId, id))).toBe("400 Bad Request: message can't be deleted");
    people.setBotStatus(salma, chatId, 'administrator');
    await api.deleteMessage(chatId, id);
  });

  it('is too late after two days', async () => {
    const { api, time } = await startOpen();
    const { message_id: id } = await api.sendMessage(oliver, 'x');
    time.advance(48 * 60 * 60 * 1000 + 1000);
    expect(await refusedWith(api.deleteMessage(oliver, id))).toBe(
      "400 Bad Request: message can't be deleted for everyone",
    );
  });
});

describe('a person', () => {
  it('edits a message of their own, and the bot is told', async () => {
    const playground = await startOpen();
    const { people } = playground;
    const { message_id: id } = people.send({ personId: salma }, 'متى فتح السد؟');
    people.edit({ personId: salma }, id, 'متى افتتح السد؟');
    const last = (await readUpdates(playground)).at(-1);
    expect(last?.edited_message).toMatchObject({ message_id: id, text: 'متى افتتح السد؟' });
    expect(() => people.edit({ personId: oliver, chatId: salma }, id, 'x')).toThrow('is not in chat');
  });
});
