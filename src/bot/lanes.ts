/** Tasks of one lane run one after the other, in the order in which they entered; lanes do not wait for each other. */
export interface Lanes {
  /** The task must not reject. */
  enter(lane: string, task: () => Promise<void>): void;
  pending(): number;
  /** Resolves when a task that is pending now, or a later one, has ended; at once when none is pending. */
  oneDone(): Promise<void>;
  /** Resolves when no task is pending. */
  allDone(): Promise<void>;
}

export function createLanes(): Lanes {
  const lastOf = new Map<string, Promise<void>>();
  let pending = 0;
  let waiting: (() => void)[] = [];
  const oneDone = () =>
    pending === 0 ? Promise.resolve() : new Promise<void>((resolve) => void waiting.push(resolve));
  const leave = () => {
    pending -= 1;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  return {
    enter(lane, task) {
      const run: Promise<void> = (lastOf.get(lane) ?? Promise.resolve()).then(task).finally(() => {
        if (lastOf.get(lane) === run) lastOf.delete(lane);
        leave();
      });
      lastOf.set(lane, run);
      pending += 1;
    },
    pending: () => pending,
    oneDone,
    async allDone() {
      while (pending > 0) await oneDone();
    },
  };
}
