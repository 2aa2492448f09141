import type { SubscriptionKind } from '../../domain/subscription.ts';
import { normaliseText } from '../../text/normalise.ts';

export interface SubscriptionWords {
  readonly kind: SubscriptionKind;
  readonly words: string;
}

export const maxTopicChars = 100;

/** What was written after `/subscribe`; undefined when that is nothing, or too long. */
export function readSubscription(argument: string): SubscriptionWords | undefined {
  const words = argument.replaceAll(/\s+/gu, ' ').trim();
  if (words === '' || words.length > maxTopicChars) return undefined;
  if (question.test(words)) return { kind: 'question', words };
  return everything.test(normaliseText(words)) ? { kind: 'everything', words: '' } : { kind: 'topic', words };
}

// a question mark, Latin or Arabic (U+061F)
const question = /[?\u061F]$/u;

// "everything", "all"; kaf-lam "all", with alef-lam or with shin-yeh-hamza "thing" after it
const everything = /^(?:everything|all|(?:\u0627\u0644)?\u0643\u0644(?: \u0634\u064A\u0621)?)$/u;

/** Milliseconds of `30m`, `3h`, `2d`, or of a number and a word for minutes, hours or days in Arabic; 0 for "off"; undefined for anything else. */
export function readMute(argument: string): number | undefined {
  const words = normaliseText(argument).trim();
  if (/^(?:off|0)$/.test(words)) return 0;
  const [, count = '', unit = ''] = /^(\d{1,3})\s*(\S*)$/u.exec(words) ?? [];
  const ms = units.find(([pattern]) => pattern.test(unit))?.[1];
  return count === '' || ms === undefined ? undefined : Math.min(Number(count) * ms, longestMuteMs);
}

const minuteMs = 60_000;
const longestMuteMs = 90 * 24 * 60 * minuteMs;

const units: readonly (readonly [RegExp, number])[] = [
  // dal-qaf: minute, minutes
  [/^(?:m|min|minutes?|\u062F\u0642\S*|\u062F)$/u, minuteMs],
  // seen-alef-ain: hour, hours
  [/^(?:h|hours?|\u0633\u0627\u0639\S*|\u0633)$/u, 60 * minuteMs],
  // yeh-waw-meem: day; alef-yeh-alef-meem: days
  [/^(?:d|days?|\u064A\u0648\u0645\S*|\u0627\u064A\u0627\u0645|\u064A)$/u, 24 * 60 * minuteMs],
];
