import { showArticles } from '../articles/show-articles.ts';
import { findShown } from '../questions/shown.ts';
import type { BotButton } from './button.ts';

/** Turns to another page of a list of articles. Its values are the page, 0 for the first, and the key of what was searched for, if anything. */
export const articlesButton: BotButton = {
  prefix: 'articles',
  async run(turn, [page = '', key]) {
    if (!/^\d{1,6}$/.test(page)) return false;
    const query = (await findShown(turn, key))?.content.query;
    if (key !== undefined && query === undefined) return false;
    const search = key === undefined || query === undefined ? undefined : { query, key };
    const { blocks, buttons } = await showArticles(turn, Number(page), search);
    turn.edit(blocks, { buttons });
    return true;
  },
};
