import type { Subscription, Timing } from '../../domain/subscription.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import { toPhraseLines } from '../render/words.ts';
import type { ButtonRows, Turn } from '../turn.ts';
import { toFeedName } from './feed-name.ts';
import { findMutedUntil, toClock } from './muted-until.ts';

const nextTiming: Readonly<Record<Timing, Timing>> = { 'at-once': 'daily', daily: 'weekly', weekly: 'at-once' };

/** What a chat has subscribed to and when it hears, with buttons that change each of it. */
export async function showSubscriptions(
  turn: Turn,
): Promise<{ readonly blocks: readonly Block[]; readonly buttons: ButtonRows }> {
  const { subscriptions } = turn.parts.store;
  const [subscriber, held] = await Promise.all([
    subscriptions.findSubscriber(turn.botId, turn.to),
    subscriptions.listSubscriptions(turn.botId, turn.to),
  ]);
  if (subscriber === undefined || held.length === 0)
    return { blocks: [turn.toBlock('subscriptions-none')], buttons: [] };
  const { schedule } = subscriber;
  const times = {
    zone: schedule.timeZone,
    digest: toClock(schedule.digestMinute),
    ...(schedule.quietHours !== null && {
      quietFrom: toClock(schedule.quietHours.fromMinute),
      quietTo: toClock(schedule.quietHours.toMinute),
    }),
  };
  const mutedUntil = findMutedUntil(turn, schedule);
  const text = [
    turn.format('subscriptions-title', { count: held.length }),
    ...held.map((each, at) => `${at + 1}. ${nameSubscription(turn, each)} – ${turn.format(`timing-${each.timing}`)}`),
    '',
    turn.format(schedule.quietHours === null ? 'subscriptions-times' : 'subscriptions-times-quiet', times),
    ...(mutedUntil ? [turn.format('subscriptions-muted', { ...mutedUntil })] : []),
  ];
  return {
    blocks: [{ kind: 'text', lines: toPhraseLines(text.join('\n'), turn.language) }],
    buttons: toRows(turn, held, {
      isMuted: mutedUntil !== undefined,
      isQuiet: schedule.quietHours !== null,
      digestMinute: schedule.digestMinute,
    }),
  };
}

export function nameSubscription(
  turn: Turn,
  { kind, words, feedTitle }: Pick<Subscription, 'kind' | 'words' | 'feedTitle'>,
): string {
  if (kind === 'everything') return turn.format('subscription-everything');
  return turn.format(`subscription-${kind}`, { topic: kind === 'feed' ? toFeedName(words, feedTitle) : words });
}

interface ShownSchedule {
  readonly isMuted: boolean;
  readonly isQuiet: boolean;
  readonly digestMinute: number;
}

function toRows(
  turn: Turn,
  held: readonly Subscription[],
  { isMuted, isQuiet, digestMinute }: ShownSchedule,
): ButtonRows {
  const toHour = (step: number) => ((digestMinute / 60 + step + 24) % 24) * 60;
  const button = (key: string, values: readonly (string | number)[], variables = {}) => ({
    text: turn.format(key, variables),
    callbackData: toButtonData('subs', ...values),
  });
  return [
    ...held.map(({ id, timing }, at) => [
      button(`button-${nextTiming[timing]}`, ['timing', id, nextTiming[timing]], { number: at + 1 }),
      button('button-delete', ['delete', id], { number: at + 1 }),
    ]),
    [button('button-earlier', ['digest', toHour(-1)]), button('button-later', ['digest', toHour(1)])],
    [
      button(isQuiet ? 'button-quiet-off' : 'button-quiet-on', ['quiet']),
      isMuted ? button('button-unmute', ['mute', 0]) : button('button-mute', ['mute', 1]),
    ],
  ];
}
