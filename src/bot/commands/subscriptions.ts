import { changeSchedule } from '../subscriptions/change-schedule.ts';
import { showSubscriptions } from '../subscriptions/show-subscriptions.ts';
import type { BotCommand } from './command.ts';

/** Lists what the chat has subscribed to, with buttons to change it; with a place after it, sets the time zone. */
export const subscriptionsCommand: BotCommand = {
  name: 'subscriptions',
  audience: 'everywhere',
  async run(turn, argument) {
    if (argument !== '') {
      if (!(await turn.mayManage())) return turn.say([turn.toBlock('only-administrators')]);
      const { store, following } = turn.parts;
      const [timeZone, ...others] = following.findTimeZones(argument);
      const subscriber = await store.subscriptions.findSubscriber(turn.botId, turn.to);
      if (subscriber === undefined) return turn.say([turn.toBlock('subscriptions-none')]);
      if (timeZone === undefined) return turn.say([turn.toBlock('time-zone-unknown')]);
      if (others.length > 0)
        return turn.say([turn.toBlock('time-zone-ambiguous', { zones: [timeZone, ...others].join(', ') })]);
      await changeSchedule(turn, { ...subscriber.schedule, timeZone });
    }
    const { blocks, buttons } = await showSubscriptions(turn);
    turn.say(blocks, { buttons });
  },
};
