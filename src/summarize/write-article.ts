import type { Article } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import type { Summary } from '../domain/summary.ts';
import type { SummaryLength } from '../domain/summary-request.ts';
import { writeTooShort } from './abstain.ts';
import { toBudget } from './budget.ts';
import { composeSummary } from './compose.ts';
import { condense } from './condense.ts';

export interface WrittenFor {
  readonly language: Language;
  readonly length: SummaryLength;
}

/** A summary of one article, in its own language. */
export function writeArticle(article: Article, { language, length }: WrittenFor, phrasebook: Phrasebook): Summary {
  const { sentences, isTooShort } = condense(article, (bodyChars) => toBudget(length, bodyChars));
  if (isTooShort || sentences.length === 0) return writeTooShort(article, language, phrasebook);
  const inLanguage = phrasebook.format(language, `summary-language-${article.language}`);
  const lead =
    article.language === language ? null : phrasebook.format(language, 'lead-original-only', { language: inLanguage });
  const quotations = sentences.map((sentence) => ({ article, sentence }));
  return composeSummary({ language, length, omitted: [], lead }, [{ heading: null, quotations }]);
}
