/** How much is measured. */
export interface BenchSizes {
  /** Processes started one after the other for the cold start. */
  readonly coldStarts: number;
  /** Questions of each kind on the shipped corpus. */
  readonly shippedQuestions: number;
  /** Questions of each kind on the generated corpus. */
  readonly generatedQuestions: number;
  /** Passages of the generated corpus, at least. */
  readonly passages: number;
  /** Passages of the further generated corpora that the same questions are asked of. */
  readonly otherPassages: readonly number[];
  /** Articles taken in for the figure of ingest. */
  readonly articles: number;
  /** Articles taken in while questions are asked. */
  readonly bulkArticles: number;
  /** Questions of each language asked before and after that. */
  readonly bulkQuestions: number;
  /** Questions before memory is looked at. */
  readonly memoryQuestions: number;
  /** Questions that go through the whole bot. */
  readonly botQuestions: number;
  /** Questions of each language that a slow language model answers. */
  readonly modelQuestions: number;
  /** Chats that have asked once when the bot's memory is looked at. */
  readonly botChats: number;
}

/** What the README's figures are measured with; a few minutes on two cores. */
export const fullSizes: BenchSizes = {
  coldStarts: 5,
  shippedQuestions: 400,
  generatedQuestions: 30,
  passages: 10_000,
  otherPassages: [1000, 100_000],
  articles: 1000,
  bulkArticles: 10_000,
  bulkQuestions: 20,
  memoryQuestions: 100,
  botQuestions: 500,
  modelQuestions: 20,
  botChats: 10_000,
};

/** To see that everything works; its figures say little. */
export const quickSizes: BenchSizes = {
  coldStarts: 2,
  shippedQuestions: 20,
  generatedQuestions: 10,
  passages: 500,
  otherPassages: [100],
  articles: 50,
  bulkArticles: 60,
  bulkQuestions: 5,
  memoryQuestions: 20,
  botQuestions: 40,
  modelQuestions: 4,
  botChats: 150,
};
