import type { ArticleId } from '../../domain/article.ts';
import { askRemoval } from '../offers/ask-removal.ts';
import { findSummarySubject } from '../summaries/summary-subject.ts';
import type { Turn } from '../turn.ts';
import type { BotCommand } from './command.ts';

/** Asks an administrator whether an article is to be removed: one by number, id, address or title, or what is replied to. */
export const removeCommand: BotCommand = {
  name: 'remove',
  audience: 'administrators',
  async run(turn, argument) {
    if (argument === '' && turn.repliedTo === undefined) return turn.say([turn.toBlock('remove-how')]);
    const id = await findId(turn, argument);
    if (id === undefined || !(await askRemoval(turn, id))) turn.say([turn.toBlock('remove-missing')]);
  },
};

async function findId(turn: Turn, argument: string): Promise<ArticleId | undefined> {
  const subject = await findSummarySubject(turn, argument);
  return subject.kind === 'articles' && subject.articleIds.length === 1 ? subject.articleIds[0] : undefined;
}
