import type { Clock } from '../domain/runtime.ts';

/** Ends once other work of the process has had its turn, such as `() => new Promise((resolve) => setImmediate(resolve))`. */
export type Pause = () => Promise<void>;

/** Pauses when the last pause is long enough ago; cheap to call often. */
export type Breathe = () => Promise<void>;

export function createBreather(clock: Clock, pause: Pause, sliceMs: number): Breathe {
  let lastMs = clock.monotonicMs();
  return async () => {
    if (clock.monotonicMs() - lastMs < sliceMs) return;
    await pause();
    lastMs = clock.monotonicMs();
  };
}
