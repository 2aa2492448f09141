import type { ArticleId } from './article.ts';
import type { Language } from './language.ts';

export interface SuggestionRequest {
  /** What the questions are to be about. */
  readonly articleIds: readonly ArticleId[];
  /** Of the questions; of articles in the other language there are none. */
  readonly language: Language;
  /** What was asked and quoted already: nothing that repeats it is suggested. */
  readonly known?: readonly string[];
  readonly limit: number;
}

/** Thinks of questions that the articles can answer. */
export interface Suggester {
  suggest(request: SuggestionRequest): Promise<readonly string[]>;
}
