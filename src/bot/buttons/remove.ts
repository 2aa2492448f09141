import { askRemoval } from '../offers/ask-removal.ts';
import type { PressTurn } from '../turn.ts';
import type { BotButton } from './button.ts';

/** Removes an article for an administrator. Its values are `ask`, `yes` or `no`, and the article's key. */
export const removeButton: BotButton = {
  prefix: 'remove',
  async run(turn, [act, key = '']) {
    const { articles } = turn.parts.store;
    if (!turn.isAdministrator || !turn.isPrivate || !/^\d{1,15}$/.test(key)) return false;
    const id = await articles.findIdByKey(Number(key));
    if (act === 'no') turn.edit([turn.toBlock('remove-kept')]);
    else if (id === undefined) turn.notify(turn.format('article-gone'));
    else if (act === 'ask') return askRemoval(turn, id);
    else if (act === 'yes') return remove(turn, id);
    else return false;
    return true;
  },
};

async function remove(turn: PressTurn, id: Parameters<typeof askRemoval>[1]): Promise<boolean> {
  const { articles } = turn.parts.store;
  const [article] = await articles.findSummaries([id]);
  await articles.removeArticles([id]);
  turn.edit([turn.toBlock('remove-done', { title: article?.title ?? '' })]);
  return true;
}
