import type { BotCommand } from './command.ts';

/** Stops the answer that is being written, and takes back what was asked and waits. */
export const stopCommand: BotCommand = {
  name: 'stop',
  audience: 'everywhere',
  async run(turn) {
    // First, so that none of them begins when the answer before it ends.
    const count = await turn.withdrawQuestions();
    const isStopped = turn.parts.running.stop(turn.conversation);
    if (count === 0) return turn.say([turn.toBlock(isStopped ? 'stop-done' : 'stop-nothing')]);
    turn.say([turn.toBlock(isStopped ? 'stop-done-withdrawn' : 'stop-withdrawn', { count })]);
  },
};
