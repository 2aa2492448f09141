import type { Article } from '../../domain/article.ts';
import type { Language } from '../../domain/language.ts';
import { formatDate } from '../../text/dates.ts';
import { findSafeUrl } from '../render/escape.ts';
import type { Line, Run } from '../render/line.ts';
import { toInsertedRun, toRun } from '../render/words.ts';

export type ArticleHead = Pick<Article, 'title' | 'language' | 'url' | 'source' | 'publishedAt'>;

interface HeadOptions {
  readonly before?: readonly Run[];
  /** What stands in the place of a date that is missing. Default: nothing. */
  readonly undated?: string | null;
}

/** An article's title, which leads to where it was published, and below it the outlet and the date as the reader writes it. */
export function toHeadLines(
  article: ArticleHead,
  reader: Language,
  { before = [], undated = null }: HeadOptions = {},
): Line[] {
  const { title, language, source, publishedAt } = article;
  const url = findSafeUrl(article.url);
  const heading = [...before, { ...toRun(title), ...(url === undefined ? { isBold: true } : { url }) }];
  const date = publishedAt === null ? undated : formatDate(publishedAt, reader);
  const details = [source, date]
    .filter((detail) => detail !== null)
    .map((detail) => toInsertedRun(detail, language))
    .flatMap((detail, at) => (at === 0 ? [detail] : [{ text: ' · ' }, detail]));
  const lines = [{ language, runs: heading }];
  return details.length === 0 ? lines : [...lines, { language, runs: details }];
}
