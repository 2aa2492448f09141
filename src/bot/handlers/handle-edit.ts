import type { Message } from 'grammy/types';
import type { BotContext } from '../context.ts';
import { answerQuestion } from '../questions/answer-question.ts';
import { toReplyDigest } from '../questions/reply-digest.ts';
import { findWrittenQuestion } from '../written-question.ts';
import { createMessageTurn, type TurnSetting } from './create-turn.ts';

/**
 * Answers a question anew that its writer changed: in the place of the earlier answer where that was the last that was said, else with a
 * new one. An edit that leaves the words as they were, or that makes them something else than a question, changes nothing.
 */
export async function handleEdit(setting: TurnSetting, ctx: BotContext, message: Message): Promise<void> {
  const question = findWrittenQuestion(message, ctx.me);
  if (question === undefined) return;
  const turn = await createMessageTurn(setting, ctx, message);
  const { text, about } = question;
  const { botId, to, messageId, updateId } = turn;
  const earlier = await turn.parts.store.readers.findReply({ botId, to, messageId, beforeUpdateId: updateId });
  if (earlier?.digest === toReplyDigest(text, about)) return;
  await answerQuestion(turn, text, { about, ...(earlier?.isLast === true && { instead: earlier }) });
}
