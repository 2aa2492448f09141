import type { Schedule, Timing } from '../../domain/subscription.ts';
import type { Turn } from '../turn.ts';
import { nameSubscription } from './show-subscriptions.ts';
import type { SubscriptionWords } from './read-request.ts';

/** How many subscriptions a chat may have. */
const mostSubscriptions = 20;

const firstSchedule: Schedule = {
  timeZone: 'UTC',
  digestMinute: 8 * 60,
  digestWeekday: 0,
  quietHours: null,
  mutedUntil: null,
};

/** Subscribes the chat of the turn. @returns what is to be said about it. */
export async function subscribe(turn: Turn, request: SubscriptionWords & { readonly timing: Timing }): Promise<string> {
  const { store, clock } = turn.parts;
  const { botId, to, language } = turn;
  const at = clock.now().toISOString();
  const base = { botId, to, language, firstSchedule, limit: mostSubscriptions, at };
  const result = await store.subscriptions.subscribe({ ...base, ...request });
  if (result === 'too-many') return turn.format('subscribe-too-many', { limit: mostSubscriptions });
  const name = nameSubscription(turn, request);
  return turn.format(result === 'held' ? 'subscribe-held' : `subscribed-${request.timing}`, { name });
}
