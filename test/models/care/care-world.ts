import type { Sleep } from '../../../src/domain/runtime.ts';
import type { CallUsage, UsageStore } from '../../../src/domain/usage.ts';

/** Time that passes only when the test lets it: waits of the code under test pass at once unless `isHeld` says so. */
export function createTime() {
  let nowMs = Date.parse('2026-01-02T23:00:00Z');
  const waits: { untilMs: number; end: () => void }[] = [];
  const slept: number[] = [];
  const advance = async (ms: number) => {
    nowMs += ms;
    for (const wait of waits.filter(({ untilMs }) => untilMs <= nowMs)) {
      waits.splice(waits.indexOf(wait), 1);
      wait.end();
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  const sleep: Sleep = (ms, signal) =>
    new Promise((resolve) => {
      slept.push(ms);
      waits.push({ untilMs: nowMs + ms, end: resolve });
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
  const clock = { now: () => new Date(nowMs), monotonicMs: () => nowMs };
  return { clock, sleep, slept, advance };
}

/** Usage in memory; what the store's contract says is tested there. */
export function createUsage(): UsageStore & { readonly added: (CallUsage & { readonly day: string })[] } {
  const added: (CallUsage & { readonly day: string })[] = [];
  const of = (day: string) => added.filter((one) => one.day === day);
  return {
    added,
    addUsage: async (day, used) => void added.push({ day, ...used }),
    listUsage: () => Promise.reject(new Error('not implemented')),
    addWriting: () => Promise.reject(new Error('not implemented')),
    sumWriting: () => Promise.reject(new Error('not implemented')),
    sumCost: async (day) => of(day).reduce((sum, { costUsd }) => sum + costUsd, 0),
    countTokens: async (day, person) =>
      of(day)
        .filter((one) => one.person === person)
        .reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0),
  };
}
