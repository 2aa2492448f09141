import type { Message, UserFromGetMe } from 'grammy/types';
import { readMessage } from './incoming.ts';

export interface WrittenQuestion {
  readonly text: string;
  /** What others wrote and the question is a reply to. */
  readonly about?: string;
}

/** The question that a message asks of the bot, by itself or behind `/ask`; undefined where it asks none. */
export function findWrittenQuestion(message: Message, me: UserFromGetMe): WrittenQuestion | undefined {
  const asked = findAsked(message, me);
  if (asked !== undefined) return asked === '' ? undefined : { text: asked };
  const incoming = readMessage(message, me);
  return incoming.kind === 'question' && incoming.text !== '' ? incoming : undefined;
}

/** What stands behind `/ask`; undefined where a message does not begin with it. */
function findAsked({ text = '', entities = [] }: Message, { username }: UserFromGetMe): string | undefined {
  const isCommand = entities.some(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!isCommand || !/^\/ask\b/i.test(text)) return undefined;
  const { bot = username, question = '' } =
    /^\/ask(?:@(?<bot>\w+))?(?:\s+(?<question>[\s\S]*))?$/i.exec(text)?.groups ?? {};
  return bot.toLowerCase() === username.toLowerCase() ? question.trim() : '';
}
