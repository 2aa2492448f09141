import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';

/** The articles that tell one story: an article and its translations. */
export interface Story {
  /** In the order given. */
  readonly versions: readonly ArticleSummary[];
}

/** Puts translations of each other together, in the order of their first version. */
export function groupStories(summaries: readonly ArticleSummary[]): Story[] {
  const stories = new Map<ArticleId, ArticleSummary[]>();
  for (const summary of summaries) {
    const { id, translationOf } = summary;
    const known = stories.get(id) ?? (translationOf === null ? undefined : stories.get(translationOf)) ?? [];
    known.push(summary);
    stories.set(id, known);
    if (translationOf !== null) stories.set(translationOf, known);
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
