import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Question, Retrieval, SentenceCandidate } from '../domain/question.ts';
import type { StoryOf } from '../domain/stories.ts';
import { namePassages, type DatedPassage, type Evidence } from './name-passages.ts';
import { preferLanguage, type Selection } from './select.ts';

export interface EvidenceSources {
  readonly question: Question;
  readonly retrieval: Pick<Retrieval, 'candidates'>;
  /** Those that may be used, best first. */
  readonly sentences: readonly SentenceCandidate[];
  readonly chosen: Selection['chosen'];
  readonly summaries: ReadonlyMap<ArticleId, ArticleSummary>;
  /** Of the reader. */
  readonly language: Language;
  readonly storyOf: StoryOf;
}

/** The passages of the best sentences, those first that the extractive writer would quote; each story in one telling of each language. */
export function toEvidence(sources: EvidenceSources): readonly Evidence[] {
  const { question, retrieval, sentences, chosen, summaries, language, storyOf } = sources;
  const passages = new Map(retrieval.candidates.map(({ passage }) => [passage.id, passage]));
  const telling = new Map<string, ArticleId>();
  const given: DatedPassage[] = [];
  let chars = 0;
  for (const { passageId } of [...chosen, ...preferLanguage(sentences, language, storyOf)]) {
    const passage = passages.get(passageId);
    if (passage === undefined || given.some((each) => each.passage.id === passageId)) continue;
    const story = `${passage.language} ${storyOf(passage.articleId)}`;
    if ((telling.get(story) ?? passage.articleId) !== passage.articleId) continue;
    chars += passage.text.length;
    if (given.length >= mostPassages || (given.length > 0 && chars > mostChars)) break;
    telling.set(story, passage.articleId);
    given.push({ passage, publishedAt: summaries.get(passage.articleId)?.publishedAt ?? null });
  }
  return namePassages(question.text, given);
}

const mostPassages = 6;
const mostChars = 9000;
