import type { Answer } from './answer.ts';
import type { AnswerExplanation, WritingReport } from './explanation.ts';
import type { Language } from './language.ts';
import type { ChatAddress } from './messenger.ts';
import type { OutboxDraft } from './outbox.ts';
import type { Schedule, Subscription } from './subscription.ts';

/** A person, as one bot knows them. */
export interface ReaderReference {
  readonly botId: number;
  readonly personId: number;
}

/** What a reader chose. */
export interface ReaderSettings {
  /** Of the interface; null goes by the messenger's setting. */
  readonly language: Language | null;
  /** Whether further questions are suggested under an answer. */
  readonly hasSuggestions: boolean;
}

/** What holds for who chose nothing. */
export const standardSettings: ReaderSettings = { language: null, hasSuggestions: true };

/** What the buttons under a message are about. */
export interface ShownContent {
  /** What it answers; absent for a list. */
  readonly answer?: Answer;
  /** How that came about; for administrators only. */
  readonly explanation?: AnswerExplanation;
  /** What became of a language model's sentences in a summary; for administrators only. */
  readonly writing?: WritingReport;
  /** Of a summary: whether any of its stories could be quoted in the other language, and is not. */
  readonly isQuotableInOther?: boolean;
  /** Questions that its buttons ask. */
  readonly questions?: readonly string[];
  /** What a list of articles was searched for. */
  readonly query?: string;
}

/** A message with buttons, named by the update that it answers. */
export interface Shown {
  readonly botId: number;
  readonly updateId: number;
  readonly chatId: number;
  /** Undefined for who wrote without a name. */
  readonly personId: number | undefined;
  readonly conversation: string;
  readonly content: ShownContent;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** That a message was answered, in the outbox under `update:` and the number of the update. */
export interface Reply {
  readonly botId: number;
  readonly updateId: number;
  readonly chatId: number;
  /** The message that was answered. */
  readonly messageId: number;
  /** Undefined for who wrote without a name. */
  readonly personId: number | undefined;
  /** Equal for equal questions. */
  readonly digest: string;
  /** Of how many messages the answer is made: the first ones of its batch. */
  readonly parts: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface ReplyReference {
  readonly botId: number;
  readonly to: ChatAddress;
  readonly messageId: number;
  /** Only what was answered before this update. */
  readonly beforeUpdateId: number;
}

export interface FoundReply extends Pick<Reply, 'updateId' | 'digest' | 'parts'> {
  /** Whether nothing else was said after it in its chat or topic. */
  readonly isLast: boolean;
}

/** Questions that lead on from an answer that was shown, and the change that puts them under it. */
export interface FollowUps extends Pick<Shown, 'botId' | 'updateId' | 'at'> {
  readonly questions: readonly string[];
  readonly change: OutboxDraft;
}

export type Verdict = 'good' | 'bad';

/** Why an answer was bad, in the order in which they are offered. */
export const feedbackReasons = ['wrong', 'off-topic', 'incomplete', 'unclear'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** What a reader thinks of an answer; the last word counts. */
export interface Feedback extends ReaderReference {
  readonly updateId: number;
  readonly verdict: Verdict;
  readonly reason: FeedbackReason | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** For evaluation: without the person. */
export interface FeedbackRecord extends Pick<Feedback, 'verdict' | 'reason' | 'at'> {
  readonly answer: Answer;
}

/** Everything that is held of a person. */
export interface ReaderData {
  readonly settings: ReaderSettings | null;
  readonly conversations: readonly { readonly name: string; readonly memory: string; readonly updatedAt: string }[];
  readonly answers: readonly Pick<Shown, 'chatId' | 'content' | 'at'>[];
  readonly feedback: readonly Pick<Feedback, 'verdict' | 'reason' | 'at' | 'updateId'>[];
  /** Which messages were answered. */
  readonly replies: readonly Pick<Reply, 'chatId' | 'messageId' | 'digest' | 'at'>[];
  /** Messages that are not sent yet, as they will be. */
  readonly waitingMessages: readonly string[];
  /** What is subscribed to in the private chat, with what is known of the answers to a question. */
  readonly subscriptions: readonly HeldSubscription[];
  /** Which articles were told or are to be. */
  readonly news: readonly { readonly articleId: string; readonly since: string; readonly toldAt: string | null }[];
  readonly hearsCorrections: boolean;
}

export interface HeldSubscription extends Pick<Subscription, 'kind' | 'words' | 'timing'> {
  readonly createdAt: string;
  readonly schedule: Schedule;
  /** The answer that the chat heard last, and the one to be told next; null where there is none. */
  readonly told: unknown;
  readonly latest: unknown;
}

/** What is kept of people, until they want it forgotten or its time is over. */
export interface ReaderStore {
  findSettings(reader: ReaderReference): Promise<ReaderSettings | undefined>;
  saveSettings(reader: ReaderReference, settings: ReaderSettings): Promise<void>;
  saveShown(shown: Shown): Promise<void>;
  /**
   * Keeps questions with the answer that they are under and puts the change into the outbox, in one transaction; not where the answer is
   * not held any more or is from another time, was rated, or was given anew. @returns whether it did.
   */
  addFollowUps(followUps: FollowUps): Promise<boolean>;
  saveReply(reply: Reply): Promise<void>;
  /** The newest one to a message. */
  findReply(reference: ReplyReference): Promise<FoundReply | undefined>;
  findShown(botId: number, updateId: number): Promise<Shown | undefined>;
  /** The last one of a conversation that is an answer. */
  findLastAnswer(botId: number, conversation: string): Promise<Shown | undefined>;
  /** Passed over when the answer is not held any more. */
  saveFeedback(feedback: Feedback): Promise<void>;
  /** Of all bots, oldest first. */
  listFeedback(): Promise<readonly FeedbackRecord[]>;
  exportReader(reader: ReaderReference): Promise<ReaderData>;
  /**
   * Drops all that is held of a person, in private and in groups, with what waits to be handled or sent; all but the update that asks for it.
   * @returns the names of the conversations that were dropped.
   */
  forgetReader(reader: ReaderReference, exceptUpdateId: number): Promise<readonly string[]>;
  /** Drops what is older: answers, feedback and conversations. Settings stay. @returns how many rows. */
  pruneReaders(before: string): Promise<number>;
  /** Drops all that is held under the name of one bot, which is gone. */
  forgetBot(botId: number): Promise<void>;
  /** Sees to it that nothing of what was dropped is left in the database's files. @returns false when another process is just reading it. */
  wipe(): Promise<boolean>;
}
