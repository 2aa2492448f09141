import type { ModelWriter } from './answer/model/model-writer.ts';
import type { QuestionRewriter } from './answer/model/question-rewriter.ts';
import type { Asker } from './domain/answer.ts';
import type { Retriever } from './domain/question.ts';
import type { Clock } from './domain/runtime.ts';
import type { Store } from './domain/store.ts';
import type { Summarizer } from './domain/summary.ts';
import { openNames, openPhrasebook, type WordParts } from './open-words.ts';
import type { TracingRetriever } from './retrieval/retriever.ts';

/** What an asker is made of; what is a function is made when it is called first. */
export interface AskerParts extends WordParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly retriever: () => Promise<TracingRetriever>;
  readonly summarizer: () => Promise<Summarizer>;
  /** Undefined where no language model is set. */
  readonly modelWriter: () => Promise<ModelWriter | undefined>;
  readonly questionRewriter: () => Promise<QuestionRewriter | undefined>;
  readonly retentionDays: number;
}

/** What answers questions, with all it stands on. */
export async function openAsker(parts: AskerParts): Promise<Asker> {
  const { store, clock, knowledge, retriever, summarizer, retentionDays } = parts;
  const [{ createAsker }, { createConversations }, { keepConversations }] = await Promise.all([
    import('./answer/asker.ts'),
    import('./conversation/conversations.ts'),
    import('./conversation/kept-conversations.ts'),
  ]);
  const conversations = createConversations({ clock, knowledge: await knowledge() });
  const [found, phrasebook, summaries, modelWriter, rewriter] = await Promise.all([
    retriever(),
    openPhrasebook('answer'),
    summarizer(),
    parts.modelWriter(),
    parts.questionRewriter(),
  ]);
  const dependencies = { conversations, retriever: found, summarizer: summaries, articles: store.articles };
  const asker = createAsker({ ...dependencies, phrasebook, clock, modelWriter, rewriter });
  return keepConversations({ asker, conversations, store: store.conversations, clock, retentionDays }, isOnTelegram);
}

/** Of the names that conversations have; those of the command line end with the process. */
const isOnTelegram = (conversation: string) => conversation.startsWith('telegram:');

export async function openSuggester({
  asker,
  store,
  clock,
}: Pick<AskerParts, 'store' | 'clock'> & { readonly asker: Asker }) {
  const [{ createSuggester }, names, phrasebook] = await Promise.all([
    import('./conversation/suggester.ts'),
    openNames(),
    openPhrasebook('bot'),
  ]);
  return createSuggester({ asker, articles: store.articles, names, phrasebook, clock });
}

/** A single article is summarised without the retriever, so that it is made only when a topic is searched for. */
export async function openSummarizer(parts: Pick<AskerParts, 'store' | 'clock' | 'retriever' | 'modelWriter'>) {
  const { store, clock, retriever } = parts;
  const [{ createSummarizer }, phrasebook] = await Promise.all([
    import('./summarize/summarizer.ts'),
    openPhrasebook('summarize'),
  ]);
  const found: Retriever = { retrieve: async (...asked) => (await retriever()).retrieve(...asked) };
  const summaryWriter = async () => {
    const writer = await parts.modelWriter();
    return writer && (await import('./answer/model/summary-writer.ts')).createSummaryWriter(writer);
  };
  return createSummarizer({ articles: store.articles, retriever: found, phrasebook, clock, summaryWriter });
}
