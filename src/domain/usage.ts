export type ProviderKind = 'chat' | 'embedding' | 'reranker' | 'speech';

/** What a call of a provider used. */
export interface CallUsage {
  readonly kind: ProviderKind;
  /** Names provider and model, such as `openai:gpt-4o-mini`. */
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
  readonly hasFailed: boolean;
  /** Whom it was for; undefined where nobody in particular waited. */
  readonly person?: string | undefined;
}

/** What was used of one model on one day. */
export interface DayUsage extends Omit<CallUsage, 'person' | 'hasFailed'> {
  readonly calls: number;
  readonly failures: number;
}

/** What became of the sentences that a language model wrote for an answer; see `SentenceFate`. */
export interface WritingCounts {
  readonly kept: number;
  readonly repaired: number;
  readonly replaced: number;
  readonly dropped: number;
}

export interface AnswerCounts extends WritingCounts {
  /** Answers that it was to write. */
  readonly answers: number;
  /** Those of them that the articles' own words took the place of. */
  readonly failures: number;
}

/** What providers were used, by day: `YYYY-MM-DD` in UTC. Persons are forgotten when their day is over. */
export interface UsageStore {
  addUsage(day: string, usage: CallUsage): Promise<void>;
  /** Dearest first. */
  listUsage(day: string): Promise<readonly DayUsage[]>;
  /** US dollars, of all models. */
  sumCost(day: string): Promise<number>;
  countTokens(day: string, person: string): Promise<number>;
  addWriting(day: string, counts: AnswerCounts): Promise<void>;
  /** Of all language models. */
  sumWriting(day: string): Promise<AnswerCounts>;
}
