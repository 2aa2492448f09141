/** Lets so many tasks run at once; the others wait in the order in which they came. */
export interface Slots {
  use<Result>(task: () => Promise<Result>): Promise<Result>;
}

export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  const enter = () => (free > 0 ? Promise.resolve(void (free -= 1)) : new Promise<void>((go) => void waiting.push(go)));
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async use(task) {
      await enter();
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}
