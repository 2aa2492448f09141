/** Where a message goes: a chat, and in a forum the topic. */
export interface ChatAddress {
  readonly chatId: number;
  /** Absent outside forums and for the general topic. */
  readonly threadId?: number;
}

/** One message as it is sent; both forms say the same and are within the messenger's limits. */
export interface RenderedMessage {
  /** In the messenger's mark-up. */
  readonly html: string;
  /** What goes out when the mark-up is refused. */
  readonly plain: string;
}

/** A button under a message: pressed it tells the bot `callbackData` (at most 64 bytes of UTF-8), or opens an address. */
export type Button =
  { readonly text: string; readonly callbackData: string } | { readonly text: string; readonly url: string };

/** Rows of buttons, from above to below. */
export type Keyboard = readonly (readonly Button[])[];

interface OutgoingBase {
  readonly to: ChatAddress;
  readonly buttons?: Keyboard;
}

export interface OutgoingText extends OutgoingBase {
  readonly kind: 'text';
  readonly message: RenderedMessage;
  /** The message that it answers; it is sent too when that one is gone. */
  readonly replyToMessageId?: number;
}

/** Another text, and other buttons or none, for a message that was sent earlier. */
export interface OutgoingEdit extends OutgoingBase {
  readonly kind: 'edit';
  readonly messageId: number;
  readonly message: RenderedMessage;
  /** A message that it answers; where the edited one is gone, it is sent anew as a reply to that. */
  readonly replyToMessageId?: number;
}

export interface OutgoingDocument extends OutgoingBase {
  readonly kind: 'document';
  readonly fileName: string;
  /** The file's bytes in Base64, so that it can be stored as text. */
  readonly contentBase64: string;
  readonly caption?: RenderedMessage;
  readonly replyToMessageId?: number;
}

/** Other buttons, or none, under a message that was sent earlier. */
export interface OutgoingButtons extends OutgoingBase {
  readonly kind: 'buttons';
  readonly messageId: number;
}

/** A message that was sent earlier is to be gone; done where it is gone already. */
export interface OutgoingDeletion extends OutgoingBase {
  readonly kind: 'deletion';
  readonly messageId: number;
}

/** Something to be said in a chat. It is plain data: it can be written down and sent later. */
export type OutgoingMessage = OutgoingText | OutgoingDocument | OutgoingChange;

/** What changes a message that was sent earlier. */
export type OutgoingChange = OutgoingEdit | OutgoingButtons | OutgoingDeletion;

/** A change of a message that may not be sent yet: it is named by its place in the outbox, see `OutboxDraft`. */
export type LaterChange<Change extends OutgoingChange = OutgoingChange> = Change extends OutgoingChange
  ? Omit<Change, 'messageId'> & { readonly of: { readonly batch: string; readonly place: number } }
  : never;

/**
 * What became of a message. `reason` is a status or a network's code, such as `400` or `ECONNRESET`; never what was written.
 *
 * - `wait`: there were too many; it was not sent.
 * - `moved`: the chat goes on under another id; it was not sent.
 * - `unreachable`: it was certainly not sent, and may be later.
 * - `unknown`: the connection broke after it was handed over; it may have arrived.
 * - `blocked`: the chat cannot be written to until somebody there wants it again.
 * - `refused`: it will never be taken.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly messageId: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'moved'; readonly toChatId: number }
  | { readonly kind: 'unreachable' | 'unknown' | 'blocked' | 'refused'; readonly reason: string };

/** Sends messages to chats. */
export interface Messenger {
  /** One attempt. Never throws for what the other side answers, or when it does not answer. */
  send(outgoing: OutgoingMessage): Promise<SendResult>;
}
