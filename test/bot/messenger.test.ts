import { Api } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createMessenger } from '../../src/bot/messenger.ts';
import type { OutgoingMessage } from '../../src/domain/messenger.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { createFakeTelegramApi, type ApiResponse } from '../fakes/telegram-api.ts';
import { salma, startPlayground } from '../playground/server/playground.ts';

const outgoing = {
  kind: 'text',
  to: { chatId: 7 },
  message: { html: '<b>a &amp; b</b>', plain: 'a & b' },
  replyToMessageId: 3,
} as const;

describe('createMessenger', () => {
  it('sends the formatted text as a reply that does not depend on what it replies to', async () => {
    const { result, api } = await send([]);
    expect(result).toEqual({ kind: 'sent', messageId: 1 });
    expect(api.of('sendMessage')).toEqual([
      {
        chat_id: 7,
        text: '<b>a &amp; b</b>',
        parse_mode: 'HTML',
        reply_parameters: { message_id: 3, allow_sending_without_reply: true },
        link_preview_options: { is_disabled: true },
      },
    ]);
  });

  it('sends the plain text when the formatting is refused, and that only once', async () => {
    const refusal = { status: 400, description: "Bad Request: can't parse entities: unexpected end tag" };
    const { result, api } = await send([refusal]);
    expect(result.kind).toBe('sent');
    expect(api.of('sendMessage')[1]).toMatchObject({ text: 'a & b' });
    expect(api.of('sendMessage')[1]).not.toHaveProperty('parse_mode');
    expect((await send([refusal, refusal])).result).toEqual({ kind: 'refused', reason: '400' });
  });

  it('sends to the chat when the topic is gone', async () => {
    const gone = { status: 400, description: 'Bad Request: message thread not found' };
    const { result, api } = await send([gone], { ...outgoing, to: { chatId: 7, threadId: 4 } });
    expect(result.kind).toBe('sent');
    expect(api.of('sendMessage').map(({ message_thread_id: threadId }) => threadId)).toEqual([4, undefined]);
    expect((await send([gone])).result).toEqual({ kind: 'refused', reason: '400' });
  });

  it.each([
    [
      { status: 429, description: 'Too Many Requests: retry after 3', retryAfterSeconds: 3 },
      { kind: 'wait', seconds: 3 },
    ],
    [
      { status: 403, description: 'Forbidden: bot was blocked by the user' },
      { kind: 'blocked', reason: '403' },
    ],
    [
      { status: 400, description: 'Bad Request: chat not found' },
      { kind: 'blocked', reason: '400' },
    ],
    [
      { status: 400, description: 'Bad Request: TOPIC_CLOSED' },
      { kind: 'refused', reason: '400' },
    ],
    [
      { status: 502, description: 'Bad Gateway' },
      { kind: 'unreachable', reason: '502' },
    ],
    [
      { status: 401, description: 'Unauthorized' },
      { kind: 'unreachable', reason: '401' },
    ],
    [
      { status: 400, description: 'upgraded', movedTo: -1005 },
      { kind: 'moved', toChatId: -1005 },
    ],
    [{ dropped: new Error('socket hang up') }, { kind: 'unknown', reason: 'internal' }],
  ])('tells what became of it, in one attempt: %j', async (response, expected) => {
    const { result, api } = await send([response]);
    expect(result).toEqual(expected);
    expect(api.of('sendMessage')).toHaveLength(1);
  });

  it('edits a message, and is content when that changes nothing', async () => {
    const edit = { kind: 'edit', to: { chatId: 7 }, messageId: 9, message: outgoing.message, buttons: [[]] } as const;
    const unchanged = { status: 400, description: 'Bad Request: message is not modified: specified new …' };
    for (const responses of [[], [unchanged]]) {
      const { result, api } = await send(responses, edit);
      expect(result).toEqual({ kind: 'sent', messageId: 9 });
      expect(api.of('editMessageText')).toMatchObject([{ chat_id: 7, message_id: 9, parse_mode: 'HTML' }]);
    }
    const gone = { status: 400, description: 'Bad Request: message to edit not found' };
    expect((await send([gone], edit)).result).toEqual({ kind: 'refused', reason: '400' });
  });

  it('sends buttons and documents', async () => {
    const buttons = [[{ text: 'نعم', callbackData: 'y' }], [{ text: 'site', url: 'https://example.org' }]];
    const keyboard = {
      inline_keyboard: [[{ text: 'نعم', callback_data: 'y' }], [{ text: 'site', url: 'https://example.org' }]],
    };
    expect((await send([], { ...outgoing, buttons })).api.of('sendMessage')).toMatchObject([
      { reply_markup: keyboard },
    ]);
    const file = { fileName: 'خبر.txt', contentBase64: 'AAEC', caption: outgoing.message };
    const { result, api } = await send([], { kind: 'document', to: { chatId: 7, threadId: 4 }, ...file, buttons });
    expect(result.kind).toBe('sent');
    expect(api.of('sendDocument')).toMatchObject([
      { chat_id: 7, message_thread_id: 4, caption: '<b>a &amp; b</b>', parse_mode: 'HTML', reply_markup: keyboard },
    ]);
  });

  it('sends edits and captions plainly too when the formatting is refused', async () => {
    const api = createFakeTelegramApi();
    const telegram = new Api('123456:token');
    telegram.config.use(api.transformer);
    const messenger = createMessenger({ api: telegram, logger: createRecordingLogger() });
    const refused = { status: 400, description: "Bad Request: can't parse entities" };
    api.enqueue('editMessageText', refused);
    api.enqueue('sendDocument', refused);
    const { message, to } = outgoing;
    const file = { fileName: 'a.json', contentBase64: 'AAEC', caption: message };
    await messenger.send({ kind: 'edit', to, messageId: 3, message });
    await messenger.send({ kind: 'document', to, ...file });
    expect(api.of('editMessageText').at(-1)).toMatchObject({ message_id: 3, text: 'a & b' });
    expect(api.of('editMessageText').at(-1)).not.toHaveProperty('parse_mode');
    expect(api.of('sendDocument').at(-1)).toMatchObject({ caption: 'a & b' });
    expect(api.of('sendDocument').at(-1)).not.toHaveProperty('parse_mode');
  });

  it.each(['message to delete not found', "message can't be deleted for everyone"])(
    'takes a message for deleted where there is none to delete: %s',
    async (description) => {
      const api = createFakeTelegramApi();
      const telegram = new Api('123456:token');
      telegram.config.use(api.transformer);
      api.enqueue('deleteMessage', { status: 400, description: `Bad Request: ${description}` });
      const messenger = createMessenger({ api: telegram, logger: createRecordingLogger() });
      expect(await messenger.send({ kind: 'deletion', to: { chatId: 7 }, messageId: 3 })).toEqual({
        kind: 'sent',
        messageId: 3,
      });
    },
  );
});

describe('createMessenger, where nobody answers', () => {
  it.each([
    ['has certainly not sent where no connection came about', 'unreachable', undefined],
    ['has certainly not sent where a gateway answers', 'unreachable', { kind: 'status', status: 502, isHtml: true }],
    ['does not know where the connection breaks', 'unknown', { kind: 'drop-before' }],
    ['does not know where the connection breaks after it was sent', 'unknown', { kind: 'drop-after' }],
  ] as const)('%s', async (_, kind, fault) => {
    const { server, api, people } = await startPlayground();
    people.start(salma);
    if (fault === undefined) await server.stop();
    else server.faults.add({ ...fault, method: 'sendMessage' });
    const messenger = createMessenger({ api, logger: createRecordingLogger() });
    expect(await messenger.send({ ...outgoing, to: { chatId: salma } })).toMatchObject({ kind });
    if (fault === undefined) await server.start();
  });
});

async function send(responses: ApiResponse[], message: OutgoingMessage = outgoing) {
  const [api, logger] = [createFakeTelegramApi(), createRecordingLogger()];
  const telegram = new Api('123456:token');
  telegram.config.use(api.transformer);
  for (const method of ['sendMessage', 'editMessageText', 'sendDocument']) api.enqueue(method, ...responses);
  const result = await createMessenger({ api: telegram, logger }).send(message);
  expect(logger.text()).not.toContain('a & b');
  return { result, api };
}
