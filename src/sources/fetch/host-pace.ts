import type { Clock, Sleep } from '../../domain/runtime.ts';

export interface HostPace {
  /** Waits for the turn of this host's next request: `intervalMs` after the one before it. */
  wait(host: string, intervalMs: number, signal?: AbortSignal): Promise<void>;
}

/** Spreads the requests to one host over time; hosts do not wait for each other. */
export function createHostPace(clock: Clock, sleep: Sleep): HostPace {
  const freeAtMs = new Map<string, number>();
  return {
    async wait(host, intervalMs, signal) {
      const now = clock.monotonicMs();
      if (freeAtMs.size > maxHosts) forgetPast(freeAtMs, now);
      const turn = Math.max(now, freeAtMs.get(host) ?? 0);
      freeAtMs.set(host, turn + intervalMs);
      if (turn > now) await sleep(turn - now, signal);
    },
  };
}

const maxHosts = 1000;

function forgetPast(freeAtMs: Map<string, number>, now: number): void {
  for (const [host, at] of freeAtMs) if (at <= now) freeAtMs.delete(host);
}
