import { showArticles } from '../articles/show-articles.ts';
import type { BotCommand } from './command.ts';

/** Lists the articles, a page at a time. */
export const articlesCommand: BotCommand = {
  name: 'articles',
  audience: 'everywhere',
  async run(turn) {
    const { blocks, buttons } = await showArticles(turn, 0);
    turn.say(blocks, { buttons });
  },
};
