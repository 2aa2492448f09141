import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { SentenceCandidate } from '../domain/question.ts';
import type { StoryOf } from '../domain/stories.ts';
import { toStems } from '../text/analyse.ts';

export interface NewerSources {
  readonly best: SentenceCandidate | undefined;
  readonly sentences: readonly SentenceCandidate[];
  readonly chosen: readonly SentenceCandidate[];
  readonly summaries: ReadonlyMap<ArticleId, ArticleSummary>;
  readonly storyOf: StoryOf;
}

/**
 * The newest article that goes on with the story of the best sentence, where none of it is quoted: published on a later day, with a title
 * that shares two words, and a sentence that says about as much of what was asked.
 */
export function findNewer({ best, sentences, chosen, summaries, storyOf }: NewerSources): ArticleSummary | undefined {
  const told = best && summaries.get(best.articleId);
  const day = told?.publishedAt?.slice(0, 10);
  if (best === undefined || told === undefined || day === undefined) return undefined;
  const quoted = new Set(chosen.map(({ articleId }) => storyOf(articleId)));
  const title = new Set(toStems(told.title, told.language));
  const tells = (id: string) =>
    sentences.some(
      ({ articleId, contextCoverage }) => articleId === id && contextCoverage >= shareOfBest * best.contextCoverage,
    );
  const goesOn = ({ id, language, publishedAt, title: other }: ArticleSummary) =>
    language === told.language &&
    (publishedAt?.slice(0, 10) ?? '') > day &&
    !quoted.has(storyOf(id)) &&
    [...new Set(toStems(other, language))].filter((stem) => title.has(stem)).length >= fewestShared &&
    tells(id);
  return [...summaries.values()]
    .filter(goesOn)
    .reduce<ArticleSummary | undefined>(
      (newest, each) => ((newest?.publishedAt ?? '') >= (each.publishedAt ?? '') ? newest : each),
      undefined,
    );
}

const fewestShared = 2;
const shareOfBest = 0.4;
