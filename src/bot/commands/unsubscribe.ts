import type { BotCommand } from './command.ts';

/** Ends all subscriptions of the chat. */
export const unsubscribeCommand: BotCommand = {
  name: 'unsubscribe',
  audience: 'everywhere',
  async run(turn) {
    if (!(await turn.mayManage())) return turn.say([turn.toBlock('only-administrators')]);
    const { subscriptions } = turn.parts.store;
    const count = await subscriptions.unsubscribe(turn.botId, turn.to);
    turn.say([turn.toBlock(count === 0 ? 'subscriptions-none' : 'unsubscribed', count === 0 ? {} : { count })]);
  },
};
