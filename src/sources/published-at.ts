/** Whether this is `YYYY-MM-DD`, or ISO 8601 with a time and an offset, and such a day and time exist. */
export function isPublishedAt(value: string): boolean {
  const parts = pattern.exec(value);
  if (!parts) return false;
  const [year = 0, month = 0, day = 0, ...time] = parts.slice(1).map((part) => Number(part ?? 0));
  return isRealDay(year, month, day) && time.every((part, at) => part <= (maxOfTime[at] ?? 0));
}

/** Hour, minute, second, hour and minute of the offset. */
const maxOfTime = [23, 59, 59, 14, 59];

/**
 * A date as pages write it (offset without colon, time without offset, a blank for the T), made fit for `publishedAt`.
 * Of a time without offset only the day is kept. Undefined when it is no such date.
 */
export function toPublishedAt(value: string): string | undefined {
  const parts = loosePattern.exec(value.trim());
  if (!parts) return undefined;
  const [, day = '', time, offset] = parts;
  const full = time && offset ? `${day}T${time}${toOffset(offset)}` : day;
  return isPublishedAt(full) ? full : undefined;
}

/** `YYYY-MM-DD` of a day that exists, else undefined. */
export function toDay(year: number, month: number, day: number): string | undefined {
  if (!isRealDay(year, month, day)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.]\d{1,9})?)?(?:Z|[+-](\d{2}):(\d{2})))?$/u;

const loosePattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.]\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/u;

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function toOffset(offset: string): string {
  return offset.includes(':') || offset === 'Z' ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
