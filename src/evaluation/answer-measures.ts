import type { Answer, Citation } from '../domain/answer.ts';
import type { ArticleId } from '../domain/article.ts';
import type { ArticleStore } from '../domain/store.ts';
import { isWithin, round } from './measures.ts';
import type { GoldAnswer } from './question-file.ts';

/** What answers came to, in one language of questions. */
export interface AnswerMeasures {
  readonly questions: number;
  readonly answered: number;
  /** Answered in at most three sentences, one of which cites a whole gold answer, and all of whose quotations are exact. */
  readonly right: number;
  readonly rightRate: number;
}

export interface Judgement {
  readonly isAnswered: boolean;
  readonly isRight: boolean;
  /** Citations whose quotation is not what stands at their place in the article. */
  readonly misquoted: readonly Citation[];
}

const mostSentences = 3;

export type ReadText = (id: ArticleId) => Promise<string>;

/** Reads each article's text once; of one that is not held it is empty. */
export function createTextReader(articles: Pick<ArticleStore, 'findArticle'>): ReadText {
  const texts = new Map<ArticleId, Promise<string>>();
  return (id) => {
    const text = texts.get(id) ?? articles.findArticle(id).then((article) => article?.text ?? '');
    texts.set(id, text);
    return text;
  };
}

/** Judges answers. Without gold no answer is right. */
export function createJudge(readText: ReadText) {
  return async (answer: Answer, gold: readonly GoldAnswer[] = []): Promise<Judgement> => {
    if (answer.kind !== 'answered') return { isAnswered: false, isRight: false, misquoted: [] };
    const { citations, sentences } = answer;
    const misquoted: Citation[] = [];
    for (const citation of citations) {
      const text = await readText(citation.articleId);
      if (text.slice(citation.start, citation.end) !== citation.quote) misquoted.push(citation);
    }
    const isRight =
      misquoted.length === 0 &&
      sentences.length <= mostSentences &&
      citations.some((citation) => gold.some((each) => isWithin(each, citation)));
    return { isAnswered: true, isRight, misquoted };
  };
}

/** Counts of judgements. */
export function summariseAnswers(judgements: readonly Judgement[]): AnswerMeasures {
  const right = judgements.filter(({ isRight }) => isRight).length;
  return {
    questions: judgements.length,
    answered: judgements.filter(({ isAnswered }) => isAnswered).length,
    right,
    rightRate: round(right / Math.max(judgements.length, 1)),
  };
}
