import type { ArticleSummary } from '../../domain/article.ts';
import type { Language } from '../../domain/language.ts';

/** Articles that are translations of each other are one story: the one in the reader's language stands for all, where the first stood. */
export function toStories(articles: readonly ArticleSummary[], language: Language): ArticleSummary[] {
  const stories = new Map<string, ArticleSummary>();
  for (const article of articles) {
    const story = article.translationOf ?? article.id;
    const held = stories.get(story);
    if (held === undefined || (held.language !== language && article.language === language))
      stories.set(story, article);
  }
  return [...stories.values()];
}
