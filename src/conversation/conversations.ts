import type { ArticleId } from '../domain/article.ts';
import type { Answer } from '../domain/answer.ts';
import type { Conversations, Understood, UnderstoodKind } from '../domain/conversation.ts';
import type { DetectedLanguage } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import type { TimeWindow } from '../domain/time-window.ts';
import type { Clock } from '../domain/runtime.ts';
import type { SummarizeRequest } from '../domain/summary-request.ts';
import { toTimeWindow, type FoundTimeWindow } from '../text/dates.ts';
import { readAskedSubject } from '../text/asked-subject.ts';
import { stripDirectionControls } from '../text/direction.ts';
import { detectQuestionType } from '../text/question-type.ts';
import { completeFollowUp, type EarlierQuestion, type FollowUpKnowledge } from './follow-up.ts';
import { isDoubtful } from './follow-up-doubt.ts';
import type { Courtesy } from './courtesy.ts';
import { readMessage, type MessageKind } from './message-kind.ts';
import { pointingWords, toMessageWords } from './message-words.ts';
import { changeSummary, toSummaryRequest } from './summary-requests.ts';

export interface ConversationsOptions {
  /** Longer messages are not searched for. Default 1000, in UTF-16 units. */
  readonly maxQuestionChars?: number;
  /** Conversations remembered at once; the one that was answered in longest ago is dropped first. Default 10,000. */
  readonly maxConversations?: number;
}

type Memory = EarlierQuestion &
  Pick<Question, 'timeWindow'> & {
    readonly articleIds: readonly ArticleId[];
    /** What was summarised, where the last answer was a summary. */
    readonly summary?: SummarizeRequest;
  };

/** Understands messages by rules, without a language model. */
export function createConversations(
  { clock, knowledge }: { readonly clock: Clock; readonly knowledge: FollowUpKnowledge },
  { maxQuestionChars = 1000, maxConversations = 10_000 }: ConversationsOptions = {},
): Conversations {
  const memories = new Map<string, Memory>();
  const hold = (conversation: string, memory: Memory) => {
    memories.delete(conversation);
    memories.set(conversation, memory);
    if (memories.size > maxConversations) memories.delete(memories.keys().next().value as string);
  };

  return {
    understand(request) {
      const message = stripDirectionControls(request.question).trim();
      const beginning = message.slice(0, maxQuestionChars);
      const { language: detected, time, kind } = readMessage(beginning, clock.now());
      const questionLanguage = kind.kind === 'empty' ? 'other' : detected;
      const language = request.language ?? (questionLanguage === 'other' ? 'en' : questionLanguage);
      const base = { questionLanguage, language };
      const excused = { ...base, language: request.readerLanguage ?? language, kind: 'reply' } as const;
      if (kind.kind === 'empty') return { ...excused, reason: 'empty' };
      if (message.length > maxQuestionChars) return { ...excused, reason: 'too-long' };
      const memory = request.conversation === undefined ? undefined : memories.get(request.conversation);
      const circumstances = { now: clock.now(), messageLanguage: language, earlier: memory };
      const summary = changeSummary(message, memory?.summary) ?? toSummaryRequest(kind, request, circumstances);
      if (summary !== undefined) return { ...base, kind: 'summary', request: summary };
      return {
        ...base,
        ...understandOthers(kind, questionLanguage, { time, memory }),
      };
    },

    remember(request, understood, answer) {
      const memory = toMemory(understood, answer);
      if (request.conversation !== undefined && memory !== undefined) hold(request.conversation, memory);
    },

    write(conversation) {
      const memory = memories.get(conversation);
      return memory && JSON.stringify(memory);
    },

    restore(conversation, written) {
      const memory = memories.has(conversation) ? undefined : readMemory(written);
      if (memory) hold(conversation, memory);
    },

    forget(conversation) {
      memories.delete(conversation);
    },
  };

  /** Of what is no request for a summary. */
  function understandOthers(
    kind: MessageKind,
    language: DetectedLanguage,
    { time, memory }: { readonly time: FoundTimeWindow | undefined; readonly memory: Memory | undefined },
  ): UnderstoodKind {
    const timeWindow = time === undefined ? null : toTimeWindow(time);
    if (kind.kind === 'newest') return { kind: 'newest', timeWindow };
    if (kind.kind === 'summary') throw new Error('A request for a summary was not understood as one');
    if (kind.kind !== 'question') return toReply(kind);
    if (language === 'other') return { kind: 'reply', reason: 'unsupported-language' };
    const window = timeWindow && kind.isOnTimeAlone ? { ...timeWindow, isAll: true as const } : timeWindow;
    const written = { text: kind.text, language, timeWindow: window };
    const { isCompleted, ...asked } = toQuestion(written, memory);
    if (memory === undefined || memory.text === '' || !isDoubtful(written, isCompleted, knowledge))
      return { kind: 'question', ...asked };
    const completed = {
      language,
      timeWindow: toCarriedWindow(written, memory),
      preferredArticleIds: memory.articleIds,
    };
    return { kind: 'question', ...asked, doubt: { message: kind.text, earlier: memory.text, question: completed } };
  }

  function toQuestion(written: WrittenQuestion, memory: Memory | undefined) {
    const completed = memory && completeFollowUp(written, memory, knowledge);
    if (memory === undefined || completed === undefined) {
      const text = readSubject(written.text);
      const type = detectQuestionType(text, written.language);
      return { question: { ...written, text, type, preferredArticleIds: [] }, isCompleted: false };
    }
    const carried = { timeWindow: toCarriedWindow(written, memory), preferredArticleIds: memory.articleIds };
    const { alone, brought, ...complete } = completed;
    // A time is no subject.
    const named = brought === undefined || written.timeWindow !== null ? undefined : { brought };
    const own = named ? { text: named.brought, language: written.language, type: 'other' as const } : alone;
    return {
      question: { ...complete, ...carried, ...named },
      isCompleted: true,
      ...(own && { alone: { ...own, ...carried, ...named } }),
    };
  }
}

function toReply(kind: Courtesy | { readonly kind: 'empty' }): UnderstoodKind {
  const talk = 'talk' in kind ? kind.talk : undefined;
  return { kind: 'reply', reason: kind.kind, ...(talk && { talk }) };
}

/** Only its subject, where a message asks what there is on it, and does not point to what was said before. */
function readSubject(message: string): string {
  const subject = readAskedSubject(message);
  const isNamed =
    subject !== undefined &&
    toMessageWords(subject)
      .split(' ')
      .some((word) => !pointingWords.has(word));
  return isNamed ? subject : message;
}

type WrittenQuestion = Pick<Question, 'text' | 'language' | 'timeWindow'>;

/** A named time is carried over in words; one relative to today is not to be seen in them. */
function toCarriedWindow(written: WrittenQuestion, memory: Memory): TimeWindow | null {
  return written.timeWindow ?? (memory.timeWindow?.kind === 'relative' ? memory.timeWindow : null);
}

function toMemory(understood: Understood, answer: Answer): Memory | undefined {
  const isCited = answer.kind === 'answered' || answer.kind === 'summarized';
  const articleIds = [...new Set(isCited ? answer.citations.map(({ articleId }) => articleId) : [])];
  if (understood.kind === 'summary') {
    const { request, language } = understood;
    const text = request.subject.kind === 'topic' ? request.subject.text : '';
    return { text, language, type: 'other', timeWindow: null, articleIds, summary: request };
  }
  if (understood.kind !== 'question') return undefined;
  const { text, language, type, timeWindow, brought, ownText, baseText } = understood.question;
  // What nothing is told of is no subject; the one before stays.
  if (brought !== undefined && answer.kind === 'abstained') return undefined;
  return { text, language, type, timeWindow, articleIds, ...toParts({ ownText, baseText }) };
}

/** Both, or neither. */
function toParts({ ownText, baseText }: Partial<Pick<Memory, 'ownText' | 'baseText'>>) {
  return ownText === undefined || baseText === undefined ? {} : { ownText, baseText };
}

/** Undefined for what has another form, as an older version may have written it. */
function readMemory(written: string): Memory | undefined {
  const { text, language, type, timeWindow, articleIds, summary, ownText, baseText } = parseObject(written);
  if (text === undefined || language === undefined || type === undefined) return undefined;
  if (timeWindow === undefined || articleIds === undefined) return undefined;
  const parts = toParts({ ownText, baseText });
  return { text, language, type, timeWindow, articleIds, ...parts, ...(summary && { summary }) };
}

function parseObject(written: string): Partial<Memory> {
  try {
    return (JSON.parse(written) as Partial<Memory> | null) ?? {};
  } catch {
    return {};
  }
}
