import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';

/**
 * What a message wants of the bot. `text` has no mention of the bot in it and may be empty. `about` is what others wrote and the
 * question is a reply to.
 */
export type Incoming =
  | { readonly kind: 'question'; readonly text: string; readonly about?: string }
  | { readonly kind: 'unknown-command' }
  | { readonly kind: 'unreadable'; readonly content: UnreadableContent }
  | { readonly kind: 'ignored' };

/** What people send instead of words. */
export type UnreadableContent = 'photo' | 'sticker' | 'voice' | 'video' | 'document' | 'other';

/** Reads a message: in a private chat everything is meant for the bot, in a group what mentions it or replies to it. */
export function readMessage(message: Message, me: UserFromGetMe): Incoming {
  if (isFromMachine(message, me)) return { kind: 'ignored' };
  const isPrivate = message.chat.type === 'private';
  const text = message.text ?? message.caption;
  const mentions = findMentions(message, me);
  if (!isPrivate && mentions.length === 0 && !isReplyToBot(message, me)) return { kind: 'ignored' };
  if (text !== undefined && beginsWithCommand(message)) {
    return isPrivate ? { kind: 'unknown-command' } : { kind: 'ignored' };
  }
  if (text !== undefined) return toQuestion(removeSpans(text, mentions), findRepliedWords(message, me));
  const content = findContent(message);
  return isPrivate && content !== undefined ? { kind: 'unreadable', content } : { kind: 'ignored' };
}

/** Who only mentions the bot under what somebody wrote wants that to be answered. */
function toQuestion(text: string, about: string | undefined): Incoming {
  if (about === undefined) return { kind: 'question', text };
  return text === '' ? { kind: 'question', text: about } : { kind: 'question', text, about };
}

/**
 * The words that a message is a reply to: those that were selected, else the whole text of a message that is not the bot's, which
 * conversations remember by themselves. Without mentions of the bot, and without the command in front of it.
 */
export function findRepliedWords({ reply_to_message: replied, quote }: Message, me: UserFromGetMe): string | undefined {
  if (quote !== undefined) return toWords(quote.text);
  return replied === undefined || replied.from?.id === me.id ? undefined : toWords(toBareText(replied, me));
}

/** The text of a message without mentions of the bot, and without the command in front of it; empty where there is none. */
export function toBareText(message: Message, me: UserFromGetMe): string {
  const text = message.text ?? message.caption ?? '';
  return removeSpans(text, findMentions(message, me)).replace(/^\/\w+(?:@\w+)?/, '');
}

/** About a paragraph: who replies to a whole article asks about what it begins with. */
const maxRepliedChars = 600;

function toWords(text: string): string | undefined {
  const trimmed = text.trim();
  const cut = trimmed.length > maxRepliedChars ? trimmed.slice(0, maxRepliedChars).replace(/\S*$/, '').trim() : trimmed;
  return cut === '' ? undefined : cut;
}

/** Bots, channels behind their discussion group, and what was sent by way of this bot; not administrators who stay unnamed. */
export function isFromMachine(message: Message, me: UserFromGetMe): boolean {
  if (message.is_automatic_forward === true || message.via_bot?.id === me.id) return true;
  const isUnnamedAdministrator = message.sender_chat !== undefined && message.sender_chat.id === message.chat.id;
  return message.from?.is_bot === true && !isUnnamedAdministrator;
}

function isReplyToBot({ reply_to_message: replied }: Message, me: UserFromGetMe): boolean {
  // In a topic each message replies to the one that opened it.
  return replied?.from?.id === me.id && replied.forum_topic_created === undefined;
}

function findMentions(message: Message, me: UserFromGetMe): MessageEntity[] {
  const text = message.text ?? message.caption ?? '';
  const name = `@${me.username}`.toLowerCase();
  return findEntities(message).filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === me.id;
    return entity.type === 'mention' && sliceEntity(text, entity).toLowerCase() === name;
  });
}

function beginsWithCommand(message: Message): boolean {
  return findEntities(message).some(({ type, offset }) => type === 'bot_command' && offset === 0);
}

function findEntities(message: Message): readonly MessageEntity[] {
  return message.entities ?? message.caption_entities ?? [];
}

function sliceEntity(text: string, { offset, length }: MessageEntity): string {
  return text.slice(offset, offset + length);
}

function removeSpans(text: string, entities: readonly MessageEntity[]): string {
  if (entities.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { offset, length } of entities) {
    pieces.push(text.slice(at, offset));
    at = offset + length;
  }
  pieces.push(text.slice(at));
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join(' ');
}

const contentKinds = {
  photo: 'photo',
  sticker: 'sticker',
  voice: 'voice',
  audio: 'voice',
  video: 'video',
  video_note: 'video',
  animation: 'video',
  document: 'document',
  paid_media: 'other',
  story: 'other',
  contact: 'other',
  dice: 'other',
  game: 'other',
  poll: 'other',
  venue: 'other',
  location: 'other',
} as const satisfies Partial<Record<keyof Message, UnreadableContent>>;

/** Undefined for what Telegram itself says, such as that a message was pinned. A moving picture is a document too. */
function findContent(message: Message): UnreadableContent | undefined {
  return Object.entries(contentKinds).find(([field]) => field in message)?.[1];
}
