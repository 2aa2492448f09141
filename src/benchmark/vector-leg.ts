import type { VectorIndex } from '../domain/embedding.ts';
import { createVectorIndex } from '../indexes/vector-index.ts';
import { legLimit, toParameters, type Contest } from './contest.ts';
import { toFigure, type BenchFigure } from './figure.ts';
import { findMedian, timeInTurns } from './timing.ts';
import type { Workbench } from './workbench.ts';

/**
 * How long the nearest passages of an embedding take to find, exactly and, in the larger corpus, by the graph, beside
 * LangChain's HNSWLib; and how many of the truly nearest each of the two graphs finds.
 */
export async function* measureVectorLeg(contest: Contest, workbench: Workbench): AsyncIterable<BenchFigure> {
  const embeddings = await embedQuestions(contest, workbench);
  const exact = await openIndex(contest, workbench, { exactBelow: Infinity });
  yield await compareIndexes(contest, { method: 'exact', index: exact, embeddings }, workbench);
  if (contest.corpus.name === 'generated') {
    workbench.say('Building the graph of near neighbours, where it is not there yet …');
    const graph = await openIndex(contest, workbench, { exactBelow: 1 });
    await graph.sync();
    yield await compareIndexes(contest, { method: 'graph', index: graph, embeddings }, workbench);
    yield await compareRecall(contest, { exact, graph }, embeddings);
    await graph.close();
  }
  await exact.close();
}

async function embedQuestions({ corpus, questions }: Contest, { pass }: Workbench): Promise<readonly Float32Array[]> {
  const { embeddings: model } = await corpus.sanad.indexParts();
  const embeddings: Float32Array[] = [];
  for (const question of [...questions.ar, ...questions.en]) {
    await pass();
    embeddings.push(await model.embedQuestion(question));
  }
  return embeddings;
}

/** An index of its own over the same store; the graph's file is shared with the one that is there. */
async function openIndex(
  { corpus: { sanad, folder } }: Contest,
  { logger }: Workbench,
  { exactBelow }: { readonly exactBelow: number },
): Promise<VectorIndex> {
  const { articles, embeddings, locks } = sanad.store;
  const { id: model, dimensions } = (await sanad.indexParts()).embeddings;
  return createVectorIndex({ articles, embeddings, locks, logger }, { folder, model, dimensions, exactBelow });
}

interface Entrant {
  readonly method: 'exact' | 'graph';
  readonly index: VectorIndex;
  readonly embeddings: readonly Float32Array[];
}

async function compareIndexes(
  contest: Contest,
  { method, index, embeddings }: Entrant,
  { pass }: Workbench,
): Promise<BenchFigure> {
  const ours = (embedding: Float32Array) => index.search({ embedding, limit: legLimit });
  const theirs = (embedding: Float32Array) => contest.hnswLib.findNearest(embedding, legLimit);
  const { oursMs, theirsMs } = await timeInTurns(embeddings, [ours, theirs], pass);
  const parameters = { ...toParameters(contest, oursMs), method };
  const measured = { parameters, value: findMedian(oursMs), unit: 'ms' };
  return toFigure('leg vector', measured, { name: 'HNSWLib', value: findMedian(theirsMs), as: 'its value / ours' });
}

const recallLimit = 10;

async function compareRecall(
  contest: Contest,
  { exact, graph }: { readonly exact: VectorIndex; readonly graph: VectorIndex },
  embeddings: readonly Float32Array[],
): Promise<BenchFigure> {
  const shares = { graph: 0, hnswLib: 0 };
  for (const embedding of embeddings) {
    const query = { embedding, limit: recallLimit };
    const nearest = toIds(await exact.search(query));
    shares.graph += shareOf(nearest, toIds(await graph.search(query))) / embeddings.length;
    shares.hnswLib += shareOf(nearest, await contest.hnswLib.findNearest(embedding, recallLimit)) / embeddings.length;
  }
  const parameters = { ...toParameters(contest, []), questions: embeddings.length, method: 'graph', at: recallLimit };
  const measured = { parameters, value: shares.graph, unit: 'of the nearest' };
  return toFigure('recall vector', measured, { name: 'HNSWLib', value: shares.hnswLib, as: 'ours / its value' });
}

function toIds(hits: readonly { readonly passageId: string }[]): readonly string[] {
  return hits.map(({ passageId }) => passageId);
}

function shareOf(wanted: readonly string[], found: readonly string[]): number {
  return wanted.filter((id) => found.includes(id)).length / Math.max(1, wanted.length);
}
