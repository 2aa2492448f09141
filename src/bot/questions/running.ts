/** Answers that are being written, so that they can be stopped. */
export interface Running {
  /** @returns what the work gives, or undefined when it was stopped first; then its signal aborts, and it is not heard any more. */
  run<Result>(conversation: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result | undefined>;
  /** Stops what is being written for a conversation. @returns whether there was anything. */
  stop(conversation: string): boolean;
}

export function createRunning(): Running {
  const stops = new Map<string, Set<() => void>>();
  return {
    async run(conversation, work) {
      const stopping = new AbortController();
      let stop: () => void = () => undefined;
      const stopped = new Promise<undefined>((resolve) => {
        stop = () => {
          resolve(undefined);
          stopping.abort();
        };
      });
      const running = stops.get(conversation) ?? new Set<() => void>();
      stops.set(conversation, running.add(stop));
      try {
        return await Promise.race([work(stopping.signal), stopped]);
      } finally {
        running.delete(stop);
        if (running.size === 0) stops.delete(conversation);
      }
    },
    stop(conversation) {
      const running = stops.get(conversation);
      running?.forEach((stop) => stop());
      return running !== undefined;
    },
  };
}
