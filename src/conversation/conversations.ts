import type { Conversations, UnderstoodKind } from '../domain/conversation.ts';
import type { DetectedLanguage } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import type { TimeWindow } from '../domain/time-window.ts';
import type { Clock } from '../domain/runtime.ts';
import { toTimeWindow, type FoundTimeWindow } from '../text/dates.ts';
import { readAskedSubject } from '../text/asked-subject.ts';
import { stripDirectionControls } from '../text/direction.ts';
import { detectQuestionType } from '../text/question-type.ts';
import { completeFollowUp, type FollowUpKnowledge } from './follow-up.ts';
import { isDoubtful } from './follow-up-doubt.ts';
import { readAskedContents } from './asked-contents.ts';
import type { Courtesy } from './courtesy.ts';
import { readMemory, toMemory, type Memory } from './memory.ts';
import { readMessage, type MessageKind } from './message-kind.ts';
import { pointingWords, toMessageWords } from './message-words.ts';
import { repeatInLanguage } from './repeat-in-language.ts';
import { toSummaryRequest } from './summary-requests.ts';

export interface ConversationsOptions {
  /** Longer messages are not searched for. Default 1000, in UTF-16 units. */
  readonly maxQuestionChars?: number;
  /** Conversations remembered at once; the one that was answered in longest ago is dropped first. Default 10,000. */
  readonly maxConversations?: number;
}

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
      const again = repeatInLanguage(message, memory, { questionLanguage, language: request.language });
      if (again !== undefined) return again;
      const summary = toSummaryRequest(kind, message, request, {
        now: clock.now(),
        messageLanguage: language,
        earlier: memory,
      });
      if (summary !== undefined) return { ...base, kind: 'summary', request: summary };
      return {
        ...base,
        ...understandOthers(kind, questionLanguage, { time, memory }),
      };
    },

    remember(request, understood, answer) {
      const before = request.conversation === undefined ? undefined : memories.get(request.conversation);
      const memory = toMemory(understood, answer, { before, message: request.question });
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
      const contents = readAskedContents(written.text);
      const text = contents?.kind === 'thing' ? contents.subject : readSubject(written.text);
      const type = detectQuestionType(text, written.language);
      const asked = {
        ...written,
        text,
        type,
        preferredArticleIds: [],
        ...(contents && { asksContents: true as const }),
      };
      return { question: asked, isCompleted: false };
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
