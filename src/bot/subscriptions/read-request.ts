import type { SubscriptionKind } from '../../domain/subscription.ts';
import { dayMs, hourMs, minuteMs } from '../../domain/milliseconds.ts';
import { normaliseText } from '../../text/normalise.ts';
import { findNumbers } from '../../text/numbers.ts';

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

/**
 * Milliseconds of `30m`, `3h`, `2d` or `1w`, or of the same in words, "two hours", "a day" or their Arabic; 0 for "off";
 * undefined for anything else.
 */
export function readMute(argument: string): number | undefined {
  const words = normaliseText(argument).trim();
  if (offWords.has(words)) return 0;
  const [, written = '', unit = ''] = /^(?:(\d{1,4}|\S+(?=\s))\s*)?(\S+)$/u.exec(words) ?? [];
  const ms = units.find(([pattern]) => pattern.test(unit))?.[1];
  const count = written === '' ? countUnits(unit) : countWords(written);
  return count === undefined || ms === undefined ? undefined : count * ms;
}

/** The longest time that news are held back. */
export const longestMuteDays = 90;

/** In Arabic a unit alone is one, and its dual two: it ends in yeh noon or alef noon. */
function countUnits(unit: string): number | undefined {
  if (!/^[\u0621-\u064A]{2,}$/u.test(unit)) return /^(?:minute|hour|day|week)$/u.test(unit) ? 1 : undefined;
  return /[\u064A\u0627]\u0646$/u.test(unit) ? 2 : 1;
}

function countWords(written: string): number | undefined {
  if (/^an?$/u.test(written)) return 1;
  const language = /^[\u0621-\u064A]/u.test(written) ? 'ar' : 'en';
  const [number, ...others] = findNumbers(written, language);
  return others.length === 0 ? number?.value : undefined;
}

// the Arabic for "stop": alef yeh qaf alef feh; for "cancel": alef lam ghain alef hamza
const offWords = new Set([
  'off',
  '0',
  'end',
  'stop',
  '\u0627\u064A\u0642\u0627\u0641',
  '\u0627\u0644\u063A\u0627\u0621',
]);

const units: readonly (readonly [RegExp, number])[] = [
  // dal-qaf: minute, minutes
  [/^(?:m|min|mins|minutes?|\u062F\u0642\S*|\u062F)$/u, minuteMs],
  // seen-alef-ain: hour, hours
  [/^(?:h|hrs?|hours?|\u0633\u0627\u0639\S*|\u0633)$/u, hourMs],
  // yeh-waw-meem: day; alef-yeh-alef-meem: days
  [/^(?:d|days?|\u064A\u0648\u0645\S*|\u0627\u064A\u0627\u0645|\u064A)$/u, dayMs],
  // alef-seen-beh-waw-ain: week; alef-seen-alef-beh-yeh-ain: weeks
  [/^(?:w|weeks?|\u0627\u0633\u0628\u0648\u0639\S*|\u0627\u0633\u0627\u0628\u064A\u0639)$/u, 7 * dayMs],
];
