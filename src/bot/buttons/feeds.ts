import type { FeedSummary } from '../../domain/feed.ts';
import { showFeeds, toFeedKey } from '../feeds/show-feeds.ts';
import type { PressTurn } from '../turn.ts';
import type { BotButton } from './button.ts';
import { toButtonData } from './data.ts';

/** Changes a feed for an administrator. Its values: what is to be done, the feed's key, and the page of the list. */
export const feedsButton: BotButton = {
  prefix: 'feeds',
  async run(turn, [act = '', key = '', page = '0']) {
    if (!turn.isAdministrator || !turn.isPrivate || !/^\d{1,4}$/.test(page)) return false;
    if (act === 'ask') return ask(turn, await findFeed(turn, key), page);
    if (act !== 'page' && !(await change(turn, act, await findFeed(turn, key)))) return false;
    const { blocks, buttons } = await showFeeds(turn, Number(page));
    turn.edit(blocks, { buttons });
    return true;
  },
};

async function findFeed({ parts }: PressTurn, key: string): Promise<FeedSummary | undefined> {
  return (await parts.store.feeds.listFeeds()).find((feed) => toFeedKey(feed) === key);
}

function ask(turn: PressTurn, feed: FeedSummary | undefined, page: string): boolean {
  if (feed === undefined) return false;
  const buttons = [
    [
      {
        text: turn.format('button-feed-remove-sure'),
        callbackData: toButtonData('feeds', 'remove', toFeedKey(feed), page),
      },
      { text: turn.format('button-keep'), callbackData: toButtonData('feeds', 'page', '', page) },
    ],
  ];
  turn.edit([turn.toBlock('feeds-ask', { feed: feed.title ?? feed.url })], { buttons });
  return true;
}

/** @returns false for what is not known. */
async function change({ parts }: PressTurn, act: string, feed: FeedSummary | undefined): Promise<boolean> {
  if (feed === undefined) return false;
  const { feeds } = parts.store;
  if (act === 'pause') return feeds.pauseFeed(feed.url);
  if (act === 'remove') return feeds.removeFeed(feed.url);
  if (act === 'resume') await feeds.addFeed({ url: feed.url, at: parts.clock.now().toISOString() });
  return act === 'resume';
}
