import { CorpusError } from '../../domain/errors.ts';
import { showFeeds } from '../feeds/show-feeds.ts';
import { tellDetail } from '../offers/to-rejection-blocks.ts';
import type { Turn } from '../turn.ts';
import type { BotCommand } from './command.ts';

/** Lists the feeds for an administrator; with an address it adds one. */
export const feedsCommand: BotCommand = {
  name: 'feeds',
  audience: 'administrators',
  async run(turn, argument) {
    if (argument !== '') return addFeed(turn, argument);
    const { blocks, buttons } = await showFeeds(turn, 0);
    turn.say(blocks, { buttons });
  },
};

async function addFeed(turn: Turn, argument: string): Promise<void> {
  const { intake, store, clock } = turn.parts;
  if (intake === undefined) return turn.say([turn.toBlock('feeds-none')]);
  turn.showTyping();
  try {
    const { url, title } = await intake.findFeed(/^https?:\/\//iu.test(argument) ? argument : `https://${argument}`);
    const isNew = await store.feeds.addFeed({ url, title, at: clock.now().toISOString() });
    turn.say([turn.toBlock(isNew ? 'feeds-added' : 'feeds-held', { feed: title ?? url })]);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    const told = turn.toBlock('offer-detail', { detail: tellDetail(turn, error.message) });
    turn.say([turn.toBlock('feeds-unusable'), told]);
  }
}
