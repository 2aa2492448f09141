import type { BotCommand } from '../commands/command.ts';
import { commands } from '../commands/list.ts';

export interface CommandPlace {
  readonly isPrivate: boolean;
  /** Whether the reader is one of the bot's administrators. */
  readonly isAdministrator: boolean;
}

/** Whether a command is listed for a reader there. */
export function isListed({ audience }: BotCommand, { isPrivate, isAdministrator }: CommandPlace): boolean {
  if (audience === 'everywhere') return true;
  return isPrivate && (audience === 'private' || isAdministrator);
}

/** In the order in which menus and help list them. */
export function listCommandNames(place: CommandPlace): readonly string[] {
  return commands.filter((command) => isListed(command, place)).map(({ name }) => name);
}
