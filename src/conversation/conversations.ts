import type { ArticleId } from '../domain/article.ts';
import type { Answer } from '../domain/answer.ts';
import type { Conversations } from '../domain/conversation.ts';
import type { Question, TimeWindow } from '../domain/question.ts';
import type { Clock } from '../domain/runtime.ts';
import { findTimeWindow } from '../text/dates.ts';
import { detectLanguage } from '../text/detect.ts';
import { stripDirectionControls } from '../text/direction.ts';
import { detectQuestionType } from '../text/question-type.ts';
import { completeFollowUp, type EarlierQuestion, type FollowUpKnowledge } from './follow-up.ts';
import { classifyMessage } from './message-kind.ts';

export interface ConversationsOptions {
  /** Longer messages are not searched for. Default 1000, in UTF-16 units. */
  readonly maxQuestionChars?: number;
  /** Conversations remembered at once; the one unused for longest is dropped first. Default 10,000. */
  readonly maxConversations?: number;
}

type Memory = EarlierQuestion & Pick<Question, 'timeWindow'> & { readonly articleIds: readonly ArticleId[] };

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
      const detected = detectLanguage(beginning);
      const time = detected === 'other' ? undefined : findTimeWindow(beginning, detected, clock.now());
      const kind = classifyMessage(beginning, time);
      const questionLanguage = kind.kind === 'empty' ? 'other' : detected;
      const language = request.language ?? (questionLanguage === 'other' ? 'en' : questionLanguage);
      const base = { questionLanguage, language };
      if (kind.kind === 'empty') return { ...base, kind: 'reply', reason: 'empty' };
      if (message.length > maxQuestionChars) return { ...base, kind: 'reply', reason: 'too-long' };
      if (kind.kind === 'newest') return { ...base, kind: 'newest', timeWindow: toWindow(time) };
      if (kind.kind !== 'question') return { ...base, kind: 'reply', reason: kind.kind };
      if (questionLanguage === 'other') return { ...base, kind: 'reply', reason: 'unsupported-language' };
      const memory = request.conversation === undefined ? undefined : memories.get(request.conversation);
      const written = { text: kind.text, language: questionLanguage, timeWindow: toWindow(time) };
      return { ...base, kind: 'question', question: toQuestion(written, memory) };
    },

    remember(request, understood, answer) {
      if (request.conversation === undefined || understood.kind !== 'question') return;
      hold(request.conversation, toMemory(understood.question, answer));
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

  function toQuestion(
    written: Pick<Question, 'text' | 'language' | 'timeWindow'>,
    memory: Memory | undefined,
  ): Question {
    const completed = memory && completeFollowUp(written, memory, knowledge);
    if (memory === undefined || completed === undefined) {
      return { ...written, type: detectQuestionType(written.text, written.language), preferredArticleIds: [] };
    }
    // A named time is carried over in words; one relative to today is not to be seen in them.
    const earlierWindow = memory.timeWindow?.kind === 'relative' ? memory.timeWindow : null;
    return {
      ...completed,
      timeWindow: written.timeWindow ?? earlierWindow,
      preferredArticleIds: memory.articleIds,
    };
  }
}

function toWindow(time: TimeWindow | undefined): TimeWindow | null {
  return time === undefined ? null : { from: time.from, to: time.to, kind: time.kind };
}

function toMemory({ text, language, type, timeWindow }: Question, answer: Answer): Memory {
  const cited = answer.kind === 'answered' ? answer.citations.map(({ articleId }) => articleId) : [];
  return { text, language, type, timeWindow, articleIds: [...new Set(cited)] };
}

/** Undefined for what has another form, as an older version may have written it. */
function readMemory(written: string): Memory | undefined {
  const { text, language, type, timeWindow, articleIds } = parseObject(written);
  if (text === undefined || language === undefined || type === undefined) return undefined;
  if (timeWindow === undefined || articleIds === undefined) return undefined;
  return { text, language, type, timeWindow, articleIds };
}

function parseObject(written: string): Partial<Memory> {
  try {
    return (JSON.parse(written) as Partial<Memory> | null) ?? {};
  } catch {
    return {};
  }
}
