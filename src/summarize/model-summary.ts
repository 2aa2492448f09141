import type { Article } from '../domain/article.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { Summarized } from '../domain/answer.ts';
import type { SummaryListener } from '../domain/summary.ts';
import type { QuotingSentence, SummaryWriter } from '../domain/writing.ts';
import type { Budget } from './budget.ts';
import { choosePassages } from './choose-passages.ts';
import type { WrittenFor } from './written-for.ts';

/** What has a language model write, and who waits for it. */
export interface ModelParts {
  readonly writer: SummaryWriter;
  readonly listener: SummaryListener;
  readonly articles: Pick<ArticleStore, 'listPassages'>;
  readonly phrasebook: Phrasebook;
}

export interface ModelSummaryJob {
  /** In the order in which they are to be read. */
  readonly articles: readonly Article[];
  /** The reader's words; undefined where the articles were named. */
  readonly topic?: string | undefined;
  /** What a long summary in the words of the articles would say. */
  readonly told: readonly QuotingSentence[];
  /** What the summary in the words of the articles does say. */
  readonly extracts: readonly QuotingSentence[];
  readonly isAllOnMatter: boolean;
  readonly budget: Budget;
  readonly reader: WrittenFor;
  /** Makes a summary of its sentences; there is at least one. */
  readonly compose: (sentences: readonly QuotingSentence[]) => Summarized;
}

/** A summary by a language model: of its sentences those that the articles support, as many as there is room for. @returns undefined where it fails. */
export async function writeByModel(
  { writer, listener, articles: store, phrasebook }: ModelParts,
  job: ModelSummaryJob,
): Promise<Summarized | undefined> {
  const { articles, told, extracts, isAllOnMatter, budget, reader, compose } = job;
  const passages = await store.listPassages(articles.map(({ id }) => id));
  const inOrder = articles.flatMap(({ id }) => passages.filter(({ articleId }) => articleId === id));
  const dates = new Map(articles.map(({ id, publishedAt }) => [id, publishedAt]));
  const { sentences, report } = await writer.writeSummary({
    topic: job.topic ?? phrasebook.format(reader.language, 'summary-model-topic'),
    language: reader.language,
    sentences: Math.min(budget.sentences, mostSentences),
    passages: choosePassages({ passages: inOrder, told, isAllOnMatter }).map((passage) => {
      return { passage, publishedAt: dates.get(passage.articleId) ?? null };
    }),
    extracts: extracts.flatMap(({ quotes }) => quotes),
    person: listener.person,
    signal: listener.signal,
    onSentence: (soFar) => listener.onProgress?.(compose(takeWithin(soFar, budget))),
  });
  listener.onWritten?.(report);
  return sentences.length === 0 ? undefined : compose(takeWithin(sentences, budget));
}

/** What a model can be waited for to write. */
const mostSentences = 12;

function takeWithin(sentences: readonly QuotingSentence[], { chars }: Budget): readonly QuotingSentence[] {
  let used = 0;
  return sentences.filter(({ text }, at) => {
    used += text.length;
    return at === 0 || used <= chars;
  });
}
