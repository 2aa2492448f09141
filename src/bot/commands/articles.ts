import { showArticles } from '../articles/show-articles.ts';
import { keepShown, toShownKey } from '../questions/shown.ts';
import type { BotCommand } from './command.ts';

const maxQueryChars = 200;

/** Lists the articles, or those that fit the words behind it, a page at a time. */
export const articlesCommand: BotCommand = {
  name: 'articles',
  audience: 'everywhere',
  async run(turn, argument) {
    const query = argument.slice(0, maxQueryChars).trim();
    const search = query === '' ? undefined : { query, key: toShownKey(await keepShown(turn, { query })) };
    const { blocks, buttons } = await showArticles(turn, 0, search);
    turn.say(blocks, { buttons });
  },
};
