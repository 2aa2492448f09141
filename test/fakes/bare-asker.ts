import type { Asker } from '../../src/domain/answer.ts';

/** An asker that can do what a test gives it, and nothing else. */
export function createBareAsker(abilities: Partial<Asker> = {}): Asker {
  const notImplemented = () => Promise.reject(new Error('not implemented'));
  return { ask: notImplemented, search: notImplemented, ...abilities };
}
