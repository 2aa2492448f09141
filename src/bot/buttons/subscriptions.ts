import type { Schedule, Timing } from '../../domain/subscription.ts';
import { dayMs } from '../../domain/milliseconds.ts';
import { readCommandRequest } from '../../text/command-request.ts';
import { findRequest } from '../subscriptions/find-request.ts';
import { showSubscriptions } from '../subscriptions/show-subscriptions.ts';
import { changeSchedule } from '../subscriptions/change-schedule.ts';
import { watchAnswer } from '../subscriptions/watch-answer.ts';
import { subscribe } from '../subscriptions/subscribe.ts';
import { toPhraseLines } from '../render/words.ts';
import { findShown } from '../questions/shown.ts';
import type { PressTurn } from '../turn.ts';
import type { BotButton } from './button.ts';
import { toButtonData } from './data.ts';

/** Subscribes, and changes subscriptions. Its first value says what is to be done. */
export const subscriptionsButton: BotButton = {
  prefix: 'subs',
  async run(turn, [action = '', ...values]) {
    if (!(await turn.mayManage())) {
      turn.notify(turn.format('only-administrators'));
      return true;
    }
    if (action === 'add') return add(turn, values[0]);
    if (action === 'corrections') return setCorrections(turn, values[0]);
    if (action === 'watch') return watch(turn, values[0]);
    if (!(await change(turn, action, values))) return false;
    const { blocks, buttons } = await showSubscriptions(turn);
    if (action === 'list') turn.say(blocks, { buttons });
    else turn.edit(blocks, { buttons });
    return true;
  },
};

async function add(turn: PressTurn, timing: string | undefined): Promise<boolean> {
  const request = await findRequest(turn, findArgument(turn.repliedText));
  if (request === undefined || request === 'unknown-feed' || !isTiming(timing)) return false;
  const known = request.kind === 'question' ? await turn.parts.asker.ask({ question: request.words }) : undefined;
  const answer = known?.kind === 'answered' ? known : undefined;
  const said = await subscribe(turn, { ...request, timing, answer });
  turn.edit([{ kind: 'text', lines: toPhraseLines(said, turn.language) }]);
  return true;
}

/** What was to be subscribed to, by the command or in words. */
function findArgument(message: string): string {
  return readCommandRequest(message)?.argument ?? message;
}

async function setCorrections(turn: PressTurn, value: string | undefined): Promise<boolean> {
  if (value !== '0' && value !== '1') return false;
  const isWanted = value === '1';
  await turn.parts.store.corrections.setWanted(turn.botId, turn.to.chatId, isWanted);
  const text = turn.format(isWanted ? 'button-corrections-off' : 'button-corrections-on');
  turn.setButtons([[{ text, callbackData: toButtonData('subs', 'corrections', isWanted ? 0 : 1) }]]);
  turn.notify(turn.format(isWanted ? 'corrections-on' : 'corrections-off'));
  return true;
}

async function watch(turn: PressTurn, key: string | undefined): Promise<boolean> {
  const answer = (await findShown(turn, key))?.content.answer;
  if (answer?.kind !== 'answered' && answer?.kind !== 'abstained') return false;
  turn.say([{ kind: 'text', lines: toPhraseLines(await watchAnswer(turn, answer), turn.language) }]);
  return true;
}

/** @returns false for what is not known. */
async function change(turn: PressTurn, action: string, [first = '', second]: readonly string[]): Promise<boolean> {
  const { subscriptions } = turn.parts.store;
  const { botId, to } = turn;
  if (action === 'list') return true;
  if (!/^\d{1,15}$/.test(first) && action !== 'quiet') return false;
  const number = Number(first);
  if (action === 'delete') return subscriptions.unsubscribe(botId, to, number).then(() => true);
  if (action === 'timing') return isTiming(second) && subscriptions.setTiming(botId, to, number, second);
  const subscriber = await subscriptions.findSubscriber(botId, to);
  const changed = subscriber && toChanged(subscriber.schedule, action, { number, now: turn.parts.clock.now() });
  return changed !== undefined && changeSchedule(turn, changed);
}

const muteMs = dayMs;
const quietHours = { fromMinute: 22 * 60, toMinute: 7 * 60 };

function toChanged(
  schedule: Schedule,
  action: string,
  { number, now }: { readonly number: number; readonly now: Date },
): Schedule | undefined {
  if (action === 'digest' && number < 24 * 60) return { ...schedule, digestMinute: number };
  if (action === 'quiet') return { ...schedule, quietHours: schedule.quietHours === null ? quietHours : null };
  const mutedUntil = number === 0 ? null : new Date(now.getTime() + muteMs).toISOString();
  return action === 'mute' ? { ...schedule, mutedUntil } : undefined;
}

function isTiming(value: string | undefined): value is Timing {
  return value === 'at-once' || value === 'daily' || value === 'weekly';
}
