import type { Article } from '../domain/article.ts';
import { languages, type Language } from '../domain/language.ts';
import type { ArticleStore } from '../domain/store.ts';
import { summaryLengths } from '../domain/summary-request.ts';
import { readSentences, type ArticleSentence } from '../summarize/article-sentences.ts';
import { toBudget, type Budget } from '../summarize/budget.ts';
import { weighSentences } from '../summarize/salience.ts';
import { selectSentences } from '../summarize/select-sentences.ts';
import { summaryHalves, type ArticleFacts, type SummaryHalf } from './key-facts.ts';
import { measureMargin, type Margin } from './paired-bootstrap.ts';
import { judgeSummary, meanOf, type SummaryMeasures } from './summary-measures.ts';
import { rankByTextRank } from './text-rank.ts';

/** How three ways to summarise do at the same length; each measure is a mean over articles. */
export interface SummaryEvaluation {
  readonly half: SummaryHalf | 'both';
  readonly language: Language | 'both';
  /** `lead`: as many characters as the first three sentences have; `all`: the mean of the four for each article. */
  readonly length: string;
  readonly articles: number;
  readonly sanad: SummaryMeasures;
  /** The first sentences. */
  readonly lead: SummaryMeasures;
  readonly textRank: SummaryMeasures;
  /** Share of facts by which Sanad is ahead, article by article. */
  readonly overLead: Margin;
  readonly overTextRank: Margin;
}

/**
 * Summarises each article within the same number of characters in three ways, and measures what share of its key facts is
 * covered, how much is said twice, and what hangs in the air.
 */
export async function evaluateSummaries(
  facts: readonly ArticleFacts[],
  { articles, say }: { readonly articles: Pick<ArticleStore, 'findArticle'>; readonly say: (message: string) => void },
): Promise<SummaryEvaluation[]> {
  const cases: Case[] = [];
  for (const each of facts) {
    const article = await articles.findArticle(each.articleId);
    if (article === undefined) say(`${each.articleId} is not held and is left out.`);
    else cases.push({ facts: each, article, sentences: readSentences(article) });
  }
  return groups.flatMap(({ half, language }) => {
    const own = cases.filter(({ facts, article }) => isIn(facts.half, half) && isIn(article.language, language));
    const byLength = lengths.map((length) => ({ length, judged: own.map((each) => judge(each, length)) }));
    const all = {
      length: 'all',
      judged: own.map((_, at) => meanOfJudged(byLength.flatMap((each) => each.judged[at] ?? []))),
    };
    const isPooled = half === 'both' || language === 'both';
    const rows = own.length === 0 ? [] : isPooled ? [all] : [...byLength, all];
    return rows.map(({ length, judged }) => ({ half, language, length, ...compare(judged) }));
  });
}

/** Each half in each language, then the pools, of which only all lengths together are told. */
const groups: readonly Pick<SummaryEvaluation, 'half' | 'language'>[] = [
  ...summaryHalves.flatMap((half) => languages.map((language) => ({ half, language }))),
  ...languages.map((language) => ({ half: 'both', language }) as const),
  ...summaryHalves.map((half) => ({ half, language: 'both' }) as const),
  { half: 'both', language: 'both' },
];

function isIn<Name extends string>(name: Name, group: Name | 'both'): boolean {
  return group === 'both' || name === group;
}

interface Case {
  readonly facts: ArticleFacts;
  readonly article: Article;
  readonly sentences: readonly ArticleSentence[];
}

const lengths = ['lead', ...summaryLengths] as const;

type Judged = Pick<SummaryEvaluation, 'sanad' | 'lead' | 'textRank'>;

function judge(each: Case, length: (typeof lengths)[number]): Judged {
  const budget = findBudget(each, length);
  const judgeChosen = (chosen: readonly number[]) => judgeSummary(each.facts, each.sentences, chosen);
  return {
    sanad: judgeChosen(choose(each, budget)),
    lead: judgeChosen(takeLead(each.sentences, budget)),
    textRank: judgeChosen(fill(each.sentences, rankByTextRank(each.sentences), budget)),
  };
}

function meanOfJudged(judged: readonly Judged[]): Judged {
  return {
    sanad: meanOf(judged.map(({ sanad }) => sanad)),
    lead: meanOf(judged.map(({ lead }) => lead)),
    textRank: meanOf(judged.map(({ textRank }) => textRank)),
  };
}

function compare(judged: readonly Judged[]) {
  return {
    articles: judged.length,
    ...meanOfJudged(judged),
    overLead: measureMargin(judged.map(({ sanad, lead }) => sanad.facts - lead.facts)),
    overTextRank: measureMargin(judged.map(({ sanad, textRank }) => sanad.facts - textRank.facts)),
  };
}

function findBudget({ sentences }: Case, length: (typeof lengths)[number]): Budget {
  const countChars = (of: readonly ArticleSentence[]) => of.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 'lead') return { chars: countChars(sentences.slice(0, 3)), sentences: Infinity };
  return toBudget(length, countChars(sentences));
}

function choose({ sentences, article }: Case, budget: Budget): number[] {
  return selectSentences({ sentences, salience: weighSentences(sentences, article), budget });
}

/** The first sentences, up to the first that does not fit. */
function takeLead(sentences: readonly ArticleSentence[], { chars, sentences: most }: Budget): number[] {
  const chosen: number[] = [];
  let left = chars;
  for (const [at, { text }] of sentences.entries()) {
    left -= text.length;
    if (left < 0 || chosen.length >= most) break;
    chosen.push(at);
  }
  return chosen;
}

/** In the order given, whatever still fits. */
function fill(sentences: readonly ArticleSentence[], order: readonly number[], budget: Budget): number[] {
  const chosen: number[] = [];
  let left = budget.chars;
  for (const at of order) {
    const chars = sentences[at]?.text.length ?? 0;
    if (chars > left || chosen.length >= budget.sentences) continue;
    chosen.push(at);
    left -= chars;
  }
  return chosen.sort((a, b) => a - b);
}
