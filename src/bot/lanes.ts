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
  const tasks = new Set<Promise<void>>();
  return {
    enter(lane, task) {
      const run: Promise<void> = (lastOf.get(lane) ?? Promise.resolve()).then(task).finally(() => {
        tasks.delete(run);
        if (lastOf.get(lane) === run) lastOf.delete(lane);
      });
      lastOf.set(lane, run);
      tasks.add(run);
    },
    pending: () => tasks.size,
    oneDone: async () => {
      if (tasks.size > 0) await Promise.race(tasks);
    },
    async allDone() {
      while (tasks.size > 0) await Promise.all(tasks);
    },
  };
}
