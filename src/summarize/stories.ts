import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { SummarizeRequest } from '../domain/summary-request.ts';

/** The articles that tell one story: an article, its translations, and its copies in other outlets. */
export interface Story {
  /** In the order given. */
  readonly versions: readonly ArticleSummary[];
}

/** Puts translations and copies of each other together, in the order of their first version. */
export function groupStories(summaries: readonly ArticleSummary[]): Story[] {
  const stories = new Map<ArticleId, ArticleSummary[]>();
  for (const summary of summaries) {
    const { id, translationOf, duplicateOf = null } = summary;
    const names = [id, translationOf, duplicateOf].filter((name) => name !== null);
    const known = names.map((name) => stories.get(name)).find((story) => story !== undefined) ?? [];
    known.push(summary);
    for (const name of names) if (!stories.has(name)) stories.set(name, known);
  }
  return [...new Set(stories.values())].map((versions) => ({ versions }));
}

/** The version in a language, else the first. */
export function chooseVersion({ versions }: Story, language: Language): ArticleSummary | undefined {
  return versions.find((version) => version.language === language) ?? versions[0];
}

/** The day a story was published, `YYYY-MM-DD`; null where no version tells. */
export function findDay({ versions }: Story): string | null {
  return versions.find(({ publishedAt }) => publishedAt !== null)?.publishedAt?.slice(0, 10) ?? null;
}

/** Whether a request for a summary leaves an article in. */
export function isAsked(
  id: ArticleId,
  { articleIds, excludedArticleIds }: Pick<SummarizeRequest, 'articleIds' | 'excludedArticleIds'>,
): boolean {
  return articleIds?.includes(id) !== false && excludedArticleIds?.includes(id) !== true;
}
