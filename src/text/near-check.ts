import type { ArticleId } from '../domain/article.ts';
import type { Retrieval, RetrievalExplanation, SentenceCandidate } from '../domain/question.ts';
import { createTermCheck, type CheckedStory } from './topic-check.ts';

/**
 * Of stories that do not tell what was asked, those that come near: they hold one of its names, or half of it, in which a name counts for two words.
 * Where none does, those of which some sentence shares a word with it.
 */
export function keepNear<Found extends CheckedStory>(
  stories: readonly Found[],
  retrieval: Retrieval,
): readonly Found[] {
  const near = stories.filter(createNearCheck(retrieval));
  if (near.length > 0) return near;
  return (retrieval.sentences[0]?.contextCoverage ?? 0) > 0 ? stories : [];
}

function createNearCheck(retrieval: Retrieval): (story: CheckedStory) => boolean {
  const { terms } = retrieval.explain();
  const hasName = terms.some(({ role }) => role === 'name');
  const listArticles = (isMeant: (sentence: SentenceCandidate) => boolean): ReadonlySet<ArticleId> =>
    new Set(retrieval.sentences.filter(isMeant).map(({ articleId }) => articleId));
  const half = listArticles(({ contextCoverage }) => contextCoverage >= 0.5);
  const named = listArticles(({ gaps }) => hasName && gaps.names < 1);
  return ({ versions }) =>
    versions.some((version) => {
      // Looking at the words is dear.
      if (!half.has(version.id) && !named.has(version.id)) return false;
      const asked = terms.filter(({ language }) => language === version.language);
      const held = asked.filter(createTermCheck(version, retrieval.sentences));
      if (held.some(({ role }) => role === 'name')) return true;
      // What merely resembles the words counts in a sentence, not here.
      return half.has(version.id) && 2 * sumWorth(held) >= sumWorth(asked);
    });
}

function sumWorth(terms: RetrievalExplanation['terms']): number {
  return terms.reduce((sum, { role }) => sum + (role === 'name' ? 2 : 1), 0);
}
