import type { EmbeddingModel } from '../domain/embedding.ts';
import type { Pass } from './timing.ts';

/** What is measured against: parts of LangChain as they come, which is what one would take instead. */

/** A passage as LangChain is given it. */
export interface PlainPassage {
  readonly id: string;
  readonly text: string;
}

export interface EmbeddedPassage extends PlainPassage {
  readonly embedding: Float32Array;
}

/** Best first: the ids of the passages found. */
export type FindIds<Query> = (query: Query, limit: number) => Promise<readonly string[]>;

/** Its keyword search. It counts words by `\w`, so that the scores of Arabic text are NaN: English only. */
export async function openBm25Retriever(passages: readonly PlainPassage[], limit: number): Promise<FindIds<string>> {
  const [{ BM25Retriever }, { Document }] = await Promise.all([
    import('@langchain/community/retrievers/bm25'),
    import('@langchain/core/documents'),
  ]);
  const documents = passages.map(({ id, text }) => new Document({ id, pageContent: text }));
  const retriever = BM25Retriever.fromDocuments(documents, { k: limit });
  return async (query) => (await retriever.invoke(query)).map(({ id }) => id ?? '');
}

export interface HnswLibSearch {
  /** By the embedding. */
  readonly findNearest: FindIds<Float32Array>;
  /** By the text, which it embeds. */
  readonly findSimilar: FindIds<string>;
}

/** Its vector search, over embeddings that are there already. It warns when asked for more than it holds, so it never is. */
export async function openHnswLib(
  passages: AsyncIterable<readonly EmbeddedPassage[]>,
  model: EmbeddingModel,
  pass: Pass,
): Promise<HnswLibSearch> {
  const [{ HNSWLib }, { Document }] = await loadVectorStore();
  const store = new HNSWLib(toEmbeddings(model), { space: 'cosine' });
  for await (const batch of passages) {
    for (const part of cut(batch)) {
      const vectors = part.map(({ embedding }) => Array.from(embedding));
      await store.addVectors(
        vectors,
        part.map(({ id, text }) => new Document({ id, pageContent: text })),
      );
      await pass();
    }
  }
  const held = store.index.getCurrentCount();
  return {
    findNearest: async (embedding, limit) => {
      const found = await store.similaritySearchVectorWithScore(Array.from(embedding), Math.min(limit, held));
      return found.map(([{ id }]) => id ?? '');
    },
    findSimilar: async (query, limit) => {
      const found = await store.similaritySearch(query, Math.min(limit, held));
      return found.map(({ id }) => id ?? '');
    },
  };
}

export interface LangChainIngest {
  /** The texts of a file of JSON Lines, as its loader gives them. */
  load(path: string): Promise<readonly string[]>;
  /** Cuts the texts, embeds the pieces and adds them. */
  add(texts: readonly string[]): Promise<void>;
  save(folder: string): Promise<void>;
}

/** Its loader, its splitter and its vector store, which together are its way to take articles in. */
export async function openLangChainIngest(
  model: EmbeddingModel,
  chunkSize: number,
  pass: Pass,
): Promise<LangChainIngest> {
  const [{ HNSWLib }] = await loadVectorStore();
  const [{ RecursiveCharacterTextSplitter }, { JSONLinesLoader }] = await Promise.all([
    import('@langchain/textsplitters'),
    import('@langchain/classic/document_loaders/fs/json'),
  ]);
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize, chunkOverlap: 0 });
  const store = new HNSWLib(toEmbeddings(model), { space: 'cosine' });
  return {
    load: async (path) => (await new JSONLinesLoader(path, '/text').load()).map(({ pageContent }) => pageContent),
    async add(texts) {
      for (const part of cut(texts)) {
        await store.addDocuments(await splitter.createDocuments([...part]));
        await pass();
      }
    },
    save: (folder) => store.save(folder),
  };
}

function loadVectorStore() {
  return Promise.all([import('@langchain/community/vectorstores/hnswlib'), import('@langchain/core/documents')]);
}

/** The same embeddings as ours, so that only what is around them differs. */
function toEmbeddings(model: EmbeddingModel) {
  return {
    embedDocuments: async (texts: string[]) => (await model.embedPassages(texts)).map((vector) => Array.from(vector)),
    embedQuery: async (text: string) => Array.from(await model.embedQuestion(text)),
  };
}

const batchSize = 100;

/** Batches after which an interruption is noticed: a graph grows without leaving the event loop its turn. */
function* cut<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}
