import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a piece of work did to its process. */
export interface Load<Result> {
  readonly result: Result;
  /** By how much the resident set was larger at most than at the start, at least a page. */
  readonly grownBytes: number;
  /** How late timers came. */
  readonly delayP99Ms: number;
  readonly longestDelayMs: number;
}

const resolutionMs = 10;
const sampleMs = 50;
const nanosecondsPerMs = 1e6;
const leastDelayMs = 0.01;
const pageBytes = 4096;

/** Does the work and watches memory and event loop of this process meanwhile. */
export async function watchLoad<Result>(work: () => Promise<Result>): Promise<Load<Result>> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, sampleMs);
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  delays.enable();
  try {
    const result = await work();
    look();
    // The histogram counts the interval between its own timers as well.
    const toDelay = (nanoseconds: number) => Math.max(leastDelayMs, nanoseconds / nanosecondsPerMs - resolutionMs);
    return {
      result,
      grownBytes: Math.max(pageBytes, most - before),
      delayP99Ms: toDelay(delays.percentile(99)),
      longestDelayMs: toDelay(delays.max),
    };
  } finally {
    delays.disable();
    clearInterval(timer);
  }
}
