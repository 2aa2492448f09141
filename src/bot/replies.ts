import type { Message } from 'grammy/types';
import type { Keyboard, LaterChange, OutgoingText } from '../domain/messenger.ts';
import type { Reply } from '../domain/readers.ts';
import type { Saying } from './context.ts';
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

/** Under which the messages of an update stand in the outbox. */
export function toBatch(updateId: number): string {
  return `update:${updateId}`;
}

/** The same messages in the place of those of an earlier reply: edits as far as these reach, then new ones, or the rest of them goes. */
export function toReplacements(
  replies: readonly OutgoingText[],
  { updateId, parts }: Pick<Reply, 'updateId' | 'parts'>,
  message: Message,
): readonly Saying[] {
  const of = (at: number) => ({ batch: toBatch(updateId), place: at + 1 });
  const changed = replies.map((reply, at): Saying => {
    if (at >= parts) return reply;
    return { ...reply, kind: 'edit', of: of(at), replyToMessageId: message.message_id } satisfies LaterChange;
  });
  const to = toAddress(message);
  const rest = Array.from({ length: Math.max(0, parts - replies.length) }, (_, at): LaterChange => {
    return { kind: 'deletion', to, of: of(replies.length + at) };
  });
  return [...changed, ...rest];
}
