/** Reads a question and passages together and says how well each answers. */
export interface Reranker {
  /** Names provider and model. */
  readonly id: string;
  /**
   * Relevance in [0, 1] of each text, in the order given.
   * @throws ProviderError when the provider fails or takes too long.
   */
  rank(question: string, texts: readonly string[]): Promise<readonly number[]>;
}
