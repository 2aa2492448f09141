import { dayMs } from '../../domain/milliseconds.ts';
import { changeSchedule } from '../subscriptions/change-schedule.ts';
import { findMutedUntil } from '../subscriptions/muted-until.ts';
import { longestMuteDays, readMute } from '../subscriptions/read-request.ts';
import type { BotCommand } from './command.ts';

/** Holds all news of the chat back for a while. */
export const muteCommand: BotCommand = {
  name: 'mute',
  audience: 'everywhere',
  async run(turn, argument) {
    if (!(await turn.mayManage())) return turn.say([turn.toBlock('only-administrators')]);
    const ms = readMute(argument);
    if (ms === undefined) return turn.say([turn.toBlock('mute-how')]);
    const { store, clock } = turn.parts;
    const subscriber = await store.subscriptions.findSubscriber(turn.botId, turn.to);
    if (subscriber === undefined) return turn.say([turn.toBlock('subscriptions-none')]);
    if (ms > longestMuteDays * dayMs) return turn.say([turn.toBlock('mute-too-long', { days: longestMuteDays })]);
    const mutedUntil = ms === 0 ? null : new Date(clock.now().getTime() + ms).toISOString();
    const schedule = { ...subscriber.schedule, mutedUntil };
    await changeSchedule(turn, schedule);
    const until = findMutedUntil(turn, schedule);
    turn.say([until === undefined ? turn.toBlock('unmuted') : turn.toBlock('muted', { ...until })]);
  },
};
