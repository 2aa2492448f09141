import type { ArticleSummary } from '../../domain/article.ts';
import { takeTellings } from '../../domain/stories.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import { toBlocks } from '../render/answer.ts';
import { toLines, toPhraseLines } from '../render/words.ts';
import { toFeedName } from '../subscriptions/feed-name.ts';
import { findRequest } from '../subscriptions/find-request.ts';
import { maxTopicChars } from '../subscriptions/read-request.ts';
import { nameSubscription } from '../subscriptions/show-subscriptions.ts';
import type { Turn } from '../turn.ts';
import type { BotCommand } from './command.ts';

const shownTitles = 5;
const timings = ['at-once', 'daily', 'weekly'] as const;

/** Shows what the last week would have brought, and asks how often it is to be told. */
export const subscribeCommand: BotCommand = {
  name: 'subscribe',
  audience: 'everywhere',
  async run(turn, argument) {
    if (!(await turn.mayManage())) return turn.say([turn.toBlock('only-administrators')]);
    const request = await findRequest(turn, argument);
    if (request === 'unknown-feed')
      return turn.say([turn.toBlock('subscribe-unknown-feed'), ...(await nameFeeds(turn))]);
    if (request === undefined)
      return turn.say([turn.toBlock('subscribe-how', { limit: maxTopicChars }), ...(await nameFeeds(turn))]);
    if (request.kind === 'question') return offerQuestion(turn, request.words);
    const found = await turn.parts.following.preview(request.kind, request.words);
    if (found === undefined) return turn.say([turn.toBlock('subscribe-no-words')]);
    const name = nameSubscription(turn, request);
    const stories = takeTellings(found, turn.language);
    const titles = stories.slice(0, shownTitles).map(toTitle);
    turn.say(
      [turn.toBlock('subscribe-preview', { name, count: stories.length }), ...titles, turn.toBlock('subscribe-when')],
      {
        buttons: [timings.map((timing) => toButton(turn, timing))],
      },
    );
  },
};

const namedFeeds = 10;

/** The feeds that can be subscribed to. */
async function nameFeeds(turn: Turn): Promise<Block[]> {
  const feeds = (await turn.parts.store.feeds.listFeeds()).slice(0, namedFeeds);
  if (feeds.length === 0) return [];
  const lines = feeds.flatMap(({ url, title }) => toPhraseLines(toFeedName(url, title), turn.language));
  return [turn.toBlock('subscribe-feeds'), { kind: 'quotation', lines }];
}

/** Each in a quotation of its own, because they are in two languages. */
function toTitle({ title, language }: ArticleSummary): Block {
  return { kind: 'quotation', lines: toLines(title, language) };
}

/** Of a question the answer of today is shown. */
async function offerQuestion(turn: Turn, question: string): Promise<void> {
  const [found, answer] = await Promise.all([
    turn.parts.following.preview('question', question),
    turn.parts.asker.ask({ question }),
  ]);
  if (found === undefined || (answer.kind !== 'answered' && answer.kind !== 'abstained'))
    return turn.say([turn.toBlock('watch-not')]);
  turn.say([...toBlocks(answer), turn.toBlock('subscribe-question-when')], {
    buttons: [timings.map((timing) => toButton(turn, timing))],
  });
}

/** The words are read off the message that the preview replies to: they are too long for a button. */
function toButton(turn: Turn, timing: (typeof timings)[number]) {
  return { text: turn.format(`button-subscribe-${timing}`), callbackData: toButtonData('subs', 'add', timing) };
}
