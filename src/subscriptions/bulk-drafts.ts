import type { OutgoingMessage } from '../domain/messenger.ts';
import type { OutboxDraft } from '../domain/outbox.ts';
import type { Schedule } from '../domain/subscription.ts';
import { toSendingWindow } from './sending-window.ts';

export interface BulkSending {
  readonly botId: number;
  readonly batch: string;
  /** Of the chat that the messages are for. */
  readonly schedule: Schedule;
  /** When it is decided that they are sent. */
  readonly nowMs: number;
  readonly expiresHours: number;
}

/** Messages for the outbox that answers overtake, in their order, each within the hours of its chat. */
export function toBulkDrafts(
  messages: readonly OutgoingMessage[],
  { botId, batch, schedule, nowMs, expiresHours }: BulkSending,
): OutboxDraft[] {
  const createdAt = new Date(nowMs).toISOString();
  const window = toSendingWindow(schedule, nowMs, expiresHours);
  return messages.map((message, at) => {
    return { botId, batch, place: at + 1, priority: 'bulk', message, createdAt, ...window };
  });
}
