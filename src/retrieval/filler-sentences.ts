import type { ArticleId, Passage } from '../domain/article.ts';
import type { RankedSentence } from '../domain/ranked-sentence.ts';
import type { Language } from '../domain/language.ts';
import type { RetrieveOptions, SentenceCandidate } from '../domain/question.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { AnalysedPassage } from './analysed-passage.ts';

export interface FillerDependencies {
  readonly articles: Pick<ArticleStore, 'listArticles' | 'listPassages'>;
  readonly analysePassage: (passage: Passage) => AnalysedPassage;
}

/** What was found, and where it was looked for. */
export interface FoundSentences {
  readonly sentences: readonly SentenceCandidate[];
  readonly language: Language;
  readonly filter: RetrieveOptions;
}

/**
 * Sentences that share nothing with the question, so that with those found there are three: first of the articles found,
 * then of the newest, in the question's language before the other. Each scores less than all before it. Empty where three
 * were found, and fewer where no more are held.
 */
export async function findFillers(
  dependencies: FillerDependencies,
  { sentences, language, filter }: FoundSentences,
): Promise<RankedSentence[]> {
  const { articles, analysePassage } = dependencies;
  const fillers: RankedSentence[] = [];
  if (sentences.length >= fewestSentences) return fillers;
  const known = new Set(sentences.map(toPlace));
  const lowest = Math.min(0, ...sentences.map(({ score }) => score));
  for (const articleId of await listPlaces(dependencies, { sentences, language, filter })) {
    const passages = await articles.listPassages([articleId]);
    for (const { start, end, text } of passages.flatMap((passage) => readSentences(analysePassage(passage)))) {
      if (known.has(toPlace({ articleId, start }))) continue;
      fillers.push({ articleId, start, end, quote: text, score: lowest - 1 - fillers.length });
      if (sentences.length + fillers.length >= fewestSentences) return fillers;
    }
  }
  return fillers;
}

const fewestSentences = 3;

function toPlace({ articleId, start }: Pick<RankedSentence, 'articleId' | 'start'>): string {
  return `${start} ${articleId}`;
}

function readSentences({ sentences }: AnalysedPassage) {
  return sentences.filter(({ isHeading }) => !isHeading);
}

async function listPlaces(
  { articles }: FillerDependencies,
  { sentences, language, filter: { articleIds, excludedArticleIds = [] } }: FoundSentences,
): Promise<ArticleId[]> {
  const limit = newestRead + excludedArticleIds.length;
  const [own, all] = await Promise.all([articles.listArticles({ language, limit }), articles.listArticles({ limit })]);
  const newest = articleIds ?? [...own, ...all].map(({ id }) => id);
  const found = sentences.map(({ articleId }) => articleId);
  return [...new Set([...found, ...newest])].filter((id) => !excludedArticleIds.includes(id));
}

const newestRead = 3;
