/** What somebody said, as it was recorded. */
export interface Recording {
  readonly bytes: Uint8Array;
  /** Such as `voice.ogg`: servers tell the format by it. */
  readonly name: string;
  /** Such as `audio/ogg`. */
  readonly contentType: string;
  readonly seconds: number;
}

export interface TranscribeOptions {
  /** Whose share of the day it uses. */
  readonly person?: string;
  readonly signal?: AbortSignal;
}

/** Writes down what is said in a recording. What it returns is untrusted, and empty where nothing was heard. */
export interface Transcriber {
  /** Names provider and model, such as `openai:whisper-1`. */
  readonly id: string;
  /** @throws ProviderError when the provider fails; the signal's reason when that aborts. */
  transcribe(recording: Recording, options?: TranscribeOptions): Promise<string>;
}
