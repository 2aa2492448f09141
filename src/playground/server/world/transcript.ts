import type {
  ForceReply,
  InlineQueryResult,
  InlineQueryResultsButton,
  Message,
  MessageEntity,
  ReactionType,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types';

/** A keyboard in the place of the writing field; Telegram does not give it back with the message. */
export type ReplyKeyboard = ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

/** A message as a client shows it. */
export interface TranscriptMessage {
  /** As the bot is given it; text with its entities. */
  readonly message: Message;
  readonly keyboard?: ReplyKeyboard;
  /** Who wrote in the name of the chat; its own client knows. */
  readonly writerId?: number;
  /** By the id of who reacted, the bot among them. */
  readonly reactions: Readonly<Record<number, readonly ReactionType[]>>;
}

/** A message that is still being written. */
export interface Draft {
  readonly chatId: number;
  readonly draftId: number;
  readonly threadId?: number;
  /** Empty: "thinking". */
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly canStop: boolean;
  readonly keepOnStop: boolean;
}

/** What the bot said to a tap. */
export interface CallbackAnswer {
  readonly queryId: string;
  readonly personId: number;
  readonly text?: string;
  readonly isAlert: boolean;
  readonly url?: string;
}

/** What the bot offers to an inline query. */
export interface InlineAnswer {
  readonly queryId: string;
  readonly personId: number;
  readonly results: readonly InlineQueryResult[];
  readonly nextOffset: string;
  /** Above the results: leads to the private chat. */
  readonly button?: InlineQueryResultsButton;
}

/** What a live page needs to know, in the order in which it happened. */
export type PlaygroundEvent =
  | { readonly kind: 'message'; readonly chatId: number; readonly message: TranscriptMessage }
  /** Also when only its reactions or its buttons are others. */
  | { readonly kind: 'edited'; readonly chatId: number; readonly message: TranscriptMessage }
  | { readonly kind: 'deleted'; readonly chatId: number; readonly messageId: number }
  | { readonly kind: 'action'; readonly chatId: number; readonly threadId?: number; readonly action: string }
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'draft-ended'; readonly chatId: number; readonly draftId: number }
  | { readonly kind: 'callback-answer'; readonly answer: CallbackAnswer }
  | { readonly kind: 'inline-answer'; readonly answer: InlineAnswer }
  /** Its members, who of them stay unnamed, its topics, whether it is blocked, or whether it has moved. */
  | { readonly kind: 'chat'; readonly chatId: number }
  /** The bot's commands, name or descriptions. */
  | { readonly kind: 'profile' };
