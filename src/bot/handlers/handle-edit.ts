import type { Message, UserFromGetMe } from 'grammy/types';
import type { BotContext } from '../context.ts';
import { readMessage } from '../incoming.ts';
import { answerQuestion } from '../questions/answer-question.ts';
import { toReplyDigest } from '../questions/reply-digest.ts';
import { createMessageTurn, type TurnSetting } from './create-turn.ts';

/**
 * Answers a question anew that its writer changed: in the place of the earlier answer where that was the last that was said, else with a
 * new one. An edit that leaves the words as they were, or that makes them something else than a question, changes nothing.
 */
export async function handleEdit(setting: TurnSetting, ctx: BotContext, message: Message): Promise<void> {
  const question = readQuestion(message, ctx.me);
  if (question === undefined) return;
  const turn = await createMessageTurn(setting, ctx, message);
  const { text, about } = question;
  const { botId, to, messageId, updateId } = turn;
  const earlier = await turn.parts.store.readers.findReply({ botId, to, messageId, beforeUpdateId: updateId });
  if (earlier?.digest === toReplyDigest(text, about)) return;
  await answerQuestion(turn, text, { about, ...(earlier?.isLast === true && { instead: earlier }) });
}

function readQuestion(
  message: Message,
  me: UserFromGetMe,
): { readonly text: string; readonly about?: string } | undefined {
  const asked = readAsk(message, me);
  if (asked !== undefined) return asked === '' ? undefined : { text: asked };
  const incoming = readMessage(message, me);
  return incoming.kind === 'question' && incoming.text !== '' ? incoming : undefined;
}

/** What stands behind `/ask`; undefined where that is not what it begins with. */
function readAsk({ text, entities = [] }: Message, { username }: UserFromGetMe): string | undefined {
  const isCommand = entities.some(({ type, offset }) => type === 'bot_command' && offset === 0);
  const { bot = username, question } =
    /^\/ask(?:@(?<bot>\w+))?(?:\s+(?<question>[\s\S]*))?$/i.exec(text ?? '')?.groups ?? {};
  if (!isCommand || !/^\/ask\b/i.test(text ?? '')) return undefined;
  return bot.toLowerCase() === username.toLowerCase() ? (question ?? '').trim() : '';
}
