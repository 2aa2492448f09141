import type { Language } from '../domain/language.ts';
import { toStems } from '../text/analyse.ts';
import { normaliseText } from '../text/normalise.ts';
import { findQuotations } from '../text/quotations.ts';
import type { ArticleSentence, ArticleText } from './article-sentences.ts';

/** What the sentences of an article are worth. */
export interface Salience {
  /** What each term adds to a sentence; by stem. */
  readonly termWeights: ReadonlyMap<string, number>;
  /** What the place and the shape of each sentence multiply its terms by. */
  readonly factors: readonly number[];
}

/**
 * Weighs the terms of an article, those of its title and what it keeps coming back to most, and the sentences that they stand
 * in. The constants were tuned together on one half of the articles of `test/summaries/`, by the share of key facts that
 * summaries of eight lengths cover: means of the best of 947 settings tried at random, rounded.
 */
export function weighSentences(sentences: readonly ArticleSentence[], article: ArticleText): Salience {
  const titleStems = new Set(toStems(article.title, article.language));
  return {
    termWeights: weighTerms(sentences, titleStems),
    factors: sentences.map(createFactor(sentences, titleStems, article)),
  };
}

function weighTerms(sentences: readonly ArticleSentence[], titleStems: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const [stem, count] of counts) {
    const repeated = count === 1 ? onceWeight : Math.log(1 + count);
    counts.set(stem, repeated * (titleStems.has(stem) ? titleFactor : 1) + (/^\d/.test(stem) ? numberWeight : 0));
  }
  return counts;
}

const onceWeight = 0.6;
const titleFactor = 3.2;
const numberWeight = 0.75;

function createFactor(
  sentences: readonly ArticleSentence[],
  titleStems: ReadonlySet<string>,
  { language, publishedAt }: ArticleText,
) {
  const lastParagraph = sentences.at(-1)?.paragraph ?? 0;
  const yearsOf = sentences.map(({ text }) => findYears(text));
  const newestYear = [...yearsOf.flat(), Number(publishedAt?.slice(0, 4) ?? 0)].reduce((a, b) => Math.max(a, b), 0);
  const shareOfTitle = ({ stems }: ArticleSentence) =>
    stems.filter((stem) => titleStems.has(stem)).length / Math.max(titleStems.size, 1);

  return (sentence: ArticleSentence, at: number): number => {
    const { text, paragraph } = sentence;
    const isClosing = paragraph === lastParagraph && lastParagraph >= fewestParagraphs;
    const isBackground = yearsOf[at]?.some((year) => year <= newestYear - backgroundYears) === true;
    const merits = [
      at === 0 ? Math.min(1, 2.5 * shareOfTitle(sentence)) : 0,
      0.75 * shareOfTitle(sentence),
      sentence.opensParagraph ? 0.3 : 0,
      /\p{Nd}/u.test(text) ? 0.4 : 0,
      -0.35 * shareQuoted(text),
      isClosing ? -0.3 : 0,
      isBackground ? -0.4 : 0,
      text.length < shortSentence[language] ? -0.25 : 0,
    ];
    return Math.max(
      leastFactor,
      merits.reduce((sum, merit) => sum + merit, 1),
    );
  };
}

const fewestParagraphs = 3;
const backgroundYears = 3;
const shortSentence: Readonly<Record<Language, number>> = { en: 60, ar: 50 };
const leastFactor = 0.05;

function findYears(text: string): number[] {
  return [...normaliseText(text).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(Number);
}

/** The share of a sentence that stands in quotations longer than a name. */
function shareQuoted(text: string): number {
  const chars = findQuotations(text).map(({ start, end }) => (end - start > longestName ? end - start : 0));
  return chars.reduce((sum, count) => sum + count, 0) / Math.max(text.length, 1);
}

const longestName = 25;
