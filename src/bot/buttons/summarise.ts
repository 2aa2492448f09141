import { saySummary } from '../summaries/say-summary.ts';
import type { BotButton } from './button.ts';

/** Summarises an article. Its value is the article's key. */
export const summariseButton: BotButton = {
  prefix: 'summarise',
  async run(turn, [key = '']) {
    const { articles } = turn.parts.store;
    const id = /^\d{1,15}$/.test(key) ? await articles.findIdByKey(Number(key)) : undefined;
    const article = id === undefined ? undefined : await articles.findArticle(id);
    if (article === undefined) return false;
    const subject = { kind: 'articles', articleIds: [article.id] } as const;
    await saySummary(turn, { subject, language: article.language }, article.title);
    return true;
  },
};
