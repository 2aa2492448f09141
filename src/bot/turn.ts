import type { Asker } from '../domain/answer.ts';
import type { Message, Update } from 'grammy/types';
import type { FeedStore } from '../domain/feed.ts';
import type { Following } from '../domain/following.ts';
import type { Intake } from '../domain/intake.ts';
import type { Language } from '../domain/language.ts';
import type { Button, ChatAddress } from '../domain/messenger.ts';
import type { Clock, Logger, Phrasebook } from '../domain/runtime.ts';
import type { Limits } from '../conversation/limits.ts';
import type { ReaderSettings, Reply } from '../domain/readers.ts';
import type { ArticleStore, Store } from '../domain/store.ts';
import type { Transcriber } from '../domain/speech.ts';
import type { UsageStore } from '../domain/usage.ts';
import type { Suggester } from '../domain/suggestion.ts';
import type { Summarizer } from '../domain/summary.ts';
import type { Running } from './questions/running.ts';
import type { Block } from './render/block.ts';

/** What the bot keeps, and what it reads of the articles. */
export interface BotStore extends Pick<Store, 'inbox' | 'outbox' | 'subscriptions' | 'corrections' | 'readers'> {
  readonly usage: Pick<UsageStore, 'listUsage' | 'sumWriting'>;
  readonly articles: Pick<
    ArticleStore,
    | 'removeArticles'
    | 'listArticles'
    | 'findArticle'
    | 'findSummaries'
    | 'listPassages'
    | 'findKeys'
    | 'findIdByKey'
    | 'countArticles'
    | 'countPassages'
  >;
  readonly feeds: Pick<FeedStore, 'addFeed' | 'listFeeds' | 'pauseFeed' | 'removeFeed'>;
}

/** What commands, buttons and answers work with. */
export interface BotParts {
  readonly asker: Asker & Summarizer;
  readonly suggester: Suggester;
  readonly store: BotStore;
  /** Takes in what administrators send; without it nothing is. */
  readonly intake?: Intake;
  /** Listens to recordings; without it the bot says that it reads text. */
  readonly transcriber?: Transcriber | undefined;
  readonly following: Following;
  /** Holds the phrases of `bot/locales`. */
  readonly phrasebook: Phrasebook;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly running: Running;
  /** Ends updates that nobody works on yet; see `Inbox`. */
  readonly withdraw: (isMeant: (update: Update) => boolean) => Promise<number>;
  /** What was dropped is to be wiped from the disk, once this update is done with. */
  readonly wipeSoon: () => void;
  /** For how long what readers asked and were answered is kept. */
  readonly retentionDays: number;
  /** For how many hours news may be sent. */
  readonly newsHours: number;
}

/** Rows of buttons, from above to below, each in reading order: for Arabic they are turned round where they are sent. */
export type ButtonRows = readonly (readonly Button[])[];

export interface SayOptions {
  /** Under the last of the messages. */
  readonly buttons?: ButtonRows;
}

export interface AnswerOptions extends SayOptions {
  readonly instead?: Pick<Reply, 'updateId' | 'parts'>;
}

/** What is put into a phrase. */
export type PhraseVariables = Readonly<Record<string, string | number>>;

export interface SentFile {
  readonly name: string;
  readonly text: string;
}

/** One thing that a person did, and all that can be done about it. */
export interface Turn {
  readonly parts: BotParts;
  readonly botId: number;
  /** Without the `@`. */
  readonly botName: string;
  readonly updateId: number;
  readonly settings: ReaderSettings;
  /** Of the reader's interface; answers are in the question's. */
  readonly language: Language;
  readonly to: ChatAddress;
  readonly isPrivate: boolean;
  /** Undefined for who writes without a name: an administrator of a group, a channel. */
  readonly personId: number | undefined;
  /** One of the bot's own, by `ADMIN_IDS`. */
  readonly isAdministrator: boolean;
  /** Whose questions follow up on each other; see `AskRequest`. */
  readonly conversation: string;
  /** Names of the commands that this person may use here, in the order in which they are listed. */
  readonly commands: readonly string[];
  /** Whether questions about the shipped articles are suggested. */
  readonly hasExamples: boolean;
  /** What was replied to; under a button, what its message replies to. */
  readonly repliedTo: Message | undefined;
  /** The words of that, where they are not the bot's; see `findRepliedWords`. */
  readonly repliedWords: string | undefined;
  /** A phrase in the language of the interface; words among the variables are isolated where they run against it. */
  format(key: string, variables?: PhraseVariables): string;
  /** A phrase in the language of the interface, as a block. */
  toBlock(key: string, variables?: PhraseVariables): Block;
  /** The message that was written, or under which the pressed button stands. */
  readonly messageId: number;
  /** Says it in as many messages as it takes; the first is a reply. */
  say(blocks: readonly Block[], options?: SayOptions): void;
  /** As `say`, in the place of an earlier reply where there is one that may be changed. @returns how many messages the answer has. */
  answer(blocks: readonly Block[], options?: AnswerOptions): number;
  /** Has something done once what was said is certain to go out; nobody waits for it. */
  afterwards(task: () => Promise<void>): void;
  /** Whether the person may decide what the chat hears: in a group its administrators. */
  mayManage(): Promise<boolean>;
  /** Sends a file with a few words. */
  sendFile(file: SentFile, caption: Block): void;
  /** The bytes of a file that was sent; undefined when Telegram does not give them. */
  fetchFile(fileId: string): Promise<Uint8Array | undefined>;
  /** Takes back what this person has asked here and nobody works on yet. @returns how many questions. */
  withdrawQuestions(): Promise<number>;
  /** Shows that somebody is writing. Nobody waits for it. */
  showTyping(): void;
  /** In a private chat, shows what is being written, until something is said. @returns whether it was shown. */
  showDraft(blocks: readonly Block[]): Promise<boolean>;
}

/** A turn in which a button was pressed. */
export interface PressTurn extends Turn {
  /** The same turn for a reader who has just chosen something else. */
  withSettings(settings: ReaderSettings): PressTurn;
  /** What the message replies to, without the command and mentions of the bot in it; empty when that is gone. */
  readonly repliedText: string;
  /** Puts another text and other buttons in the place of that message; what does not fit into one message is left out. */
  edit(blocks: readonly Block[], options?: SayOptions): void;
  /** Shows at once, in the place of that message, how far something is that takes long; worth nothing once the turn has ended. */
  showProgress(block: Block): Promise<void>;
  /** Puts other buttons under that message. */
  setButtons(buttons: ButtonRows): void;
  /** Shows a few words for a moment, when the turn ends; the last ones count. At most 200 UTF-16 units. */
  notify(text: string): void;
}
