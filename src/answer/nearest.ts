import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Retrieval, SentenceCandidate } from '../domain/question.ts';
import type { Story } from '../domain/stories.ts';
import { createTopicCheck } from '../text/topic-check.ts';

/** What was found, and by which articles. */
interface Found {
  readonly retrieval: Retrieval;
  readonly summaries: ReadonlyMap<ArticleId, ArticleSummary>;
}

/** The articles that have something to do with what was asked, best first. */
export function findNearest({ retrieval, summaries }: Found): readonly ArticleSummary[] {
  const isNear = createNearCheck(retrieval);
  const ids = new Set(retrieval.candidates.map(({ passage }) => passage.articleId));
  return [...ids].flatMap((id) => summaries.get(id) ?? []).filter((summary) => isNear({ versions: [summary] }));
}

/** Tells what holds one of the names asked about, or half of what was asked, in which a name counts for two words. */
function createNearCheck(retrieval: Retrieval): (story: Story) => boolean {
  const roles = new Map(retrieval.explain().terms.map(({ text, role }) => [text, role]));
  const terms = [...roles].map(([text, role]) => ({
    worth: role === 'name' ? 2 : 1,
    isHeld: createTopicCheck(retrieval, text),
  }));
  const hasName = terms.some(({ worth }) => worth === 2);
  const listArticles = (isMeant: (sentence: SentenceCandidate) => boolean) =>
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
