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

export interface OutgoingMessage {
  readonly to: ChatAddress;
  readonly message: RenderedMessage;
  /** The message that it answers; it is sent too when that one is gone. */
  readonly replyToMessageId?: number;
}

/**
 * What became of a message. `blocked`: the chat cannot be written to until somebody there wants it again. `failed`: it was
 * not sent, or whether it was is not known; `isRetryable` tells whether the same message may be sent later.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly messageId: number }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'failed'; readonly isRetryable: boolean };

/** Sends messages to chats. */
export interface Messenger {
  /** Never throws for what the other side answers, or when it does not answer. */
  send(outgoing: OutgoingMessage): Promise<SendResult>;
}
