import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Asker } from '../domain/answer.ts';
import { SanadError } from '../domain/errors.ts';

/**
 * An asker that gives the event loop its turn before each request, and stops when told to: for who asks thousands of
 * questions in a row, and would otherwise not notice Ctrl-C.
 */
export function makeInterruptible(asker: Asker, signal: AbortSignal): Asker {
  const pass = async () => {
    await nextTurn();
    if (signal.aborted) throw new SanadError('Stopped.', { code: 'interrupted' });
  };
  return {
    ask: async (request) => {
      await pass();
      return asker.ask(request);
    },
    search: async (request) => {
      await pass();
      return asker.search(request);
    },
  };
}
