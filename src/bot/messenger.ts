import { GrammyError, HttpError, InputFile, type Api } from 'grammy';
import type { InlineKeyboardButton, InlineKeyboardMarkup, Message } from 'grammy/types';
import type {
  Button,
  Messenger,
  OutgoingButtons,
  OutgoingChange,
  OutgoingDeletion,
  OutgoingDocument,
  OutgoingEdit,
  OutgoingMessage,
  OutgoingText,
  RenderedMessage,
  SendResult,
} from '../domain/messenger.ts';
import type { Logger } from '../domain/runtime.ts';
import { describeFailure, findNetworkCode, isCertainlyUndone, isFormatRefused } from './failure.ts';

export interface MessengerDependencies {
  readonly api: Pick<
    Api,
    'sendMessage' | 'editMessageText' | 'editMessageReplyMarkup' | 'deleteMessage' | 'sendDocument'
  >;
  readonly logger: Logger;
}

/**
 * Sends by Telegram. Where the formatting is refused the plain text goes out, and where the topic is gone the message goes to
 * the chat; an edit that changes nothing is done. Waiting and repeating is for who calls.
 */
export function createMessenger({ api, logger }: MessengerDependencies): Messenger {
  const attempt = async (outgoing: OutgoingMessage, isPlain: boolean): Promise<SendResult> => {
    try {
      return { kind: 'sent', messageId: await post(api, outgoing, isPlain) };
    } catch (error) {
      const other = findOtherWay(error, outgoing, isPlain);
      if (other === undefined) return conclude(error, outgoing);
      logger.warn(describeFailure(error), 'Telegram refused a message as it was; it goes out in another form');
      return attempt(...other);
    }
  };
  return { send: (outgoing) => attempt(outgoing, false) };
}

async function post(api: MessengerDependencies['api'], outgoing: OutgoingMessage, isPlain: boolean): Promise<number> {
  if (outgoing.kind === 'text') return postText(api, outgoing, isPlain);
  if (outgoing.kind === 'edit') return postEdit(api, outgoing, isPlain);
  if (outgoing.kind === 'buttons') return postButtons(api, outgoing);
  return outgoing.kind === 'deletion' ? postDeletion(api, outgoing) : postDocument(api, outgoing, isPlain);
}

async function postText(api: MessengerDependencies['api'], outgoing: OutgoingText, isPlain: boolean): Promise<number> {
  const { to, message } = outgoing;
  const sent = await api.sendMessage(to.chatId, isPlain ? message.plain : message.html, {
    ...(!isPlain && { parse_mode: 'HTML' }),
    ...toPlacement(outgoing),
    link_preview_options: { is_disabled: true },
  });
  return sent.message_id;
}

async function postEdit(api: MessengerDependencies['api'], outgoing: OutgoingEdit, isPlain: boolean): Promise<number> {
  const { to, messageId, message, buttons } = outgoing;
  await api.editMessageText(to.chatId, messageId, isPlain ? message.plain : message.html, {
    ...(!isPlain && { parse_mode: 'HTML' }),
    ...(buttons !== undefined && { reply_markup: toMarkup(buttons) }),
    link_preview_options: { is_disabled: true },
  });
  return messageId;
}

async function postButtons(
  api: MessengerDependencies['api'],
  { to, messageId, buttons = [] }: OutgoingButtons,
): Promise<number> {
  await api.editMessageReplyMarkup(to.chatId, messageId, { reply_markup: toMarkup(buttons) });
  return messageId;
}

async function postDeletion(api: MessengerDependencies['api'], { to, messageId }: OutgoingDeletion): Promise<number> {
  await api.deleteMessage(to.chatId, messageId);
  return messageId;
}

async function postDocument(
  api: MessengerDependencies['api'],
  outgoing: OutgoingDocument,
  isPlain: boolean,
): Promise<number> {
  const file = new InputFile(Buffer.from(outgoing.contentBase64, 'base64'), outgoing.fileName);
  const sent: Message = await api.sendDocument(outgoing.to.chatId, file, {
    ...toCaption(outgoing.caption, isPlain),
    ...toPlacement(outgoing),
  });
  return sent.message_id;
}

function toCaption(caption: RenderedMessage | undefined, isPlain: boolean) {
  if (caption === undefined) return {};
  return isPlain ? { caption: caption.plain } : { caption: caption.html, parse_mode: 'HTML' as const };
}

function toPlacement({ to, replyToMessageId, buttons }: OutgoingText | OutgoingDocument) {
  return {
    ...(to.threadId !== undefined && { message_thread_id: to.threadId }),
    ...(replyToMessageId !== undefined && {
      reply_parameters: { message_id: replyToMessageId, allow_sending_without_reply: true },
    }),
    ...(buttons !== undefined && { reply_markup: toMarkup(buttons) }),
  };
}

function toMarkup(buttons: readonly (readonly Button[])[]): InlineKeyboardMarkup {
  return { inline_keyboard: buttons.map((row) => row.map(toButton)) };
}

function toButton(button: Button): InlineKeyboardButton {
  if ('url' in button) return { text: button.text, url: button.url };
  return { text: button.text, callback_data: button.callbackData };
}

/** What to try in the place of what was refused; undefined when there is nothing. */
function findOtherWay(
  error: unknown,
  outgoing: OutgoingMessage,
  isPlain: boolean,
): [outgoing: OutgoingMessage, isPlain: boolean] | undefined {
  if (!(error instanceof GrammyError) || error.error_code !== 400) return undefined;
  if (!isPlain && isFormatRefused(error)) return [outgoing, true];
  const instead = findInstead(error, outgoing);
  if (instead !== undefined) return [instead, isPlain];
  if (outgoing.to.threadId === undefined || !/message thread not found/i.test(error.description)) return undefined;
  return [{ ...outgoing, to: { chatId: outgoing.to.chatId } }, isPlain];
}

/** An answer that cannot take the place of an earlier one is sent anew. */
function findInstead({ description }: GrammyError, outgoing: OutgoingMessage): OutgoingText | undefined {
  if (outgoing.kind !== 'edit' || outgoing.replyToMessageId === undefined) return undefined;
  if (!/message to edit not found|message can't be edited|no text in the message/i.test(description)) return undefined;
  const { messageId: _gone, ...content } = outgoing;
  return { ...content, kind: 'text' };
}

function conclude(error: unknown, outgoing: OutgoingMessage): SendResult {
  if (error instanceof GrammyError) return concludeRefusal(error, outgoing);
  if (!(error instanceof HttpError)) return { kind: 'unknown', reason: 'internal' };
  return { kind: isCertainlyUndone(error) ? 'unreachable' : 'unknown', reason: findNetworkCode(error) };
}

/** A token that is refused (401, 404) may be set right by the operator; what was to be said waits for that. */
function concludeRefusal(error: GrammyError, outgoing: OutgoingMessage): SendResult {
  const { error_code: status, description, parameters } = error;
  const reason = String(status);
  if (status === 429) return { kind: 'wait', seconds: parameters.retry_after ?? 1 };
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', toChatId: parameters.migrate_to_chat_id };
  if (status === 403 || /chat not found/i.test(description)) return { kind: 'blocked', reason };
  if (isDone(outgoing, description)) return { kind: 'sent', messageId: outgoing.messageId };
  return { kind: status >= 500 || status === 401 || status === 404 ? 'unreachable' : 'refused', reason };
}

/** Whether a change was refused because all is as it is to be. */
function isDone(outgoing: OutgoingMessage, description: string): outgoing is OutgoingChange {
  if (outgoing.kind === 'edit' || outgoing.kind === 'buttons') return /message is not modified/i.test(description);
  return outgoing.kind === 'deletion' && /message to delete not found|message can't be deleted/i.test(description);
}
