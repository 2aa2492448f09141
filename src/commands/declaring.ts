import type { CommandContext } from './context.ts';
import type { OptionParsers } from './option-parsers.ts';

/** Does what a command does, and gives its exit code. */
export type CommandFunction = (context: CommandContext) => Promise<number>;

/** What a command is declared with. */
export interface Declaring {
  readonly parsers: OptionParsers;
  /** What a command's declaration hands its function to. */
  readonly run: (name: string, command: CommandFunction) => Promise<void>;
}
