import type { PressTurn } from '../turn.ts';

/** What happens when a button is pressed that tells the bot something. */
export interface BotButton {
  /** What its data begin with: lower-case Latin letters. */
  readonly prefix: string;
  /**
   * Data come from outside and may be anything that begins so.
   * @param values What was given to `toButtonData`, as it came.
   * @returns false when the data say nothing that is known any more.
   */
  run(turn: PressTurn, values: readonly string[]): Promise<boolean> | boolean;
}
