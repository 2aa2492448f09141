import type { ArticleId, ArticleSummary } from './article.ts';
import type { Language } from './language.ts';

/** The articles that tell one story: an article, its translations, and its copies in other outlets. */
export interface Story {
  /** In the order given; at least one. */
  readonly versions: readonly ArticleSummary[];
}

/** Which story an article tells; an article that was not given tells one of its own. */
export type StoryOf = (articleId: ArticleId) => string;

/** Names stories after one of the articles given, or one that those name. */
export function createStoryOf(summaries: readonly ArticleSummary[]): StoryOf {
  const joined = new Map<ArticleId, ArticleId>();
  const storyOf = (articleId: ArticleId): ArticleId => {
    let id = articleId;
    for (let next = joined.get(id); next !== undefined; next = joined.get(id)) id = next;
    return id;
  };
  for (const { id, translationOf, duplicateOf } of summaries) {
    for (const other of [translationOf, duplicateOf ?? null]) {
      if (other === null) continue;
      const [own, others] = [storyOf(id), storyOf(other)];
      if (own !== others) joined.set(own, others);
    }
  }
  return storyOf;
}

/** Puts translations and copies of each other together, in the order of their first version. */
export function groupStories(summaries: readonly ArticleSummary[]): Story[] {
  const storyOf = createStoryOf(summaries);
  const stories = new Map<string, ArticleSummary[]>();
  for (const summary of summaries) {
    const story = storyOf(summary.id);
    const versions = stories.get(story);
    if (versions === undefined) stories.set(story, [summary]);
    else versions.push(summary);
  }
  return [...stories.values()].map((versions) => ({ versions }));
}

/** The version in a language, else the first. */
export function chooseVersion({ versions }: Story, language: Language): ArticleSummary | undefined {
  return versions.find((version) => version.language === language) ?? versions[0];
}

/** One article of each story, where its first stood: in the reader's language where there is one. */
export function takeTellings(summaries: readonly ArticleSummary[], language: Language): ArticleSummary[] {
  return groupStories(summaries).flatMap((story) => chooseVersion(story, language) ?? []);
}
