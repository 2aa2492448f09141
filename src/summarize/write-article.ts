import type { Article } from '../domain/article.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import type { Summary } from '../domain/summary.ts';
import type { QuotingSentence } from '../domain/writing.ts';
import { writeTooShort } from './abstain.ts';
import { toBudget } from './budget.ts';
import { composeSummary, toVerbatim } from './compose.ts';
import { condense } from './condense.ts';
import { writeByModel, type ModelParts } from './model-summary.ts';
import type { WrittenFor } from './written-for.ts';

export interface ArticleDependencies {
  readonly phrasebook: Phrasebook;
  /** Undefined where the article is to be quoted. */
  readonly model: ModelParts | undefined;
}

/** A summary of one article: in its own words and language, or in those of a language model as far as the article supports them. */
export async function writeArticle(
  { phrasebook, model }: ArticleDependencies,
  article: Article,
  reader: WrittenFor,
): Promise<Summary> {
  const { language, length } = reader;
  const { sentences, isTooShort } = condense(article, (bodyChars) => toBudget(length, bodyChars));
  if (isTooShort || sentences.length === 0) return writeTooShort(article, language, phrasebook);
  const extracts = sentences.map((sentence) => toVerbatim({ article, sentence }));
  const frame = { language, length, omitted: [], articles: [article] };
  if (model !== undefined) {
    const long = condense(article, (bodyChars) => toBudget('long', bodyChars)).sentences;
    const told = [...extracts, ...long.map((sentence) => toVerbatim({ article, sentence }))];
    const budget = toBudget(length, article.text.length);
    const compose = (written: readonly QuotingSentence[]) =>
      composeSummary({ ...frame, lead: null, writer: 'model' }, [{ heading: null, sentences: written }]);
    const job = { articles: [article], told, extracts, isAllOnMatter: true, budget, reader, compose };
    const written = await writeByModel(model, job);
    if (written !== undefined) return written;
  }
  const inLanguage = phrasebook.format(language, `summary-language-${article.language}`);
  const lead =
    article.language === language ? null : phrasebook.format(language, 'lead-original-only', { language: inLanguage });
  return composeSummary({ ...frame, lead, writer: 'extractive' }, [{ heading: null, sentences: extracts }]);
}
