import type { Message } from 'grammy/types';
import type { Keyboard, OutgoingText } from '../domain/messenger.ts';
import { toAddress } from './place.ts';
import type { Block } from './render/block.ts';
import { toMessages } from './render/split.ts';

/** As many messages as it takes to say something about a message; the first is a reply to it, the last has the buttons. */
export function toReplies(message: Message, blocks: readonly Block[], buttons: Keyboard = []): readonly OutgoingText[] {
  const rendered = toMessages(blocks);
  if (rendered.length === 0) throw new Error('There is nothing to send.');
  return rendered.map((part, at) => ({
    kind: 'text',
    to: toAddress(message),
    message: part,
    ...(at === 0 && { replyToMessageId: message.message_id }),
    ...(at === rendered.length - 1 && buttons.length > 0 && { buttons }),
  }));
}
