import { languages, type Language } from '../domain/language.ts';
import { listEmbedded, type HeldCorpus } from './held-corpus.ts';
import { openBm25Retriever, openHnswLib, type FindIds, type HnswLibSearch } from './langchain.ts';
import type { Workbench } from './workbench.ts';

/** Passages that each leg of a search gives, at most; as many as the retriever takes. */
export const legLimit = 60;

/** A corpus, questions about it, and what its retrieval is measured against, over the same passages. */
export interface Contest {
  readonly corpus: HeldCorpus;
  /** The first only warms up. */
  readonly questions: Readonly<Record<Language, readonly string[]>>;
  /** Over the English passages only. */
  readonly bm25: FindIds<string>;
  readonly hnswLib: HnswLibSearch;
}

export async function openContest(workbench: Workbench, corpus: HeldCorpus, questions: number): Promise<Contest> {
  workbench.say(`Building LangChain's retrievers over the ${corpus.name} articles …`);
  const { embeddings } = await corpus.sanad.indexParts();
  const english = corpus.passages.filter(({ language }) => language === 'en');
  const [ar, en] = await Promise.all(
    languages.map((language) =>
      workbench.writeQuestions(corpus, { purpose: 'search', language, count: questions + 1 }),
    ),
  );
  return {
    corpus,
    questions: { ar: ar ?? [], en: en ?? [] },
    bm25: await openBm25Retriever(english, legLimit),
    hnswLib: await openHnswLib(listEmbedded(corpus), embeddings, workbench.pass),
  };
}

/** What the figures of a contest have in common. */
export function toParameters({ corpus }: Contest, timings: readonly number[]) {
  return { corpus: corpus.name, passages: corpus.passages.length, questions: timings.length };
}
