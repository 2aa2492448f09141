import { GrammyError } from 'grammy';
import type { Message, Update, User } from 'grammy/types';
import type { Language } from '../../domain/language.ts';
import type { OutgoingDocument } from '../../domain/messenger.ts';
import type { Sleep } from '../../domain/runtime.ts';
import { standardSettings, type ReaderSettings } from '../../domain/readers.ts';
import { isolateIfNeeded } from '../../text/direction.ts';
import type { BotContext } from '../context.ts';
import { findRepliedWords, toBareText } from '../incoming.ts';
import { findInterfaceLanguage } from '../interface-language.ts';
import { toAddress, toConversation } from '../place.ts';
import { renderBlocks, type Block } from '../render/block.ts';
import { toKeyboard } from '../render/keyboard.ts';
import { toMessages } from '../render/split.ts';
import { toPhraseLines } from '../render/words.ts';
import { toReplacements, toReplies } from '../replies.ts';
import type { BotParts, ButtonRows, PhraseVariables, PressTurn, SayOptions, SentFile, Turn } from '../turn.ts';
import { findWrittenQuestion } from '../written-question.ts';
import { listCommandNames } from './command-access.ts';
import { fetchFile } from './fetch-file.ts';
import { showDraft, showTyping } from './show-writing.ts';
import { showProgress } from './show-progress.ts';

export interface TurnSetting {
  readonly parts: BotParts;
  /** For limits. */
  readonly deadline: Sleep;
  /** Whether questions about the shipped articles are suggested. */
  readonly hasExamples: boolean;
  /** Who may use the commands for administrators. */
  readonly adminIds: readonly number[];
  /** The only chats that are answered in, beside those of administrators; all but channels when absent. */
  readonly allowedChats?: readonly number[];
}

interface Source {
  /** What was written, or what the pressed button stands under. */
  readonly message: Message;
  readonly writer: User | undefined;
  /** A group or channel in whose name was written. */
  readonly senderChatId?: number;
}

/** The turn of somebody who wrote a message. */
export async function createMessageTurn(setting: TurnSetting, ctx: BotContext, message: Message): Promise<Turn> {
  const source = { message, writer: message.from, senderChatId: message.sender_chat?.id };
  return createTurn(setting, ctx, source, await findSettings(setting, ctx, source));
}

export interface Press {
  readonly message: Message;
  readonly from: User;
  /** Is given what is to be shown for a moment. */
  readonly notify: (text: string) => void;
}

/** The turn of somebody who pressed a button under a message. */
export async function createPressTurn(setting: TurnSetting, ctx: BotContext, press: Press): Promise<PressTurn> {
  const source = { message: press.message, writer: press.from };
  const toTurn = (settings: ReaderSettings): PressTurn => {
    const turn = createTurn(setting, ctx, source, settings);
    return { ...turn, ...createPressing(ctx, turn, press), withSettings: toTurn };
  };
  return toTurn(await findSettings(setting, ctx, source));
}

/** Telegram's limit for what is shown when a button was pressed. */
const maxHintChars = 200;

function createPressing(ctx: BotContext, { to, language, parts }: Turn, { message, notify }: Press) {
  const messageId = message.message_id;
  return {
    repliedText: message.reply_to_message ? toBareText(message.reply_to_message, ctx.me) : '',
    notify: (text: string) => notify(text.slice(0, maxHintChars)),
    showProgress: (block: Block) => showProgress(ctx, { to, messageId, block }, parts),
    setButtons: (buttons: ButtonRows) =>
      ctx.say({ kind: 'buttons', to, messageId, buttons: toKeyboard(buttons, language) }),
    edit(blocks: readonly Block[], { buttons = [] }: SayOptions = {}) {
      const [first] = toMessages(blocks);
      if (first === undefined) throw new Error('There is nothing to show.');
      const keyboard = toKeyboard(buttons, language);
      ctx.say({ kind: 'edit', to, messageId, message: first, ...(keyboard.length > 0 && { buttons: keyboard }) });
    },
  };
}

async function findSettings({ parts }: TurnSetting, ctx: BotContext, source: Source): Promise<ReaderSettings> {
  const personId = findPersonId(source);
  if (personId === undefined) return standardSettings;
  return (await parts.store.readers.findSettings({ botId: ctx.me.id, personId })) ?? standardSettings;
}

function findPersonId({ writer, senderChatId }: Source): number | undefined {
  return senderChatId === undefined ? writer?.id : undefined;
}

function createTurn(setting: TurnSetting, ctx: BotContext, source: Source, settings: ReaderSettings): Turn {
  const { parts, hasExamples, adminIds } = setting;
  const { message, writer, senderChatId } = source;
  const language = settings.language ?? findInterfaceLanguage(writer, message.text ?? message.caption ?? '');
  const isPrivate = message.chat.type === 'private';
  const personId = findPersonId(source);
  const isAdministrator = personId !== undefined && adminIds.includes(personId);
  const conversation = toConversation(message, senderChatId ?? writer?.id);
  const format: Turn['format'] = (key, variables) =>
    parts.phrasebook.format(language, key, toIsolated(variables, language));
  return {
    parts,
    botId: ctx.me.id,
    botName: ctx.me.username,
    updateId: ctx.update.update_id,
    settings,
    language,
    to: toAddress(message),
    isPrivate,
    personId,
    isAdministrator,
    conversation,
    commands: listCommandNames({ isPrivate, isAdministrator }),
    hasExamples,
    repliedTo: message.reply_to_message,
    repliedWords: findRepliedWords(message, ctx.me),
    format,
    toBlock: (key, variables) => ({ kind: 'text', lines: toPhraseLines(format(key, variables), language) }),
    messageId: message.message_id,
    say: (blocks, { buttons = [] } = {}) =>
      toReplies(message, blocks, toKeyboard(buttons, language)).forEach((outgoing) => ctx.say(outgoing)),
    answer(blocks, { buttons = [], instead } = {}) {
      const replies = toReplies(message, blocks, toKeyboard(buttons, language));
      const sayings = instead === undefined ? replies : toReplacements(replies, instead, message);
      for (const saying of sayings) ctx.say(saying);
      return replies.length;
    },
    afterwards: (task) => ctx.afterwards(task),
    mayManage: () => mayManage(ctx, { isPrivate, personId, chatId: message.chat.id, senderChatId }),
    withdrawQuestions: () => parts.withdraw((update) => asksIn(update, conversation, ctx)),
    sendFile: (file, caption) => ctx.say(toDocument(message, file, caption)),
    fetchFile: (fileId) => fetchFile(ctx, fileId, parts),
    showTyping: () => showTyping(ctx, message, parts),
    showDraft: (blocks) => showDraft(ctx, message, { blocks, parts }),
  };
}

/** Whether an update that came before asks something in a conversation. It may be malformed. */
function asksIn(update: Update, conversation: string, { me, update: stopping }: BotContext): boolean {
  const message = update.message ?? update.edited_message;
  if (message?.chat === undefined || update.update_id >= stopping.update_id) return false;
  if (toConversation(message, message.sender_chat?.id ?? message.from?.id) !== conversation) return false;
  return findWrittenQuestion(message, me) !== undefined;
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

/** Words from outside do not disturb the order of the phrase that they are put into. */
function toIsolated(variables: PhraseVariables | undefined, language: Language): PhraseVariables | undefined {
  if (variables === undefined) return undefined;
  const entries = Object.entries(variables).map(([name, value]) => {
    return [name, typeof value === 'string' ? isolateIfNeeded(value.replace(/\s+/g, ' '), language) : value];
  });
  return Object.fromEntries(entries) as PhraseVariables;
}

function toDocument(message: Message, { name, text }: SentFile, caption: Block): OutgoingDocument {
  return {
    kind: 'document',
    to: toAddress(message),
    replyToMessageId: message.message_id,
    fileName: name,
    contentBase64: Buffer.from(text, 'utf8').toString('base64'),
    caption: renderBlocks([caption]),
  };
}
