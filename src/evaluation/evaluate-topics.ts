import type { Article, ArticleId } from '../domain/article.ts';
import { CorpusError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { ArticleStore } from '../domain/store.ts';
import { createTopicIndex } from '../subscriptions/topic-index.ts';
import type { TopicWords } from '../subscriptions/topic-terms.ts';
import type { TopicPairs } from './topic-pairs.ts';

/** How well topics find articles, for topics of one language and articles of one. */
export interface TopicEvaluation {
  readonly half: TopicPairs['half'];
  readonly topics: Language;
  readonly articles: Language;
  readonly pairs: number;
  /** Of the pairs that were matched, the share that is labelled so, [0, 1]; null when none was. */
  readonly precision: number | null;
  /** Of the pairs that are labelled as matching, the share that was matched, [0, 1]; null when there is none. */
  readonly recall: number | null;
}

/** A pair that was judged otherwise than labelled. */
export interface TopicFailure {
  readonly topic: string;
  readonly articleId: ArticleId;
  readonly kind: 'missed' | 'matched-wrongly';
}

/**
 * Compares what topics match with their labels, over the articles held.
 * @throws CorpusError `article-not-found` when a labelled article is not held.
 */
export async function evaluateTopics(
  rows: readonly TopicPairs[],
  { articles, words }: { readonly articles: Pick<ArticleStore, 'findArticle'>; readonly words: TopicWords },
): Promise<{ readonly evaluations: readonly TopicEvaluation[]; readonly failures: readonly TopicFailure[] }> {
  const index = createTopicIndex<TopicPairs>(words);
  for (const row of rows) index.set(row, row.topic);
  const matched = new Map<ArticleId, { language: Language; rows: ReadonlySet<TopicPairs> }>();
  for (const id of new Set(rows.flatMap(({ matching, other }) => [...matching, ...other]))) {
    const article = await findArticle(articles, id);
    matched.set(id, { language: article.language, rows: new Set(index.match(article).map((match) => match.id)) });
  }
  const judged = rows.flatMap((row) => {
    const judge = (isWanted: boolean) => (articleId: ArticleId) => {
      const found = matched.get(articleId);
      return { row, articleId, isWanted, language: found?.language, isMatched: found?.rows.has(row) ?? false };
    };
    return [...row.matching.map(judge(true)), ...row.other.map(judge(false))];
  });
  return { evaluations: groups.flatMap((group) => measure(group, judged)), failures: judged.flatMap(toFailure) };
}

async function findArticle(articles: Pick<ArticleStore, 'findArticle'>, id: ArticleId): Promise<Article> {
  const article = await articles.findArticle(id);
  if (article !== undefined) return article;
  throw new CorpusError(`No article has the id "${id}". Ingest the articles that the topics are labelled for first.`, {
    code: 'article-not-found',
  });
}

interface Judged {
  readonly row: TopicPairs;
  readonly articleId: ArticleId;
  readonly language: Language | undefined;
  readonly isWanted: boolean;
  readonly isMatched: boolean;
}

const groups = (['tuning', 'held-out'] as const).flatMap((half) =>
  (['ar', 'en'] as const).flatMap((topics) => (['ar', 'en'] as const).map((articles) => ({ half, topics, articles }))),
);

function measure(group: (typeof groups)[number], judged: readonly Judged[]): TopicEvaluation[] {
  const { half, topics, articles } = group;
  const own = judged.filter(
    ({ row, language }) => row.half === half && row.language === topics && language === articles,
  );
  if (own.length === 0) return [];
  const right = own.filter(({ isWanted, isMatched }) => isWanted && isMatched).length;
  const toShare = (all: number) => (all === 0 ? null : right / all);
  const precision = toShare(own.filter(({ isMatched }) => isMatched).length);
  return [{ ...group, pairs: own.length, precision, recall: toShare(own.filter(({ isWanted }) => isWanted).length) }];
}

function toFailure({ row, articleId, isWanted, isMatched }: Judged): TopicFailure[] {
  if (isWanted === isMatched) return [];
  return [{ topic: row.topic, articleId, kind: isWanted ? 'missed' : 'matched-wrongly' }];
}
