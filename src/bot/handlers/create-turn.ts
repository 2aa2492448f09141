import { GrammyError } from 'grammy';
import type { Message, User } from 'grammy/types';
import type { Sleep } from '../../domain/runtime.ts';
import type { BotContext } from '../context.ts';
import { describeFailure } from '../failure.ts';
import { findRepliedWords } from '../incoming.ts';
import { findInterfaceLanguage } from '../interface-language.ts';
import { toAddress, toConversation } from '../place.ts';
import { toKeyboard } from '../render/keyboard.ts';
import { toMessages } from '../render/split.ts';
import { toPhraseLines } from '../render/words.ts';
import { toReplies } from '../replies.ts';
import type { BotParts, PressTurn, Turn } from '../turn.ts';
import { listCommandNames } from './command-access.ts';

export interface TurnSetting {
  readonly parts: BotParts;
  /** For limits. */
  readonly deadline: Sleep;
  /** Whether questions about the shipped articles are suggested. */
  readonly hasExamples: boolean;
  /** Who may use the commands for administrators. */
  readonly adminIds: readonly number[];
}

interface Source {
  /** What was written, or what the pressed button stands under. */
  readonly message: Message;
  readonly writer: User | undefined;
  /** A group or channel in whose name was written. */
  readonly senderChatId?: number;
}

/** The turn of somebody who wrote a message. */
export function createMessageTurn(setting: TurnSetting, ctx: BotContext, message: Message): Turn {
  return createTurn(setting, ctx, { message, writer: message.from, senderChatId: message.sender_chat?.id });
}

/** The turn of somebody who pressed a button under a message. */
export function createPressTurn(
  setting: TurnSetting,
  ctx: BotContext,
  press: { readonly message: Message; readonly from: User; readonly notify: (text: string) => void },
): PressTurn {
  const { message, from, notify } = press;
  const turn = createTurn(setting, ctx, { message, writer: from });
  return {
    ...turn,
    messageId: message.message_id,
    repliedText: message.reply_to_message?.text ?? '',
    notify: (text) => notify(text.slice(0, maxHintChars)),
    edit(blocks, { buttons = [] } = {}) {
      const [first] = toMessages(blocks);
      if (first === undefined) throw new Error('There is nothing to show.');
      const { message_id: messageId } = message;
      const keyboard = toKeyboard(buttons, turn.language);
      ctx.say({
        kind: 'edit',
        to: turn.to,
        messageId,
        message: first,
        ...(keyboard.length > 0 && { buttons: keyboard }),
      });
    },
  };
}

/** Telegram's limit for what is shown when a button was pressed. */
const maxHintChars = 200;

function createTurn(setting: TurnSetting, ctx: BotContext, source: Source): Turn {
  const { parts, hasExamples, adminIds } = setting;
  const { message, writer, senderChatId } = source;
  const language = findInterfaceLanguage(writer, message.text ?? message.caption ?? '');
  const isPrivate = message.chat.type === 'private';
  const personId = senderChatId === undefined ? writer?.id : undefined;
  const isAdministrator = personId !== undefined && adminIds.includes(personId);
  const format: Turn['format'] = (key, variables) => parts.phrasebook.format(language, key, variables);
  return {
    parts,
    botId: ctx.me.id,
    botName: ctx.me.username,
    updateId: ctx.update.update_id,
    language,
    to: toAddress(message),
    isPrivate,
    personId,
    isAdministrator,
    conversation: toConversation(message, senderChatId ?? writer?.id),
    commands: listCommandNames({ isPrivate, isAdministrator }),
    hasExamples,
    repliedTo: message.reply_to_message,
    repliedWords: findRepliedWords(message, ctx.me),
    format,
    toBlock: (key, variables) => ({ kind: 'text', lines: toPhraseLines(format(key, variables), language) }),
    say: (blocks, { buttons = [] } = {}) =>
      toReplies(message, blocks, toKeyboard(buttons, language)).forEach((outgoing) => ctx.say(outgoing)),
    mayManage: () => mayManage(ctx, { isPrivate, personId, chatId: message.chat.id, senderChatId }),
    showTyping: () => showTyping(ctx, message, parts),
  };
}

interface Manager {
  readonly isPrivate: boolean;
  readonly personId: number | undefined;
  readonly chatId: number;
  readonly senderChatId: number | undefined;
}

/** Who writes in the group's own name is one of its administrators. */
async function mayManage(ctx: BotContext, { isPrivate, personId, chatId, senderChatId }: Manager): Promise<boolean> {
  if (isPrivate || senderChatId === chatId) return true;
  if (personId === undefined) return false;
  try {
    const { status } = await ctx.api.getChatMember(chatId, personId);
    return status === 'creator' || status === 'administrator';
  } catch (error) {
    // Of whom Telegram does not tell, nothing is known that would let them.
    if (error instanceof GrammyError) return false;
    throw error;
  }
}

/** An answer is worth as much without it. */
function showTyping(ctx: BotContext, message: Message, { logger }: BotParts): void {
  const { chatId, threadId } = toAddress(message);
  ctx.api
    .sendChatAction(chatId, 'typing', threadId === undefined ? {} : { message_thread_id: threadId })
    .catch((error: unknown) => logger.debug(describeFailure(error), 'typing could not be shown'));
}
