import type { ArticleId } from '../domain/article.ts';
import type { Answer, AskRequest } from '../domain/answer.ts';
import type { Conversations, Understood } from '../domain/conversation.ts';
import type { DetectedLanguage, Language } from '../domain/language.ts';
import type { Question, TimeWindow } from '../domain/question.ts';
import type { Clock } from '../domain/runtime.ts';
import { findTimeWindow } from '../text/dates.ts';
import { detectLanguage } from '../text/detect.ts';
import { stripDirectionControls } from '../text/direction.ts';
import { detectQuestionType } from '../text/question-type.ts';
import { completeFollowUp, type FollowUpKnowledge } from './follow-up.ts';
import { classifyMessage } from './message-kind.ts';

export interface ConversationsOptions {
  /** Longer messages are not searched for. Default 1000, in UTF-16 units. */
  readonly maxQuestionChars?: number;
  /** Conversations remembered at once; the one unused for longest is dropped first. Default 10,000. */
  readonly maxConversations?: number;
}

interface Memory {
  readonly text: string;
  readonly language: Language;
  readonly articleIds: readonly ArticleId[];
}

/** Understands messages by rules, without a language model; memory is kept in the process only. */
export function createConversations(
  { clock, knowledge }: { readonly clock: Clock; readonly knowledge: FollowUpKnowledge },
  { maxQuestionChars = 1000, maxConversations = 10_000 }: ConversationsOptions = {},
): Conversations {
  const memories = new Map<string, Memory>();

  return {
    understand(request) {
      const message = stripDirectionControls(request.question).trim();
      const kind = classifyMessage(message);
      const questionLanguage = kind.kind === 'empty' ? 'other' : detectLanguage(message);
      const language = request.language ?? (questionLanguage === 'other' ? 'en' : questionLanguage);
      const base = { questionLanguage, language };
      if (kind.kind === 'empty') return { ...base, kind: 'reply', reason: 'empty' };
      if (message.length > maxQuestionChars) return { ...base, kind: 'reply', reason: 'too-long' };
      if (kind.kind === 'newest') return { ...base, kind: 'newest', timeWindow: toWindow(message, questionLanguage) };
      if (kind.kind !== 'question') return { ...base, kind: 'reply', reason: kind.kind };
      if (questionLanguage === 'other') return { ...base, kind: 'reply', reason: 'unsupported-language' };
      const memory = request.conversation === undefined ? undefined : memories.get(request.conversation);
      return { ...base, kind: 'question', question: toQuestion(kind.text, questionLanguage, memory) };
    },

    remember(request, understood, answer) {
      if (request.conversation === undefined || understood.kind !== 'question') return;
      memories.delete(request.conversation);
      memories.set(request.conversation, toMemory(understood.question, answer));
      if (memories.size > maxConversations) memories.delete(memories.keys().next().value as string);
    },

    forget(conversation) {
      memories.delete(conversation);
    },
  };

  function toQuestion(written: string, language: Language, memory: Memory | undefined): Question {
    const writtenType = detectQuestionType(written, language);
    const completed =
      memory === undefined ? undefined : completeFollowUp(written, language, writtenType, memory, knowledge);
    const text = completed ?? written;
    return {
      text,
      language,
      type: completed !== undefined && writtenType === 'other' ? detectQuestionType(text, language) : writtenType,
      timeWindow: toWindow(written, language),
      preferredArticleIds: completed === undefined ? [] : (memory?.articleIds ?? []),
    };
  }

  function toWindow(text: string, language: DetectedLanguage): TimeWindow | null {
    if (language === 'other') return null;
    const found = findTimeWindow(text, language, clock.now());
    return found === undefined ? null : { from: found.from, to: found.to, kind: found.kind };
  }
}

function toMemory(question: Question, answer: Answer): Memory {
  const cited = answer.kind === 'answered' ? answer.citations.map(({ articleId }) => articleId) : [];
  return { text: question.text, language: question.language, articleIds: [...new Set(cited)] };
}
