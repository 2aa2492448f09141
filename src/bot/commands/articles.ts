import type { ArticleSummary } from '../../domain/article.ts';
import { findNumbered, toUnlistedBlock, type Unlisted } from '../articles/find-numbered.ts';
import { showArticle } from '../articles/show-article.ts';
import { showArticles } from '../articles/show-articles.ts';
import { keepShown, toShownKey } from '../questions/shown.ts';
import type { Turn } from '../turn.ts';
import type { BotCommand } from './command.ts';

const maxQueryChars = 200;

/** Lists the articles, or those that fit the words behind it, a page at a time; opens the one whose number in the list stands behind it. */
export const articlesCommand: BotCommand = {
  name: 'articles',
  audience: 'everywhere',
  async run(turn, argument) {
    const query = argument.slice(0, maxQueryChars).trim();
    const numbered = await findNumbered(turn, query);
    if (numbered !== undefined) return openNumbered(turn, numbered);
    const search = query === '' ? undefined : { query, key: toShownKey(await keepShown(turn, { query })) };
    const { blocks, buttons } = await showArticles(turn, 0, search);
    turn.say(blocks, { buttons });
  },
};

async function openNumbered(turn: Turn, numbered: ArticleSummary | Unlisted): Promise<void> {
  if ('kind' in numbered) return turn.say([toUnlistedBlock(turn, numbered)]);
  const key = (await turn.parts.store.articles.findKeys([numbered.id])).get(numbered.id);
  if (key === undefined || !(await showArticle(turn, String(key)))) turn.say([turn.toBlock('article-gone')]);
}
