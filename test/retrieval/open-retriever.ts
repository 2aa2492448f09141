import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../../src/domain/question.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { detectQuestionType } from '../../src/text/question-type.ts';
import { createMemoryStore, type MemoryArticle } from '../fakes/memory-store.ts';
import { stillClock } from '../fakes/still-clock.ts';
import { openWordSources } from './word-sources.ts';

export const words = await openWordSources();
/** A retriever over these articles, in memory. */
export function open(articles: readonly MemoryArticle[]) {
  return createRetriever({ ...createMemoryStore(articles), ...words, clock: stillClock });
}

/** The question as it is read from its text. */
export function ask(text: string, language: Language, more: Partial<Question> = {}): Question {
  const type = detectQuestionType(text, language);
  return { text, language, type, timeWindow: null, preferredArticleIds: [], ...more };
}
