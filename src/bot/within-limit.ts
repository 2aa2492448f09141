import type { Sleep } from '../domain/runtime.ts';

export interface TimeLimit {
  readonly ms: number;
  readonly deadline: Sleep;
}

/** What work gives when it ends in time, else what `onLimit` gives; the work itself goes on unheard. */
export async function withinLimit<Result, Late>(
  work: Promise<Result>,
  { ms, deadline }: TimeLimit,
  onLimit: () => Late,
): Promise<Result | Late> {
  const timer = new AbortController();
  const late = Symbol('late');
  try {
    const first = await Promise.race([work, deadline(ms, timer.signal).then((): typeof late => late)]);
    return first === late ? onLimit() : first;
  } finally {
    timer.abort();
  }
}
