import { createAsker, type AskerOptions } from '../../src/answer/asker.ts';
import { createConversations } from '../../src/conversation/conversations.ts';
import { createQuestionRewriter } from '../../src/answer/model/question-rewriter.ts';
import { createModelWriter } from '../../src/answer/model/model-writer.ts';
import { createSummaryWriter } from '../../src/answer/model/summary-writer.ts';
import type { Asker } from '../../src/domain/answer.ts';
import type { ArticleId, PassageId } from '../../src/domain/article.ts';
import type { ChatModel } from '../../src/domain/chat.ts';
import {
  noGaps,
  type Question,
  type Retrieval,
  type RetrieveOptions,
  type Retriever,
  type SentenceCandidate,
} from '../../src/domain/question.ts';
import type { Clock } from '../../src/domain/runtime.ts';
import { openPrompts } from '../../src/open-prompts.ts';
import { openGroundingKnowledge, openPhrasebook } from '../../src/open-words.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createSummarizer } from '../../src/summarize/summarizer.ts';
import { createMemoryStore, type MemoryArticle } from '../fakes/memory-store.ts';
import { stillClock } from '../fakes/still-clock.ts';
import { openWordSources } from '../retrieval/word-sources.ts';

export const phrasebook = await openPhrasebook('answer');
export const summaryPhrases = await openPhrasebook('summarize');
export const words = await openWordSources();
export const groundingKnowledge = await openGroundingKnowledge();
export const prompts = {
  answer: await openPrompts('answer'),
  repair: await openPrompts('repair'),
  summary: await openPrompts('summary'),
};
export const rewritePrompts = { condense: await openPrompts('condense'), translate: await openPrompts('translate') };

/** A clock that stands at noon of a Wednesday and counts 2.5 ms with each look at it. */
export function createTestClock(): Clock {
  let lookedMs = 0;
  return { now: () => new Date('2024-11-20T12:00:00Z'), monotonicMs: () => (lookedMs += 2.5) };
}

export interface World {
  readonly articles: readonly MemoryArticle[];
  /** Stands in the place of the real one. */
  readonly retriever?: Retriever;
  readonly options?: AskerOptions;
  /** Writes the answers. */
  readonly chat?: ChatModel;
  /** Completes follow-ups and translates questions. */
  readonly rewritingChat?: ChatModel;
}

/** An asker over articles in memory, as the program puts it together. */
export function openAsker({ articles, retriever, options, chat, rewritingChat }: World): Asker {
  const clock = createTestClock();
  const store = createMemoryStore(articles);
  const conversations = createConversations({ clock, knowledge: words.knowledge });
  const real = () => createRetriever({ ...store, ...words, clock: stillClock });
  const found = retriever ?? real();
  const modelWriter =
    chat && createModelWriter({ chat, prompts, knowledge: groundingKnowledge, clock, timeoutMs: 20_000 });
  const summarizer = createSummarizer({
    articles: store.articles,
    retriever: found,
    phrasebook: summaryPhrases,
    clock,
    summaryWriter: async () => modelWriter && createSummaryWriter(modelWriter),
  });
  const rewriter =
    rewritingChat && createQuestionRewriter({ chat: rewritingChat, prompts: rewritePrompts, clock, timeoutMs: 3000 });
  return createAsker(
    { conversations, retriever: found, summarizer, articles: store.articles, phrasebook, clock, modelWriter, rewriter },
    options,
  );
}

export interface ToldRetriever extends Retriever {
  readonly asked: readonly { readonly question: Question; readonly options: RetrieveOptions | undefined }[];
}

/** A retriever that finds what it is told, sure of itself unless told otherwise. */
export function createToldRetriever(
  articles: readonly MemoryArticle[],
  found: readonly FoundSentence[],
  told: Partial<Retrieval> = {},
): ToldRetriever {
  const sentences = found.map((each) => toCandidate(articles, each));
  const asked: { question: Question; options: RetrieveOptions | undefined }[] = [];
  return {
    asked,
    retrieve: async (question, options) => {
      asked.push({ question, options });
      const { articles: held } = createMemoryStore(articles);
      const passages = await held.listPassages([...new Set(sentences.map(({ articleId }) => articleId))]);
      return {
        candidates: passages.map((passage, at) => ({ passage, score: -at })),
        sentences,
        confidence: 0.99,
        support: 0.99,
        articleLanguage: sentences[0]?.language ?? null,
        spelling: [],
        absentTerms: 0,
        fillers: [],
        searchedTerms: [],
        explain: () => ({ terms: [], candidates: [] }),
        ...told,
      };
    },
  };
}

/** A sentence by its beginning in an article. */
export interface FoundSentence {
  readonly articleId: string;
  readonly quote: string;
  readonly score: number;
  readonly more?: Partial<SentenceCandidate>;
}

function toCandidate(
  articles: readonly MemoryArticle[],
  { articleId, quote, score, more }: FoundSentence,
): SentenceCandidate {
  const article = articles.find(({ id }) => id === articleId);
  const start = article?.text.indexOf(quote) ?? -1;
  if (article === undefined || start < 0) throw new Error(`"${quote}" does not stand in ${articleId}`);
  return {
    articleId: articleId as ArticleId,
    passageId: '1' as PassageId,
    language: article.language,
    start,
    end: start + quote.length,
    quote,
    score,
    coverage: 1,
    contextCoverage: 1,
    kindStrength: 1,
    answerSpans: [],
    gaps: noGaps,
    matchedTerms: [0],
    ...more,
  };
}
