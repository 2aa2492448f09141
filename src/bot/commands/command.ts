import type { Language } from '../../domain/language.ts';
import type { Phrasebook } from '../../domain/runtime.ts';
import type { Block } from '../render/block.ts';

/** Something that a reader types after a slash. */
export interface BotCommand {
  /** Lower-case Latin letters, digits and `_`. What it is for is the phrase `command-<name>`. */
  readonly name: string;
  /** What it says. */
  answer(scene: CommandScene): readonly Block[];
}

export interface CommandScene {
  /** Of the reader's interface. */
  readonly language: Language;
  readonly phrasebook: Phrasebook;
  /** All there are, in the order in which they are listed. */
  readonly commands: readonly BotCommand[];
  /** Whether questions about the shipped articles are suggested. */
  readonly hasExamples: boolean;
}
