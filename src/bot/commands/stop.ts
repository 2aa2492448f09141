import type { BotCommand } from './command.ts';

/** Stops the answer that is being written. */
export const stopCommand: BotCommand = {
  name: 'stop',
  audience: 'everywhere',
  run(turn) {
    turn.say([turn.toBlock(turn.parts.running.stop(turn.conversation) ? 'stop-done' : 'stop-nothing')]);
  },
};
