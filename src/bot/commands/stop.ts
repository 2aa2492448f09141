import { toButtonData } from '../buttons/data.ts';
import type { Turn } from '../turn.ts';
import type { BotCommand } from './command.ts';

/** Stops the answer that is being written, and takes back what was asked and waits. */
export const stopCommand: BotCommand = {
  name: 'stop',
  audience: 'everywhere',
  async run(turn) {
    // First, so that none of them begins when the answer before it ends.
    const count = await turn.withdrawQuestions();
    const isStopped = turn.parts.running.stop(turn.conversation);
    if (count === 0) return isStopped ? turn.say([turn.toBlock('stop-done')]) : offerMute(turn);
    turn.say([turn.toBlock(isStopped ? 'stop-done-withdrawn' : 'stop-withdrawn', { count })]);
  },
};

/** Who has nothing stopped may mean the news. */
async function offerMute(turn: Turn): Promise<void> {
  const held = await turn.parts.store.subscriptions.listSubscriptions(turn.botId, turn.to);
  if (held.length === 0) return turn.say([turn.toBlock('stop-nothing')]);
  const mute = { text: turn.format('button-mute'), callbackData: toButtonData('subs', 'mute', 1) };
  turn.say([turn.toBlock('stop-news')], { buttons: [[mute]] });
}
