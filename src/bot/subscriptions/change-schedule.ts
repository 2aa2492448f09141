import type { Schedule } from '../../domain/subscription.ts';
import { toSendingWindow } from '../../subscriptions/sending-window.ts';
import type { Turn } from '../turn.ts';

/** Sets when the chat hears, for what is decided already too. @returns false when it has no subscription. */
export function changeSchedule({ parts, botId, to }: Turn, schedule: Schedule): Promise<boolean> {
  const window = toSendingWindow(schedule, parts.clock.now().getTime(), parts.newsHours);
  return parts.store.subscriptions.setSchedule(botId, to, { schedule, window });
}
