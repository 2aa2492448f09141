import type { ArticleSummary } from '../../domain/article.ts';
import { toStories } from '../articles/stories.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import { toBlocks } from '../render/answer.ts';
import { toLines } from '../render/words.ts';
import { maxTopicChars, readSubscription } from '../subscriptions/read-request.ts';
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
    const request = readSubscription(argument);
    if (request === undefined) return turn.say([turn.toBlock('subscribe-how', { limit: maxTopicChars })]);
    if (request.kind === 'question') return offerQuestion(turn, request.words);
    const found = await turn.parts.following.preview(request.kind, request.words);
    if (found === undefined) return turn.say([turn.toBlock('subscribe-no-words')]);
    const name = nameSubscription(turn, request);
    const stories = toStories(found, turn.language);
    const titles = stories.slice(0, shownTitles).map(toTitle);
    turn.say(
      [turn.toBlock('subscribe-preview', { name, count: stories.length }), ...titles, turn.toBlock('subscribe-when')],
      {
        buttons: [timings.map((timing) => toButton(turn, timing))],
      },
    );
  },
};

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
