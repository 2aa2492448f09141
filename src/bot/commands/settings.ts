import { showSettings } from '../settings/show-settings.ts';
import type { BotCommand } from './command.ts';

/** Shows what the reader may choose. */
export const settingsCommand: BotCommand = {
  name: 'settings',
  audience: 'private',
  run(turn) {
    const { blocks, buttons } = showSettings(turn);
    turn.say(blocks, { buttons });
  },
};
