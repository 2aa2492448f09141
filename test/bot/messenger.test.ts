import { Api } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createMessenger } from '../../src/bot/messenger.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { createFakeTelegramApi, type ApiResponse } from '../fakes/telegram-api.ts';

const outgoing = { to: { chatId: 7 }, message: { html: '<b>a &amp; b</b>', plain: 'a & b' }, replyToMessageId: 3 };
const tooMany = { status: 429, description: 'Too Many Requests: retry after 3', retryAfterSeconds: 3 };

describe('createMessenger', () => {
  it('sends the formatted text as a reply that does not depend on what it replies to', async () => {
    const { result, api } = await send();
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
    const { result, api } = await send(refusal);
    expect(result.kind).toBe('sent');
    expect(api.of('sendMessage')[1]).toMatchObject({ text: 'a & b' });
    expect(api.of('sendMessage')[1]).not.toHaveProperty('parse_mode');
    expect((await send(refusal, refusal)).result).toEqual({ kind: 'failed', isRetryable: false });
  });

  it('waits as long as it is told to, twice at most', async () => {
    const { result, pauses } = await send(tooMany, tooMany);
    expect([result.kind, pauses]).toEqual(['sent', [3000, 3000]]);
    const again = await send(tooMany, tooMany, tooMany);
    expect([again.result, again.pauses]).toEqual([{ kind: 'failed', isRetryable: true }, [3000, 3000]]);
  });

  it('does not wait for longer than is worth it', async () => {
    const { result, pauses } = await send({ ...tooMany, retryAfterSeconds: 3600 });
    expect([result, pauses]).toEqual([{ kind: 'failed', isRetryable: true }, []]);
  });

  it('knows a chat that blocked it', async () => {
    const { result } = await send({ status: 403, description: 'Forbidden: bot was blocked by the user' });
    expect(result).toEqual({ kind: 'blocked' });
  });

  it('does not repeat what may have arrived', async () => {
    for (const response of [{ status: 502, description: 'Bad Gateway' }, { dropped: new Error('socket hang up') }]) {
      const { result, api } = await send(response);
      expect(result).toEqual({ kind: 'failed', isRetryable: true });
      expect(api.of('sendMessage')).toHaveLength(1);
    }
  });

  it('gives up what Telegram will never take', async () => {
    const { result, api } = await send({ status: 400, description: 'Bad Request: message thread not found' });
    expect(result).toEqual({ kind: 'failed', isRetryable: false });
    expect(api.of('sendMessage')).toHaveLength(1);
  });
});

async function send(...responses: ApiResponse[]) {
  const [api, logger] = [createFakeTelegramApi(), createRecordingLogger()];
  const pauses: number[] = [];
  const telegram = new Api('123456:token');
  telegram.config.use(api.transformer);
  api.enqueue('sendMessage', ...responses);
  const sleep = async (ms: number) => {
    pauses.push(ms);
  };
  const result = await createMessenger({ api: telegram, logger, sleep }).send(outgoing);
  expect(logger.text()).not.toContain('a & b');
  return { result, api, pauses };
}
