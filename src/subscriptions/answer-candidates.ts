import type { Answer, Answered, Citation } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';

const mostSentences = 3;

/** What an article may answer: what the asker said, or else the sentences that it ranked best, one at a time. */
export function listCandidates(answer: Answer, article: Article): Answered[] {
  if (answer.kind === 'answered') return [answer];
  if (answer.kind !== 'abstained') return [];
  const { reason: _, nearest: __, ...base } = answer;
  return answer.ranked
    .filter(({ articleId }) => articleId === article.id)
    .slice(0, mostSentences)
    .map(({ start, end, quote }) => ({
      ...base,
      kind: 'answered',
      text: `${quote} [1]`,
      lead: null,
      sentences: [{ text: quote, citations: [1] }],
      citations: [toCitation(article, { start, end, quote })],
      writer: 'extractive',
    }));
}

function toCitation(article: Article, span: Pick<Citation, 'start' | 'end' | 'quote'>): Citation {
  const { id, title, url, source, publishedAt, language, correctedAt } = article;
  const corrected = correctedAt === undefined || correctedAt === null ? {} : { correctedAt };
  return { number: 1, articleId: id, title, url, source, publishedAt, language, ...corrected, ...span };
}
