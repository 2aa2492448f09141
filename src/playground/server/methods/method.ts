import type { Parameters } from '../parameters.ts';
import type { World } from '../world/world.ts';

/** One call of a method. */
export interface Call {
  readonly world: World;
  readonly parameters: Parameters;
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal;
}

export interface Method {
  /** What it understands; other parameters are ignored, as Telegram does, but logged. */
  readonly parameters: readonly string[];
  /** @throws Refusal. */
  run(this: void, call: Call): unknown;
}

/** By the name as Telegram writes it. */
export type Methods = Readonly<Record<string, Method>>;

/** `defineMethod('chat_id text', run)`. */
export function defineMethod(parameters: string, run: Method['run']): Method {
  return { parameters: parameters.split(' ').filter((name) => name !== ''), run };
}
