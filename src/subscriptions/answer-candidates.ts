import type { Abstained, Answer, Answered, Citation } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { RankedSentence } from '../domain/ranked-sentence.ts';

/** Of an article that does not surely answer, how many sentences may by themselves. */
const mostSentences = { answered: 1, abstained: 3 };

/** What an article may answer: what the asker said, or where it was unsure or abstained, the sentences that it ranked best, one at a time. */
export function listCandidates(answer: Answer, article: Article): Answered[] {
  if (answer.kind === 'answered' && answer.isUnsure !== true) return [answer];
  if (answer.kind !== 'answered' && answer.kind !== 'abstained') return [];
  return answer.ranked
    .filter(({ articleId }) => articleId === article.id)
    .slice(0, mostSentences[answer.kind])
    .map((ranked) => toCandidate(answer, toCitation(article, ranked)));
}

function toCandidate(answer: Answered | Abstained, citation: Citation): Answered {
  const alone = { sentences: [{ text: citation.quote, citations: [1] }], citations: [citation] } as const;
  if (answer.kind === 'answered')
    return { ...answer, ...alone, text: [answer.lead, `${citation.quote} [1]`].join('\n') };
  const { reason: _, nearest: __, ...base } = answer;
  return { ...base, ...alone, kind: 'answered', text: `${citation.quote} [1]`, lead: null, writer: 'extractive' };
}

function toCitation(article: Article, { start, end, quote }: RankedSentence): Citation {
  const { id, title, url, source, publishedAt, language, correctedAt } = article;
  const corrected = correctedAt === undefined || correctedAt === null ? {} : { correctedAt };
  return { number: 1, articleId: id, title, url, source, publishedAt, language, ...corrected, start, end, quote };
}
