import type { Subscription } from '../../domain/subscription.ts';
import { normaliseText } from '../../text/normalise.ts';
import { toPlainWords } from '../../text/plain-words.ts';
import { readSubscription } from '../subscriptions/read-request.ts';
import { showSubscriptions } from '../subscriptions/show-subscriptions.ts';
import type { Turn } from '../turn.ts';
import type { BotCommand } from './command.ts';

/** Ends all subscriptions of the chat, or the one that is named behind it or told by its number in the list. */
export const unsubscribeCommand: BotCommand = {
  name: 'unsubscribe',
  audience: 'everywhere',
  async run(turn, argument) {
    if (!(await turn.mayManage())) return turn.say([turn.toBlock('only-administrators')]);
    const { subscriptions } = turn.parts.store;
    const held = await subscriptions.listSubscriptions(turn.botId, turn.to);
    if (held.length === 0) return turn.say([turn.toBlock('subscriptions-none')]);
    const asked = argument.trim();
    const named = held.filter((each, at) => asked === '' || isNamed(asked, each, at + 1));
    if (named.length === 0) return sayUnknown(turn);
    if (asked === '') await subscriptions.unsubscribe(turn.botId, turn.to);
    else for (const { id } of named) await subscriptions.unsubscribe(turn.botId, turn.to, id);
    turn.say([turn.toBlock('unsubscribed', { count: named.length })]);
  },
};

function isNamed(argument: string, { kind, words, feedTitle }: Subscription, number: number): boolean {
  if (/^\p{Nd}+$/u.test(argument)) return Number(normaliseText(argument)) === number;
  const asked = readSubscription(argument);
  if (kind === 'everything') return asked?.kind === 'everything';
  const name = toPlainWords(argument);
  return name !== '' && [words, feedTitle ?? ''].some((held) => toPlainWords(held) === name);
}

async function sayUnknown(turn: Turn): Promise<void> {
  const { blocks, buttons } = await showSubscriptions(turn);
  turn.say([turn.toBlock('unsubscribe-unknown'), ...blocks], { buttons });
}
