import type { ArticleId } from '../../domain/article.ts';
import { toHeadLines } from '../articles/head-lines.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Turn } from '../turn.ts';

/** Shows an article and asks whether it is to be removed. @returns false when it is not held. */
export async function askRemoval(turn: Turn, id: ArticleId): Promise<boolean> {
  const { articles } = turn.parts.store;
  const [article] = await articles.findSummaries([id]);
  const key = (await articles.findKeys([id])).get(id);
  if (article === undefined || key === undefined) return false;
  const buttons = [
    [
      { text: turn.format('button-remove'), callbackData: toButtonData('remove', 'yes', key) },
      { text: turn.format('button-keep'), callbackData: toButtonData('remove', 'no', key) },
    ],
  ];
  turn.say([turn.toBlock('remove-ask'), { kind: 'text', lines: toHeadLines(article, turn.language) }], { buttons });
  return true;
}
