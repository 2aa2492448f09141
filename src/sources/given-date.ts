import { readDateline } from './dateline.ts';
import { isPublishedAt } from './published-at.ts';

/**
 * What `publishedAt` is where somebody has written it by hand: itself, or `YYYY-MM-DD` of a day in another form that cannot be read in
 * two ways, such as `21/11/2026` or `21 November 2026`, in either language. Undefined for anything else, also for a time without offset.
 */
export function toGivenDate(value: string): string | undefined {
  if (isPublishedAt(value)) return value;
  const numbers = value.match(/\p{Nd}+/gu) ?? [];
  const isDayAlone = numbers.length <= 3 && !value.includes(':') && !isoLike.test(value);
  return isDayAlone ? readDateline(value)?.day : undefined;
}

/** Nearly ISO 8601: more likely a slip than another form. */
const isoLike = /^\s*\p{Nd}{4}-/u;
