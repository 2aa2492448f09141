import type { ArticleSummary } from '../../domain/article.ts';
import type { Button } from '../../domain/messenger.ts';
import { formatDate } from '../../text/dates.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import { findSafeUrl } from '../render/escape.ts';
import type { Line } from '../render/line.ts';
import { toInsertedRun, toRun } from '../render/words.ts';
import type { ButtonRows, Turn } from '../turn.ts';
import { toStories } from './stories.ts';

export interface ShownArticles {
  readonly blocks: readonly Block[];
  readonly buttons: ButtonRows;
}

const articlesOnPage = 5;

/** A page of the list of articles, newest first, each story once, in the reader's language where it is held in it. */
export async function showArticles(turn: Turn, page: number): Promise<ShownArticles> {
  const stories = toStories(await turn.parts.store.articles.listArticles(), turn.language);
  if (stories.length === 0) return { blocks: [turn.toBlock('articles-none')], buttons: [] };
  const pages = Math.ceil(stories.length / articlesOnPage);
  const shownPage = Math.min(page, pages - 1);
  const start = shownPage * articlesOnPage;
  const shown = stories.slice(start, start + articlesOnPage);
  const title = turn.toBlock('articles-title', { count: stories.length });
  const entries = shown.map((article, at) => toEntry(article, start + at + 1, turn));
  return { blocks: [title, ...entries], buttons: [toPageButtons(shownPage, pages, turn)] };
}

function toEntry(article: ArticleSummary, number: number, turn: Turn): Block {
  const { title, language, source, publishedAt } = article;
  const url = findSafeUrl(article.url);
  const heading: Line = {
    language,
    runs: [{ text: `${number}. ` }, { ...toRun(title), ...(url === undefined ? { isBold: true } : { url }) }],
  };
  const date = publishedAt === null ? null : formatDate(publishedAt, turn.language);
  const details = [source, date].filter((detail) => detail !== null).map((detail) => toInsertedRun(detail, language));
  const runs = details.flatMap((detail, at) => (at === 0 ? [detail] : [{ text: ' · ' }, detail]));
  return { kind: 'text', lines: [{ language, runs: [] }, heading, ...(runs.length > 0 ? [{ language, runs }] : [])] };
}

function toPageButtons(page: number, pages: number, turn: Turn): Button[] {
  const to = (key: string, target: number) => ({
    text: turn.format(key),
    callbackData: toButtonData('articles', target),
  });
  const earlier = page > 0 ? [to('button-newer', page - 1)] : [];
  const later = page < pages - 1 ? [to('button-older', page + 1)] : [];
  return [...earlier, ...later];
}
