import type { Message } from 'grammy/types';
import type { BotContext } from '../context.ts';
import { describeFailure } from '../failure.ts';
import { toAddress } from '../place.ts';
import type { Block } from '../render/block.ts';
import { toMessages } from '../render/split.ts';
import type { BotParts } from '../turn.ts';

/** An answer is worth as much without it. */
export function showTyping(ctx: BotContext, message: Message, { logger }: BotParts): void {
  const { chatId, threadId } = toAddress(message);
  ctx.api
    .sendChatAction(chatId, 'typing', threadId === undefined ? {} : { message_thread_id: threadId })
    .catch((error: unknown) => logger.debug(describeFailure(error), 'typing could not be shown'));
}

interface ShownDraft {
  readonly blocks: readonly Block[];
  readonly parts: BotParts;
}

/** Telegram shows what is being written in private chats only. What does not fit into one message is left out. */
export async function showDraft(ctx: BotContext, message: Message, { blocks, parts }: ShownDraft): Promise<boolean> {
  const [first] = toMessages(blocks);
  if (first === undefined || message.chat.type !== 'private') return false;
  const { chatId, threadId } = toAddress(message);
  try {
    const place = threadId === undefined ? {} : { message_thread_id: threadId };
    return await ctx.api.sendMessageDraft(chatId, toDraftId(ctx), first.plain, place);
  } catch (error) {
    parts.logger.debug(describeFailure(error), 'what is being written could not be shown');
    return false;
  }
}

/** One for each question; Telegram refuses 0. */
function toDraftId({ update }: BotContext): number {
  return Math.max(1, update.update_id);
}
