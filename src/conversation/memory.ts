import type { Answer } from '../domain/answer.ts';
import type { ArticleId } from '../domain/article.ts';
import type { Understood } from '../domain/conversation.ts';
import type { Question } from '../domain/question.ts';
import type { SummarizeRequest } from '../domain/summary-request.ts';
import type { TimeWindow } from '../domain/time-window.ts';
import type { EarlierQuestion } from './follow-up.ts';

/** What a conversation is about. */
export type Memory = EarlierQuestion &
  Pick<Question, 'timeWindow'> & {
    readonly articleIds: readonly ArticleId[];
    /** What was summarised, where the last answer was a summary. */
    readonly summary?: SummarizeRequest;
    /** What asked for the newest articles, where these were the last answer. */
    readonly newest?: AskedNewest;
  };

interface AskedNewest {
  readonly message: string;
  readonly timeWindow: TimeWindow | null;
}

/** What stood in the memory, and what was written then. */
interface Occasion {
  readonly before: Memory | undefined;
  readonly message: string;
}

/** What is to be remembered after an answer; undefined where that stays as it was. */
export function toMemory(understood: Understood, answer: Answer, occasion: Occasion): Memory | undefined {
  if (understood.kind === 'newest') return addNewest(understood, occasion);
  const isCited = answer.kind === 'answered' || answer.kind === 'summarized';
  const articleIds = [...new Set(isCited ? answer.citations.map(({ articleId }) => articleId) : [])];
  if (understood.kind === 'summary')
    return { ...findSummarized(understood, occasion), articleIds, summary: understood.request };
  if (understood.kind !== 'question') return undefined;
  const { brought, ...question } = understood.question;
  // What nothing is told of is no subject; the one before stays.
  if (brought !== undefined && answer.kind === 'abstained') return undefined;
  return { ...toSubject(question), articleIds };
}

function findSummarized(
  { request: { subject }, language }: Extract<Understood, { kind: 'summary' }>,
  { before }: Occasion,
): ReturnType<typeof toSubject> {
  // More of an article that was talked about is no other subject.
  if (before && subject.kind === 'articles' && before.articleIds[0] === subject.articleIds[0]) return toSubject(before);
  return { text: subject.kind === 'topic' ? subject.text : '', language, type: 'other', timeWindow: null };
}

/** The newest articles are no subject: that stays as it was. */
function addNewest(
  { timeWindow, repeats, language }: Extract<Understood, { kind: 'newest' }>,
  { before, message }: Occasion,
): Memory {
  const newest = { message: repeats ?? message, timeWindow };
  const nothing = { text: '', language, type: 'other', timeWindow: null } as const;
  return { ...toSubject(before ?? nothing), articleIds: before?.articleIds ?? [], newest };
}

/** What is kept of a question. */
export function toSubject({
  text,
  language,
  type,
  timeWindow,
  ownText,
  baseText,
}: EarlierQuestion & Pick<Question, 'timeWindow'>) {
  // Both, or neither.
  const parts = ownText === undefined || baseText === undefined ? {} : { ownText, baseText };
  return { text, language, type, timeWindow, ...parts };
}

/** Undefined for what has another form, as an older version may have written it. */
export function readMemory(written: string): Memory | undefined {
  const { text, language, type, timeWindow, articleIds, summary, newest, ownText, baseText } = parseObject(written);
  if (text === undefined || language === undefined || type === undefined) return undefined;
  if (timeWindow === undefined || articleIds === undefined) return undefined;
  const subject = toSubject({
    text,
    language,
    type,
    timeWindow,
    ...(ownText && { ownText }),
    ...(baseText && { baseText }),
  });
  return { ...subject, articleIds, ...(summary && { summary }), ...(newest && { newest }) };
}

function parseObject(written: string): Partial<Memory> {
  try {
    return (JSON.parse(written) as Partial<Memory> | null) ?? {};
  } catch {
    return {};
  }
}
