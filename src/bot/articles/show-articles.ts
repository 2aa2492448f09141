import type { ArticleSummary } from '../../domain/article.ts';
import type { Button } from '../../domain/messenger.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import type { Line } from '../render/line.ts';
import { toPage, toPageButtons } from '../pages.ts';
import type { ButtonRows, Turn } from '../turn.ts';
import { toHeadLines } from './head-lines.ts';
import { chooseVersion, groupStories, takeTellings } from '../../domain/stories.ts';

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
  const { articles } = turn.parts.store;
  if ((await articles.countArticles()) === 0) return { blocks: [turn.toBlock('articles-none')], buttons: [] };
  if (search !== undefined) return showFound(turn, page, search);
  const held = await articles.listArticles();
  const stories = takeTellings(held, turn.language);
  const title = turn.toBlock('articles-title', { articles: held.length, stories: stories.length });
  return toList(turn, { title, stories, page });
}

/** Where none tells of the words, the few that come nearest to them. */
async function showFound(turn: Turn, page: number, { query, key }: ArticleSearch): Promise<ShownArticles> {
  const stories = await findStories(turn, query, true);
  if (stories.length > 0) {
    const title = turn.toBlock('articles-found', { count: stories.length, query });
    return toList(turn, { title, stories, page, key });
  }
  const nearest = (await findStories(turn, query, false)).slice(0, articlesOnPage);
  if (nearest.length === 0) return { blocks: [turn.toBlock('articles-not-found', { query })], buttons: [] };
  return toList(turn, { title: turn.toBlock('articles-nearest', { query }), stories: nearest, page: 0 });
}

const maxFound = 60;

async function findStories(turn: Turn, query: string, isOnTopic: boolean): Promise<ArticleSummary[]> {
  const { asker, store } = turn.parts;
  const found = await asker.search({ query, limit: maxFound, isOnTopic });
  const ids = [...new Set(found.map(({ articleId }) => articleId))];
  // A story is told in the reader's language also where its version in the other one was found.
  const held = groupStories(await store.articles.listArticles());
  const stories = ids.flatMap((id) => held.find(({ versions }) => versions.some((version) => version.id === id)) ?? []);
  return [...new Set(stories)].flatMap((story) => chooseVersion(story, turn.language) ?? []);
}

interface ArticleList {
  readonly title: Block;
  readonly stories: readonly ArticleSummary[];
  readonly page: number;
  /** Of what was searched for. */
  readonly key?: string;
}

async function toList(turn: Turn, { title, stories, page, key }: ArticleList): Promise<ShownArticles> {
  const place = toPage(stories, page, articlesOnPage);
  const { shown, start } = place;
  const lines = shown.flatMap((article, at) => toEntry(turn, article, start + at + 1));
  const values = key === undefined ? [] : [key];
  const turning = toPageButtons(turn, place, (target) => toButtonData('articles', target, ...values));
  const buttons = [await toNumberButtons(turn, shown, start), turning];
  return { blocks: [{ kind: 'text', lines: [...title.lines, ...lines] }], buttons };
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
