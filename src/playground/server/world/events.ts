import type { Logger } from '../../../domain/runtime.ts';
import type { PlaygroundEvent } from './transcript.ts';

export type Listener = (event: PlaygroundEvent) => void;

export interface Events {
  publish(event: PlaygroundEvent): void;
  /** Listeners are called at once and in order; the result ends the subscription. */
  subscribe(listener: Listener): () => void;
}

export function createEvents(logger: Logger): Events {
  const listeners = new Set<Listener>();
  return {
    publish(event) {
      for (const listener of listeners) call(listener, event, logger);
    },
    subscribe(listener) {
      // A listener of its own, so that one function may be subscribed twice.
      const own: Listener = (event) => listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}

/** One page that fails must not stop the others. */
function call(listener: Listener, event: PlaygroundEvent, logger: Logger): void {
  try {
    listener(structuredClone(event));
  } catch (error) {
    logger.warn({ error, kind: event.kind }, 'a listener of the playground failed');
  }
}
