import type { Transformer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';

export interface ApiCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What Telegram answers: a result, a refusal, or nothing at all. */
export type ApiResponse =
  | { readonly result: unknown }
  | {
      readonly status: number;
      readonly description: string;
      readonly retryAfterSeconds?: number;
      readonly movedTo?: number;
    }
  | { readonly dropped: Error };

export interface FakeTelegramApi {
  /** What was called, in order. */
  readonly calls: readonly ApiCall[];
  readonly transformer: Transformer;
  /** Payloads of the calls of one method. */
  of(method: string): readonly ApiCall['payload'][];
  /** Puts an answer in line for the next calls of a method; when there is none left the usual one is given. */
  enqueue(method: string, ...responses: (ApiResponse | (() => ApiResponse))[]): void;
}

export const fakeBotInfo: UserFromGetMe = {
  id: 999,
  is_bot: true,
  first_name: 'Sanad',
  username: 'SanadTestBot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  supports_guest_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

/** Stands where the network would be: records each call and answers it. Methods that it does not know are refused. */
export function createFakeTelegramApi(): FakeTelegramApi {
  const calls: ApiCall[] = [];
  const queues = new Map<string, (ApiResponse | (() => ApiResponse))[]>();
  const answer = (method: string): ApiResponse => {
    const next = queues.get(method)?.shift();
    if (next !== undefined) return typeof next === 'function' ? next() : next;
    return usual(method, calls.length);
  };
  return {
    calls,
    of: (method) => calls.filter((call) => call.method === method).map(({ payload }) => payload),
    enqueue: (method, ...responses) => {
      queues.set(method, [...(queues.get(method) ?? []), ...responses]);
    },
    transformer: async (_previous, method, payload) => {
      calls.push({ method, payload: { ...payload } });
      const response = answer(method);
      if ('dropped' in response) throw response.dropped;
      if ('result' in response) return { ok: true, result: response.result as never };
      const { status, description, retryAfterSeconds, movedTo } = response;
      const parameters = { retry_after: retryAfterSeconds, migrate_to_chat_id: movedTo };
      return { ok: false, error_code: status, description, parameters };
    },
  };
}

function usual(method: string, messageId: number): ApiResponse {
  if (['sendMessage', 'editMessageText', 'sendDocument'].includes(method)) return { result: { message_id: messageId } };
  if (method === 'getMe') return { result: fakeBotInfo };
  if (method === 'getFile') return { result: { file_id: 'f', file_unique_id: 'u', file_path: 'documents/file_1.txt' } };
  if (method === 'getUpdates') return { result: [] };
  if (method === 'getChatMember') return { result: { status: 'member' } };
  if (method === 'getMyDescription') return { result: { description: '' } };
  if (method === 'getMyShortDescription') return { result: { short_description: '' } };
  if (['setMyDescription', 'setMyShortDescription'].includes(method)) return { result: true };
  if (
    [
      'sendChatAction',
      'setMyCommands',
      'deleteWebhook',
      'setWebhook',
      'answerCallbackQuery',
      'answerInlineQuery',
      'editMessageReplyMarkup',
      'deleteMessage',
    ].includes(method)
  )
    return { result: true };
  return { status: 404, description: 'Not Found: method not found' };
}
