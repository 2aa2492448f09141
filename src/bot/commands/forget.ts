import { toButtonData } from '../buttons/data.ts';
import type { BotCommand } from './command.ts';

/** Asks whether everything of the reader is to be forgotten. */
export const forgetCommand: BotCommand = {
  name: 'forget',
  audience: 'private',
  run(turn) {
    const yes = { text: turn.format('button-forget'), callbackData: toButtonData('forget', 'yes') };
    const no = { text: turn.format('button-keep'), callbackData: toButtonData('forget', 'no') };
    turn.say([turn.toBlock('forget')], { buttons: [[yes, no]] });
  },
};
