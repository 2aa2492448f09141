import type { Article } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { analyse } from '../text/analyse.ts';

/** An article as topics are looked for in it. */
export interface ArticleTerms {
  readonly language: Language;
  /** Content words of title and text: the title's first. */
  readonly stems: readonly string[];
  /** Where each stem stands, ascending. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Distinct words with a place where they stand. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** How many of the content words are the title's. */
  readonly titleLength: number;
}

export function toArticleTerms({ title, text, language }: Pick<Article, 'title' | 'text' | 'language'>): ArticleTerms {
  const inTitle = analyse(title, language);
  // What is about something says so before this: a report of a day's news is not about each of its items.
  const inText = analyse(text.slice(0, mostChars), language);
  const tokens = [...inTitle, ...inText];
  return {
    language,
    stems: tokens.map(({ stem }) => stem),
    positions: groupPositions(tokens.map(({ stem }) => stem)),
    words: groupPositions(tokens.map(({ word }) => word)),
    titleLength: inTitle.length,
  };
}

const mostChars = 20_000;

function groupPositions(terms: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  terms.forEach((term, at) => {
    const known = positions.get(term);
    if (known === undefined) positions.set(term, [at]);
    else known.push(at);
  });
  return positions;
}
