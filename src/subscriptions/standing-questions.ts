import type { Answered, Asker } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { StandingQuestion } from '../domain/subscription.ts';
import { dayMs } from '../domain/milliseconds.ts';
import { findDates } from '../text/dates.ts';
import { detectLanguage } from '../text/detect.ts';
import type { AnswerComparison } from './answer-comparison.ts';
import type { Words } from './answer-facts.ts';
import { listCandidates } from './answer-candidates.ts';
import { hasWords } from './current-words.ts';
import type { HoldsTerms } from './question-terms.ts';

export interface StandingQuestionDependencies {
  readonly asker: Pick<Asker, 'ask'>;
  readonly comparison: AnswerComparison;
  readonly holdsTerms: HoldsTerms;
}

/** An answer that is new to who asked. */
export interface NewAnswer {
  readonly subscriptionId: number;
  /** Null where the article does not say any more what was known. */
  readonly answer: Answered | null;
}

/** Asks questions again, of one article. */
export type FindNewAnswers = (
  article: Article,
  questions: readonly StandingQuestion[],
) => Promise<readonly NewAnswer[]>;

/** Each distinct question is asked once, however many wait for its answer. */
export function createStandingQuestions(dependencies: StandingQuestionDependencies): FindNewAnswers {
  const { comparison } = dependencies;
  return async (article, questions) => {
    const answers = new Map<string, Answered | undefined>();
    const found: NewAnswer[] = [];
    for (const { subscriptionId, question, latest } of questions) {
      const asked = toWords(question);
      if (!answers.has(question)) answers.set(question, await ask(dependencies, article, asked));
      const answer = answers.get(question);
      if (latest === null) {
        if (answer !== undefined) found.push({ subscriptionId, answer });
        continue;
      }
      const wasDropped = isDropped(latest, article);
      const isNews = answer === undefined ? wasDropped : wasDropped || supersedes(answer, latest);
      if (!isNews || (answer !== undefined && comparison.isSame(asked, latest, answer))) continue;
      found.push({ subscriptionId, answer: answer ?? null });
    }
    return found;
  };
}

function toWords(question: string): Words {
  return { text: question, language: detectLanguage(question) === 'ar' ? 'ar' : 'en' };
}

/**
 * The answer of the article, or undefined. Nobody waits for it, so that it has to be surer than one that was asked for just now: it names, with
 * the title and what stands beside it, all that the question names, holds a thing of the kind asked for, and does not look back.
 */
async function ask(
  { asker, comparison, holdsTerms }: StandingQuestionDependencies,
  article: Article,
  question: Words,
): Promise<Answered | undefined> {
  if (!holdsTerms(question.text, article)) return undefined;
  const asked = await asker.ask({ question: question.text, articleIds: [article.id] });
  // Where no kind of thing was asked for, only the asker can tell.
  const candidates = comparison.isOfKind(question)
    ? listCandidates(asked, article)
    : asked.kind === 'answered'
      ? [asked]
      : [];
  return candidates.find(
    (answer) =>
      comparison.holdsKind(question, answer) &&
      holdsTerms(question.text, { ...article, text: takeSurroundings(article, answer) }) &&
      !looksBack(answer, question),
  );
}

const charsBefore = 400;
const charsAfter = 200;

function takeSurroundings({ text }: Article, { citations }: Answered): string {
  return citations.map(({ start, end }) => text.slice(Math.max(0, start - charsBefore), end + charsAfter)).join('\n');
}

const longAgoDays = 90;

/** Whether it tells of a time long before its article that was not asked about: a standing question is about what is and will be. */
function looksBack({ citations: [first] }: Answered, { text, language }: Words): boolean {
  if (first.publishedAt === null || findDates(text, language).length > 0) return false;
  const dates = findDates(first.quote, first.language).filter(({ hasYear }) => hasYear);
  const oldest = new Date(Date.parse(first.publishedAt) - longAgoDays * dayMs).toISOString().slice(0, 10);
  return dates.length > 0 && dates.every(({ to }) => to < oldest);
}

/** Whether all that was quoted was of this article, which does not have the words any more. */
function isDropped({ citations }: Answered, { id, text }: Article): boolean {
  return citations.every(({ articleId, quote }) => articleId === id && !hasWords(text, quote));
}

/** What was published before the answer that is known does not change it. */
function supersedes(next: Answered, known: Answered): boolean {
  const published = findNewest(next);
  const before = findNewest(known);
  return published === undefined || before === undefined || published >= before;
}

/** The last day on which something that it quotes was published. */
function findNewest({ citations }: Answered): string | undefined {
  return citations
    .flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? [])
    .sort()
    .at(-1);
}
