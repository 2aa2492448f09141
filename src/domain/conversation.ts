import type { Answer, AskRequest, ReplyReason } from './answer.ts';
import type { DetectedLanguage, Language } from './language.ts';
import type { Question, TimeWindow } from './question.ts';

/** What a message asks for, with what the conversation adds to it. */
export type Understood = {
  readonly questionLanguage: DetectedLanguage;
  /** Language of the answer. */
  readonly language: Language;
} & (
  | { readonly kind: 'reply'; readonly reason: ReplyReason }
  | { readonly kind: 'newest'; readonly timeWindow: TimeWindow | null }
  | { readonly kind: 'question'; readonly question: Question }
);

/** Understands messages one by one and remembers what each conversation is about. */
export interface Conversations {
  understand(request: AskRequest): Understood;
  /** Takes an answer into the memory of its conversation, for the follow-up. */
  remember(request: AskRequest, understood: Understood, answer: Answer): void;
  /** Drops what is remembered of a conversation. */
  forget(conversation: string): void;
}
