import type { MeasuredSanad } from './held-corpus.ts';

/** A local Bot API server in this process, with readers who ask. */
export interface LocalTelegram {
  readonly token: string;
  readonly url: string;
  /** A question of the reader with this number, from 1 on, in a chat of the reader's own. */
  ask(reader: number, question: string): void;
  /** Resolves when so many questions have been replied to in all. */
  untilReplied(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** What the bot is measured with; the rooms that it takes do not know each other, so it is handed in. */
export interface BotBench {
  startTelegram(readers: number): Promise<LocalTelegram>;
  /** Runs Sanad's bot in this process until the signal aborts. */
  runBot(sanad: MeasuredSanad, telegram: LocalTelegram, signal: AbortSignal): Promise<void>;
  /** The environment of a process of its own for that. */
  toEnvironment(telegram: LocalTelegram): Readonly<Record<string, string | undefined>>;
}
