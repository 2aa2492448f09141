import type { ResponseParameters } from 'grammy/types';

/** Something that goes wrong once with a call. Any of them may come late. */
export type Fault = { readonly delayMs?: number } & (
  | {
      /** Answered instead of being carried out. */
      readonly kind: 'status';
      readonly status: number;
      readonly description?: string;
      readonly parameters?: ResponseParameters;
      /** A page of a proxy instead of JSON, as Telegram's 502 sometimes is. Default false. */
      readonly isHtml?: boolean;
    }
  /** 429. */
  | { readonly kind: 'retry-after'; readonly seconds: number }
  /** The connection breaks and nothing has happened. */
  | { readonly kind: 'drop-before' }
  /** The connection breaks, but it has happened. */
  | { readonly kind: 'drop-after' }
  /** It only comes late. */
  | { readonly kind: 'delay'; readonly delayMs: number }
);

/** A fault in line: for one method (in any case; `file` for downloads) or for all, and how often. */
export type FaultInLine = Fault & {
  readonly method?: string;
  /** Default 1. */
  readonly times?: number;
};

export interface Faults {
  /** Puts faults in line; each meets the next calls that it fits. */
  add(...faults: readonly FaultInLine[]): void;
  /** Asked for every call for which nothing stands in line; undefined to end that. */
  decide(source: ((method: string) => Fault | undefined) | undefined): void;
  /** How many are still in line. */
  readonly pendingCount: number;
  /** How many have happened. */
  readonly happenedCount: number;
  clear(): void;
}

export interface FaultLine extends Faults {
  take(method: string): Fault | undefined;
}

export function createFaults(initial: readonly FaultInLine[] = []): FaultLine {
  let line: { readonly fault: FaultInLine; left: number }[] = [];
  let source: ((method: string) => Fault | undefined) | undefined;
  let happenedCount = 0;
  const add = (...faults: readonly FaultInLine[]) => {
    line.push(...faults.map((fault) => ({ fault, left: fault.times ?? 1 })));
  };
  const takeFromLine = (method: string): Fault | undefined => {
    const entry = line.find(({ fault }) => fits(fault, method));
    if (!entry) return undefined;
    entry.left -= 1;
    line = line.filter(({ left }) => left > 0);
    return entry.fault;
  };
  add(...initial);
  return {
    add,
    decide: (next) => {
      source = next;
    },
    get pendingCount() {
      return line.reduce((sum, { left }) => sum + left, 0);
    },
    get happenedCount() {
      return happenedCount;
    },
    clear() {
      line = [];
      source = undefined;
    },
    take(method) {
      const fault = takeFromLine(method) ?? source?.(method);
      if (fault) happenedCount += 1;
      return fault;
    },
  };
}

function fits({ method }: FaultInLine, called: string): boolean {
  return method === undefined || method.toLowerCase() === called.toLowerCase();
}
