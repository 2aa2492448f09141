import type { ArticleId } from '../domain/article.ts';
import type { Retrieval, SentenceCandidate } from '../domain/question.ts';
import { createTopicCheck, type CheckedStory } from './topic-check.ts';

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
  const roles = new Map(retrieval.explain().terms.map(({ text, role }) => [text, role]));
  const terms = [...roles].map(([text, role]) => ({
    worth: role === 'name' ? 2 : 1,
    isHeld: createTopicCheck(retrieval, text),
  }));
  const hasName = terms.some(({ worth }) => worth === 2);
  const listArticles = (isMeant: (sentence: SentenceCandidate) => boolean): ReadonlySet<ArticleId> =>
    new Set(retrieval.sentences.filter(isMeant).map(({ articleId }) => articleId));
  const half = listArticles(({ contextCoverage }) => contextCoverage >= 0.5);
  const named = listArticles(({ gaps }) => hasName && gaps.names < 1);
  return (story) => {
    // Looking at the words is dear.
    if (!story.versions.some(({ id }) => half.has(id) || named.has(id))) return false;
    const held = terms.filter(({ isHeld }) => isHeld(story));
    if (held.some(({ worth }) => worth === 2)) return true;
    // What merely resembles the words counts in a sentence, not here.
    return story.versions.some(({ id }) => half.has(id)) && 2 * sumWorth(held) >= sumWorth(terms);
  };
}

function sumWorth(terms: readonly { readonly worth: number }[]): number {
  return terms.reduce((sum, { worth }) => sum + worth, 0);
}
