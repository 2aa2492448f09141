import { dayMs } from './milliseconds.ts';

/** Whether something is dated further ahead than clocks and zones differ, so that it would stand first among the newest for long. */
export function isAhead(publishedAt: string | null, now: Date): boolean {
  return publishedAt !== null && Date.parse(publishedAt) > now.getTime() + 2 * dayMs;
}
