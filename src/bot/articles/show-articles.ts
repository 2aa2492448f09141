import type { ArticleSummary } from '../../domain/article.ts';
import type { Button } from '../../domain/messenger.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import type { Line } from '../render/line.ts';
import { toPage, toPageButtons } from '../pages.ts';
import type { ButtonRows, Turn } from '../turn.ts';
import { toHeadLines } from './head-lines.ts';
import { takeTellings } from '../../domain/stories.ts';

export interface ShownArticles {
  readonly blocks: readonly Block[];
  readonly buttons: ButtonRows;
}

/** What the articles of a list are searched for, and the key under which that is kept for its buttons. */
export interface ArticleSearch {
  readonly query: string;
  readonly key: string;
}

const articlesOnPage = 5;

/** A page of the list of articles, newest first or best first where they are searched, each story once, in the reader's language where it is held in it. */
export async function showArticles(turn: Turn, page: number, search?: ArticleSearch): Promise<ShownArticles> {
  if ((await turn.parts.store.articles.countArticles()) === 0) {
    return { blocks: [turn.toBlock('articles-none')], buttons: [] };
  }
  const stories = takeTellings(await findArticles(turn, search), turn.language);
  if (stories.length === 0) {
    return { blocks: [turn.toBlock('articles-not-found', { query: search?.query ?? '' })], buttons: [] };
  }
  const place = toPage(stories, page, articlesOnPage);
  const { shown, start } = place;
  const count = stories.length;
  const title =
    search === undefined
      ? turn.toBlock('articles-title', { count })
      : turn.toBlock('articles-found', { count, query: search.query });
  const lines = shown.flatMap((article, at) => toEntry(turn, article, start + at + 1));
  const values = search === undefined ? [] : [search.key];
  const turning = toPageButtons(turn, place, (target) => toButtonData('articles', target, ...values));
  const buttons = [await toNumberButtons(turn, shown, start), turning];
  return { blocks: [{ kind: 'text', lines: [...title.lines, ...lines] }], buttons };
}

const maxFound = 60;

async function findArticles({ parts }: Turn, search: ArticleSearch | undefined): Promise<readonly ArticleSummary[]> {
  const { articles } = parts.store;
  if (search === undefined) return articles.listArticles();
  const found = await parts.asker.search({ query: search.query, limit: maxFound, isOnTopic: true });
  return articles.findSummaries([...new Set(found.map(({ articleId }) => articleId))]);
}

function toEntry(turn: Turn, article: ArticleSummary, number: number): Line[] {
  const blank = { language: article.language, runs: [] };
  const before = [{ text: `${number}. ` }];
  return [blank, ...toHeadLines(article, turn.language, { before, undated: turn.format('article-undated') })];
}

async function toNumberButtons({ parts }: Turn, shown: readonly ArticleSummary[], start: number): Promise<Button[]> {
  const keys = await parts.store.articles.findKeys(shown.map(({ id }) => id));
  return shown.flatMap(({ id }, at) => {
    const key = keys.get(id);
    return key === undefined ? [] : [{ text: String(start + at + 1), callbackData: toButtonData('article', key) }];
  });
}
