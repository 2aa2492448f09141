import type { Location } from 'grammy/types';
import type { Turn } from '../turn.ts';
import { changeSchedule } from './change-schedule.ts';

/** A place that is sent sets the time zone of who subscribed to something. @returns false for who did not. */
export async function takeLocation(turn: Turn, { latitude, longitude }: Location): Promise<boolean> {
  const { store, following } = turn.parts;
  const subscriber = await store.subscriptions.findSubscriber(turn.botId, turn.to);
  if (subscriber === undefined) return false;
  const timeZone = following.findTimeZoneAt(latitude, longitude);
  await changeSchedule(turn, { ...subscriber.schedule, timeZone });
  turn.say([turn.toBlock('time-zone-set', { zone: timeZone })]);
  return true;
}
