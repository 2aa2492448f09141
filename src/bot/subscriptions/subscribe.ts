import type { Answered } from '../../domain/answer.ts';
import type { Schedule, Timing } from '../../domain/subscription.ts';
import type { Turn } from '../turn.ts';
import { findMutedUntil } from './muted-until.ts';
import { nameSubscription } from './show-subscriptions.ts';
import type { FoundRequest } from './find-request.ts';

/** How many subscriptions a chat may have. */
const mostSubscriptions = 20;

const firstSchedule: Schedule = {
  timeZone: 'UTC',
  digestMinute: 8 * 60,
  digestWeekday: 0,
  quietHours: null,
  mutedUntil: null,
};

export interface NewSubscription extends FoundRequest {
  readonly timing: Timing;
  /** The answer that is known, of a question. */
  readonly answer?: Answered | undefined;
}

/** Subscribes the chat of the turn. @returns what became of it. */
export function addSubscription(
  turn: Turn,
  { feedTitle: _, ...request }: NewSubscription,
): Promise<'added' | 'held' | 'too-many'> {
  const { store, clock } = turn.parts;
  const { botId, to, language } = turn;
  const at = clock.now().toISOString();
  return store.subscriptions.subscribe({
    ...{ botId, to, language, firstSchedule, limit: mostSubscriptions, at },
    ...request,
  });
}

/** The same. @returns what is to be said about it, with a word on news that is held back. */
export async function subscribe(turn: Turn, request: NewSubscription): Promise<string> {
  const said = describeResult(turn, request, await addSubscription(turn, request));
  const subscriber = await turn.parts.store.subscriptions.findSubscriber(turn.botId, turn.to);
  const until = subscriber && findMutedUntil(turn, subscriber.schedule);
  return until === undefined ? said : `${said}\n${turn.format('subscriptions-muted', { ...until })}`;
}

export function describeResult(
  turn: Turn,
  request: NewSubscription,
  result: Awaited<ReturnType<typeof addSubscription>>,
): string {
  if (result === 'too-many') return turn.format('subscribe-too-many', { limit: mostSubscriptions });
  const name = nameSubscription(turn, request);
  return turn.format(result === 'held' ? 'subscribe-held' : `subscribed-${request.timing}`, { name });
}
