/** Waiting, as something that tests can take into their hands. */
export interface Timers {
  /** Calls back once, after the time has passed; the result calls it off. */
  after(delayMs: number, callback: () => void): () => void;
}

/** By the system's timer; what waits does not keep the process alive. */
export const systemTimers: Timers = {
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
