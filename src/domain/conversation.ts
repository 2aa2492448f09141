import type { Answer, AskRequest, ReplyReason } from './answer.ts';
import type { DetectedLanguage, Language } from './language.ts';
import type { Question } from './question.ts';
import type { TimeWindow } from './time-window.ts';
import type { SummarizeRequest } from './summary-request.ts';

/** What a message asks for, with what the conversation adds to it. */
export type Understood = {
  readonly questionLanguage: DetectedLanguage;
  /** Language of the answer. */
  readonly language: Language;
} & UnderstoodKind;

export type UnderstoodKind =
  | { readonly kind: 'reply'; readonly reason: ReplyReason; readonly talk?: SmallTalk }
  | {
      readonly kind: 'newest';
      readonly timeWindow: TimeWindow | null;
      /** The message that asked for them before, in another language. */
      readonly repeats?: string;
    }
  | { readonly kind: 'summary'; readonly request: SummarizeRequest }
  | {
      readonly kind: 'question';
      readonly question: Question;
      readonly doubt?: FollowUpDoubt;
      /**
       * What a follow-up says by itself, where it says something: for when the complete question finds nothing. It is put to the articles of
       * the answer before, or to all where it has brought a subject.
       */
      readonly alone?: Question;
    };

/** What people say to a bot without asking for anything, or ask about it; each has a reply of its own. `program`: whether it is one. */
export type SmallTalk =
  'good-night' | 'farewell' | 'affection' | 'apology' | 'maker' | 'program' | 'assent' | 'laughter';

/** A message of which the rules only guess what it has to do with the question before. */
export interface FollowUpDoubt {
  readonly message: string;
  /** The question before, complete. */
  readonly earlier: string;
  /** What is searched for where somebody completes the message, but for the words. */
  readonly question: Omit<Question, 'text' | 'type'>;
}

/** Understands messages one by one and remembers what each conversation is about. */
export interface Conversations {
  understand(request: AskRequest): Understood;
  /** Takes an answer into the memory of its conversation, for the follow-up. */
  remember(request: AskRequest, understood: Understood, answer: Answer): void;
  /** What is remembered of a conversation, to be kept beyond the process; undefined when there is nothing. */
  write(conversation: string): string | undefined;
  /** Remembers what `write` gave, where nothing is remembered yet; what cannot be read is passed over. */
  restore(conversation: string, written: string): void;
  /** Drops what is remembered of a conversation. */
  forget(conversation: string): void;
}

/** What conversations are about, beyond the process. */
export interface ConversationStore {
  findConversation(name: string): Promise<string | undefined>;
  /** Keeps what a conversation is about now, and drops those that have had no message since `dropBefore`. Times are ISO 8601, UTC. */
  saveConversation(kept: KeptConversation): Promise<void>;
}

export interface KeptConversation {
  readonly name: string;
  readonly memory: string;
  readonly at: string;
  readonly dropBefore: string;
}
