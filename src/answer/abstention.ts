import type { ArticleId } from '../domain/article.ts';
import type { Abstained, AbstentionReason, NearestArticle } from '../domain/answer.ts';
import type { Language } from '../domain/language.ts';
import type { SentenceCandidate } from '../domain/question.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import { isolateIfNeeded, stripDirectionControls } from '../text/direction.ts';

/** What an abstention has to tell. */
export interface AbstentionFacts {
  readonly reason: AbstentionReason;
  readonly nearest: readonly NearestArticle[];
  /** What was looked for, as the reader wrote it. */
  readonly terms: readonly string[];
  readonly closest?: SentenceCandidate | undefined;
  readonly closestTitle?: (articleId: ArticleId) => string;
  /** Whether everything found lies outside the time that the reader named. */
  readonly isNoneInTime?: boolean;
}

type AbstainedBase = Omit<Abstained, 'kind' | 'reason' | 'citations' | 'nearest'>;

/** "The articles do not say": what was looked for, the nearest articles and the closest passage. */
export function writeAbstention(base: AbstainedBase, facts: AbstentionFacts, phrasebook: Phrasebook): Abstained {
  return {
    ...base,
    kind: 'abstained',
    reason: facts.reason,
    text: writeLines(base.language, facts, phrasebook).join('\n'),
    citations: [],
    nearest: facts.nearest,
  };
}

function writeLines(language: Language, facts: AbstentionFacts, phrasebook: Phrasebook): string[] {
  const format = (key: string, variables?: Record<string, string | number>) =>
    phrasebook.format(language, key, variables);
  const insert = (text: string) => isolateIfNeeded(stripDirectionControls(text), language);
  if (facts.reason === 'no-articles') return [format('abstain-no-articles')];
  const lines = facts.isNoneInTime === true ? [format('abstain-none-in-time')] : [];
  const terms = facts.terms.map(insert).join(format('list-separator'));
  lines.push(terms === '' ? format('abstain-plain') : format('abstain-looked-for', { terms }));
  const { closest, nearest } = facts;
  if (closest !== undefined) {
    const title = insert(facts.closestTitle?.(closest.articleId) ?? '');
    // On a line of its own, which runs in the direction of the quotation.
    lines.push(format('abstain-closest', { title, quote: stripDirectionControls(closest.quote) }));
  }
  if (nearest.length > 0) {
    const titles = nearest.map(({ title }) => insert(title)).join(format('title-separator'));
    lines.push(format('abstain-nearest', { count: nearest.length, titles }));
  }
  return lines;
}
