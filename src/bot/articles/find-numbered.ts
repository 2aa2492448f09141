import type { ArticleSummary } from '../../domain/article.ts';
import { takeTellings } from '../../domain/stories.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { Block } from '../render/block.ts';
import type { Turn } from '../turn.ts';

/** A number that the list of `/articles` does not reach, as it was written, and how long the list is. */
export interface Unlisted {
  readonly kind: 'unlisted';
  readonly number: string;
  readonly count: number;
}

/** The article with this number in the list of `/articles`, in either language's digits; undefined for words, and for what is more likely a year. */
export async function findNumbered(turn: Turn, argument: string): Promise<ArticleSummary | Unlisted | undefined> {
  const [, sign, digits = ''] = /^([-+\u2212]?)(\d{1,6})$/u.exec(normaliseText(argument.trim())) ?? [];
  if (digits === '') return undefined;
  const stories = takeTellings(await turn.parts.store.articles.listArticles(), turn.language);
  const article = sign === '' ? stories[Number(digits) - 1] : undefined;
  if (article !== undefined) return article;
  return sign === '' && digits.length > 3
    ? undefined
    : { kind: 'unlisted', number: argument.trim(), count: stories.length };
}

/** Says that the list does not go so far. */
export function toUnlistedBlock(turn: Turn, { number, count }: Unlisted): Block {
  return count === 0 ? turn.toBlock('articles-none') : turn.toBlock('articles-unlisted', { number, count });
}
