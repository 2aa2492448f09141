import type { Clock } from '../domain/runtime.ts';
import { hourMs, minuteMs } from '../domain/milliseconds.ts';

export interface LimitsOptions {
  /** Questions that one person may ask in a minute. */
  readonly personPerMinute: number;
  /** Questions that all in a group together may ask in an hour. */
  readonly groupPerHour: number;
}

export interface Asking {
  readonly person: string;
  /** Absent in private. */
  readonly group?: string;
}

/** `isFirst`: nobody was told since the limit was reached. */
export type Admission =
  | { readonly kind: 'admitted' }
  | {
      readonly kind: 'refused';
      readonly limit: 'person' | 'group';
      readonly waitSeconds: number;
      readonly isFirst: boolean;
    };

/** How many questions people and groups may ask, counted over the time that went by last. */
export interface Limits {
  /** Counts a question that is admitted; one that is not does not count. */
  admit(asking: Asking): Admission;
}

interface Count {
  times: number[];
  isTold: boolean;
}

/** People and groups that are counted at once; who was silent for longest is forgotten first. */
const maxCounted = 50_000;

export function createLimits({ clock }: { readonly clock: Clock }, options: LimitsOptions): Limits {
  const { personPerMinute, groupPerHour } = options;
  const counts = new Map<string, Count>();
  const countOf = (name: string, spanMs: number): Count => {
    const now = clock.monotonicMs();
    const count = counts.get(name) ?? { times: [], isTold: false };
    count.times = count.times.filter((time) => now - time < spanMs);
    counts.delete(name);
    counts.set(name, count);
    if (counts.size > maxCounted) counts.delete(counts.keys().next().value as string);
    return count;
  };
  const refuse = (limit: 'person' | 'group', count: Count, spanMs: number): Admission => {
    const isFirst = !count.isTold;
    count.isTold = true;
    const waitMs = (count.times[0] ?? 0) + spanMs - clock.monotonicMs();
    return { kind: 'refused', limit, waitSeconds: Math.max(1, Math.ceil(waitMs / 1000)), isFirst };
  };
  return {
    admit({ person, group }) {
      const ofPerson = countOf(`person:${person}`, minuteMs);
      if (ofPerson.times.length >= personPerMinute) return refuse('person', ofPerson, minuteMs);
      const ofGroup = group === undefined ? undefined : countOf(`group:${group}`, hourMs);
      if (ofGroup !== undefined && ofGroup.times.length >= groupPerHour) return refuse('group', ofGroup, hourMs);
      for (const count of ofGroup === undefined ? [ofPerson] : [ofPerson, ofGroup]) {
        count.times.push(clock.monotonicMs());
        count.isTold = false;
      }
      return { kind: 'admitted' };
    },
  };
}
