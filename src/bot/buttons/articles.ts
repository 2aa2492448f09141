import { showArticles } from '../articles/show-articles.ts';
import type { BotButton } from './button.ts';

/** Turns to another page of the list of articles. Its value is the page, 0 for the first. */
export const articlesButton: BotButton = {
  prefix: 'articles',
  async run(turn, [page = '']) {
    if (!/^\d{1,6}$/.test(page)) return false;
    const { blocks, buttons } = await showArticles(turn, Number(page));
    turn.edit(blocks, { buttons });
    return true;
  },
};
