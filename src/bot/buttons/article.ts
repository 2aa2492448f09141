import { showArticle } from '../articles/show-article.ts';
import type { BotButton } from './button.ts';

/** Opens an article. Its value is the article's key. */
export const articleButton: BotButton = {
  prefix: 'article',
  run: (turn, [key = '']) => showArticle(turn, key),
};
