import { toButtonData } from '../buttons/data.ts';
import { exampleKeys } from '../examples.ts';
import type { BotCommand } from './command.ts';

/** Says what the bot is and how its answers look, with questions to try. */
export const startCommand: BotCommand = {
  name: 'start',
  audience: 'everywhere',
  run(turn) {
    if (!turn.hasExamples) return turn.say([turn.toBlock('welcome')]);
    const examples = exampleKeys.map((key, at) => [
      { text: turn.format(key), callbackData: toButtonData('example', at) },
    ]);
    turn.say([turn.toBlock('welcome'), turn.toBlock('welcome-examples')], { buttons: examples });
  },
};
