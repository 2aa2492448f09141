import type { Clock } from '../../../domain/runtime.ts';

/** Something that the bot may answer once, for a while. */
export interface OpenQueries<T> {
  /** Gives the query's id. */
  open(content: T): string;
  /** The content, and the query is over; undefined when it is unknown, answered or too old. */
  close(id: string): T | undefined;
}

const maxOpen = 1000;

/** `seconds`: how long an answer is awaited. The oldest of more than a thousand are forgotten. */
export function createOpenQueries<T>(clock: Clock, prefix: string, seconds: number): OpenQueries<T> {
  const queries = new Map<string, { readonly content: T; readonly untilMs: number }>();
  let count = 0;
  return {
    open(content) {
      count += 1;
      const id = `${prefix}${String(count).padStart(9, '0')}`;
      queries.set(id, { content, untilMs: clock.monotonicMs() + seconds * 1000 });
      const [oldest] = queries.keys();
      if (queries.size > maxOpen && oldest !== undefined) queries.delete(oldest);
      return id;
    },
    close(id) {
      const query = queries.get(id);
      queries.delete(id);
      return query && clock.monotonicMs() <= query.untilMs ? query.content : undefined;
    },
  };
}
