/** A bell that is not missed: who waits is woken by the next call, or at once by one that came before. */
export interface Latch {
  wake(): void;
  /** One waits at a time. */
  wait(): Promise<void>;
}

export function createLatch(): Latch {
  let isRung = false;
  let release: (() => void) | undefined;
  return {
    wake() {
      isRung = release === undefined;
      release?.();
      release = undefined;
    },
    wait() {
      if (isRung) {
        isRung = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        release = resolve;
      });
    },
  };
}
