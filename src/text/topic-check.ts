import type { ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Retrieval, RetrievalExplanation, SentenceCandidate } from '../domain/question.ts';
import { analyse } from './analyse.ts';
import { toPlainWords } from './plain-words.ts';

/**
 * Tells which stories say what a topic names. Names and numbers must stand there all, and of a topic without them more than half of its
 * words: as they are, in other letters, by their sound or by the lexicon. What they merely resemble does not count: a summit is no cup.
 * @param topic The words of the question that name it; default: all.
 */
export function createTopicCheck({ explain, sentences }: Told, topic?: string) {
  const words = topic === undefined ? undefined : ` ${toPlainWords(topic)} `;
  const explained = explain().terms.filter(({ text }) => words?.includes(` ${toPlainWords(text)} `) ?? true);
  return (story: CheckedStory): boolean =>
    story.versions.some((version) => {
      const terms = explained.filter((term) => term.language === version.language);
      return holds(terms, createTermCheck(version, sentences));
    });
}

/** Tells which terms an article says, in its title or in some of these sentences. */
export function createTermCheck(
  { id, language, title }: CheckedStory['versions'][number],
  sentences: Told['sentences'],
): (term: Term) => boolean {
  const own = sentences.filter(({ articleId }) => articleId === id);
  const held = toStems(title, own, language);
  return ({ alternatives }) =>
    alternatives.some(({ stems, weight, via }) => via !== 'synonym' && weight >= leastWeight && held.has(stems));
}

/** How a topic was read, and words of articles that may tell of it. */
interface Told extends Pick<Retrieval, 'explain'> {
  readonly sentences: readonly Pick<SentenceCandidate, 'articleId' | 'quote'>[];
}

/** A story, by its versions. */
export interface CheckedStory {
  readonly versions: readonly Pick<ArticleSummary, 'id' | 'language' | 'title'>[];
}

type Term = RetrievalExplanation['terms'][number];

function holds(terms: readonly Term[], isHeld: (term: Term) => boolean): boolean {
  const named = terms.filter(({ role }) => role !== 'word');
  if (named.length > 0) return named.every(isHeld);
  return terms.length === 0 || terms.filter(isHeld).length * 2 > terms.length;
}

/** A part of what is one term counts for less than this. */
const leastWeight = 0.55;

/** The stems of a title and of sentences, alone and as runs of neighbours with spaces between. */
function toStems(title: string, sentences: Told['sentences'], language: Language): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of [title, ...sentences.map(({ quote }) => quote)]) {
    const stems = analyse(text, language).map(({ stem }) => stem);
    for (const at of stems.keys()) {
      for (let length = 1; length <= longestRun; length += 1) runs.add(stems.slice(at, at + length).join(' '));
    }
  }
  return runs;
}

/** In words: longer terms are hardly ever said in full. */
const longestRun = 4;
