import type { Turn } from '../turn.ts';

/** Something that a reader types after a slash. */
export interface BotCommand {
  /** Lower-case Latin letters, digits and `_`. What it is for is the phrase `command-<name>`. */
  readonly name: string;
  /**
   * Who may use it where, and sees it in menu and help:
   *
   * - `everywhere`: everybody, in private and in groups;
   * - `private`: everybody, in private; in a group the way there is shown;
   * - `administrators`: those of the bot, in private; for others there is no such command.
   */
  readonly audience: 'everywhere' | 'private' | 'administrators';
  /** @param argument What was written after it, without white space around it; empty for nothing. */
  run(turn: Turn, argument: string): Promise<void> | void;
}
