/** What a language model is asked. */
export interface ChatRequest {
  readonly system: string;
  readonly user: string;
  /** Where the model is cut off; most that the answer can cost. */
  readonly maxOutputTokens: number;
  /** The answer shall be one JSON value of this shape; heeded by `complete` only. */
  readonly json?: JsonShape;
  /** How long it may take, where that is less than the settings allow. */
  readonly timeoutMs?: number;
  /** Who waits for it: what it uses counts toward their share of the day. */
  readonly person?: string;
}

export interface JsonShape {
  /** Letters, digits, `_` and `-`; tells the model what it fills in. */
  readonly name: string;
  /** A JSON Schema of an object. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface ChatReply {
  /** Never empty. With `json` it parses as JSON; that it has the shape is for the caller to check. */
  readonly text: string;
  readonly usage: TokenUsage;
}

/**
 * A language model. What it returns is untrusted. Both methods throw `ProviderError` when the provider fails, and end with the signal's
 * reason once that aborts.
 */
export interface ChatModel {
  /** Names provider and model, such as `openai:gpt-4o-mini`. */
  readonly id: string;
  complete(request: ChatRequest, signal?: AbortSignal): Promise<ChatReply>;
  /** Pieces of the text as they come. A stream that breaks off throws after the pieces that did come. */
  stream(request: ChatRequest, signal?: AbortSignal): AsyncIterable<string>;
}
