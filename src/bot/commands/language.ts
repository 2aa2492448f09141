import { toLanguageButtons } from '../settings/show-settings.ts';
import type { BotCommand } from './command.ts';

/** Lets the reader choose the language of the interface. */
export const languageCommand: BotCommand = {
  name: 'language',
  audience: 'private',
  run: (turn) => turn.say([turn.toBlock('language')], { buttons: toLanguageButtons(turn) }),
};
