import type { Span } from '../../domain/article.ts';
import { findMonth, toMonthPattern } from '../../text/date-patterns.ts';
import { normalise } from '../../text/normalise.ts';

export interface FoundMonth extends Span {
  /** 1-12. */
  readonly month: number;
}

/** Names of months, also within dates, and a second name of one where it is another month's; words that are more than a month's name count only with a capital. */
export function findMonths(text: string): FoundMonth[] {
  const normalised = normalise(text);
  return [...normalised.text.matchAll(pattern)].flatMap(({ index, 0: matched, groups }) => {
    const start = normalised.toOriginal(index);
    const name = groups?.['month'] ?? '';
    // "Door" is written like August after "in"
    if (name === '\u0627\u0628' && /\u0628$/u.test(normalised.text.slice(0, index))) return [];
    if (ambiguous.has(name) && (start === 0 || !/^\p{Lu}/u.test(text.slice(start)))) return [];
    const end = normalised.toOriginalEnd(index + matched.length);
    const second = groups?.['monthAlso'];
    const months = new Set([name, ...(second === undefined ? [] : [second])].map(findMonth));
    return [...months].map((month) => ({ start, end, month }));
  });
}

/** Arabic proclitics: waw, feh, then beh or lam. */
const pattern = new RegExp(
  `(?<=(?<![\\p{L}\\p{Nd}])[\\u0648\\u0641]?[\\u0628\\u0644]?)${toMonthPattern('month')}(?![\\p{L}\\p{Nd}])`,
  'gu',
);
const ambiguous = new Set(['may', 'march', 'mar', 'sep', 'dec', 'jan', 'jun', 'aug']);
