import { InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import { oliver, readUpdates, refusedWith, salma, startPlayground, token, type Playground } from './playground.ts';

const article = new TextEncoder().encode('عنوان\r\n--boundary\r\n\r\nThe dam opened.');

async function startOpen(): Promise<Playground> {
  const playground = await startPlayground();
  for (const id of [salma, oliver]) playground.people.start(id);
  return playground;
}

describe('files', () => {
  it.each([
    [salma, 'خبر.txt', 'النص الكامل'],
    [oliver, 'article.txt', 'The whole text'],
  ])('sent to %i arrive byte by byte', async (chatId, name, caption) => {
    const { api, people, url } = await startOpen();
    const sent = await api.sendDocument(chatId, new InputFile(article, name), {
      caption: `<b>${caption}</b>`,
      parse_mode: 'HTML',
    });
    expect(sent).toMatchObject({
      document: { file_name: name, file_size: article.length },
      caption,
      caption_entities: [{ type: 'bold' }],
    });
    expect(people.transcript(chatId).at(-1)?.message.document).toEqual(sent.document);
    const { file_path: path } = await api.getFile(sent.document.file_id);
    const response = await fetch(`${url}/file/bot${token}/${path}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(article);
    expect((await api.sendDocument(chatId, sent.document.file_id)).document.file_id).toBe(sent.document.file_id);
  });

  it('are refused when they are empty, unknown or far away, and with a caption over 1024 units', async () => {
    const { api } = await startOpen();
    const send = (document: string | InputFile, caption = '') =>
      refusedWith(api.sendDocument(oliver, document, { caption }));
    expect(await send(new InputFile(new Uint8Array(), 'a.txt'))).toBe('400 Bad Request: file must be non-empty');
    expect(await send('unknown')).toBe('400 Bad Request: wrong file identifier/HTTP URL specified');
    expect(await send('https://example.org/a.pdf')).toBe('400 Bad Request: failed to get HTTP URL content');
    expect(await send('')).toBe('400 Bad Request: there is no document in the request');
    expect(await send(new InputFile(article), 'س'.repeat(1025))).toBe('400 Bad Request: message caption is too long');
    expect(await refusedWith(api.getFile('unknown'))).toBe('400 Bad Request: invalid file_id');
  });

  it('that people send can be fetched, and photos, voices and places reach the bot', async () => {
    const playground = await startOpen();
    const { api, people, url } = playground;
    people.sendFile({ personId: salma }, { name: 'خبر.txt', bytes: article, caption: 'خبر' });
    people.sendPhoto({ personId: oliver }, { bytes: article, width: 4, height: 3 });
    people.sendVoice({ personId: oliver }, { bytes: article, seconds: 2 });
    people.sendLocation({ personId: oliver }, { latitude: 24.1, longitude: 32.9 });
    const messages = (await readUpdates(playground)).slice(2).map(({ message }) => message);
    expect(messages).toMatchObject([
      { document: { file_name: 'خبر.txt' }, caption: 'خبر' },
      { photo: [{ width: 4 }] },
      { voice: { duration: 2 } },
      { location: { latitude: 24.1 } },
    ]);
    const { file_path: path } = await api.getFile(messages[0]?.document?.file_id ?? '');
    expect((await fetch(`${url}/file/bot${token}/${path}`)).status).toBe(200);
    expect((await fetch(`${url}/file/bot${token}/documents/none`)).status).toBe(404);
  });
});

describe('the bot’s profile', () => {
  it('has commands per language, and people see theirs', async () => {
    const { api, people } = await startOpen();
    await api.setMyCommands([{ command: 'help', description: 'How it works' }]);
    await api.setMyCommands([{ command: 'help', description: 'كيف يعمل' }], { language_code: 'ar' });
    expect(await api.getMyCommands({ language_code: 'ar' })).toEqual([{ command: 'help', description: 'كيف يعمل' }]);
    expect(people.commands({ personId: salma })).toEqual([{ command: 'help', description: 'كيف يعمل' }]);
    expect(people.commands({ personId: oliver })).toEqual([{ command: 'help', description: 'How it works' }]);
    await api.deleteMyCommands({ language_code: 'ar' });
    expect(people.commands({ personId: salma })[0]?.description).toBe('How it works');
  });

  it('has narrower commands for kinds of chats', async () => {
    const { api, people } = await startOpen();
    const { id: chatId } = people.addGroup({ title: 'Readers', ownerId: oliver, memberIds: [salma] });
    await api.setMyCommands([{ command: 'ask', description: 'x' }], { scope: { type: 'all_group_chats' } });
    await api.setMyCommands([{ command: 'set', description: 'x' }], { scope: { type: 'all_chat_administrators' } });
    expect(people.commands({ personId: oliver })).toEqual([]);
    expect(people.commands({ personId: salma, chatId })[0]?.command).toBe('ask');
    expect(people.commands({ personId: oliver, chatId })[0]?.command).toBe('set');
  });

  it.each([
    [{ command: 'Help', description: 'x' }, 'BOT_COMMAND_INVALID'],
    [{ command: 'مساعدة', description: 'x' }, 'BOT_COMMAND_INVALID'],
    [{ command: 'help', description: '' }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
  ])('refuses the command %j', async (command, reason) => {
    const { api } = await startOpen();
    expect(await refusedWith(api.setMyCommands([command]))).toBe(`400 Bad Request: ${reason}`);
  });

  it('takes languages, not countries', async () => {
    const { api } = await startOpen();
    const set = api.setMyCommands([], { language_code: 'ar-EG' as never });
    expect(await refusedWith(set)).toBe('400 Bad Request: invalid language code specified');
  });

  it('has a name and descriptions per language, and one for everybody else', async () => {
    const { api, people } = await startOpen();
    await api.setMyName('سند', { language_code: 'ar' });
    await api.setMyDescription('Answers from the news');
    await api.setMyDescription('يجيب من الأخبار', { language_code: 'ar' });
    await api.setMyShortDescription('News');
    expect(await api.getMyName({ language_code: 'ar' })).toEqual({ name: 'سند' });
    expect(await api.getMyName()).toEqual({ name: 'Sanad' });
    expect(await api.getMyDescription({ language_code: 'fr' })).toEqual({ description: 'Answers from the news' });
    expect(people.botProfile('ar')).toEqual({ name: 'سند', description: 'يجيب من الأخبار', about: 'News' });
  });
});
