import type { ArticleId, ArticleSummary, Passage } from '../domain/article.ts';
import type { ArticleStore } from '../domain/store.ts';
import { alignSentences } from '../text/align-sentences.ts';
import type { AnalysedPassage, AnalysedSentence } from './analysed-passage.ts';

/** A sentence together with the passage that it stands in. */
export interface PlacedSentence {
  readonly passage: Passage;
  readonly sentence: AnalysedSentence;
}

/** Finds the sentences that say the same in the parallel article; empty where there is none. */
export type FindCounterparts = (sentence: {
  readonly articleId: ArticleId;
  readonly place: string;
}) => readonly PlacedSentence[];

/** Aligns parallel articles sentence by sentence, remembering the last ones. */
export function createParallelReader(
  articles: Pick<ArticleStore, 'findSummaries' | 'listPassages'>,
  analysePassage: (passage: Passage) => AnalysedPassage,
): (articleIds: readonly ArticleId[]) => Promise<FindCounterparts> {
  const remembered = new Map<string, Alignment>();

  return async (articleIds) => {
    const byArticle = new Map<ArticleId, Alignment[]>();
    for (const pair of findPairs(await articles.findSummaries([...new Set(articleIds)]))) {
      const alignment = remembered.get(toKey(pair)) ?? remember(pair, await align(pair));
      for (const { id } of pair) byArticle.set(id, [...(byArticle.get(id) ?? []), alignment]);
    }
    return ({ articleId, place }) => {
      const [only, ...others] = byArticle.get(articleId) ?? noAlignments;
      const found = only?.get(place) ?? noCounterparts;
      return others.length === 0 ? found : [...found, ...others.flatMap((alignment) => alignment.get(place) ?? [])];
    };
  };

  async function align([left, right]: Pair): Promise<Alignment> {
    const passages = await articles.listPassages([left.id, right.id]);
    return alignPassages(
      passages.filter(({ articleId }) => articleId === left.id).map(analysePassage),
      passages.filter(({ articleId }) => articleId === right.id).map(analysePassage),
    );
  }

  function remember(pair: Pair, alignment: Alignment): Alignment {
    if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value as string);
    remembered.set(toKey(pair), alignment);
    return alignment;
  }
}

const noCounterparts: readonly PlacedSentence[] = [];
const noAlignments: readonly Alignment[] = [];
const mostRemembered = 200;

type Pair = readonly [ArticleSummary, ArticleSummary];

/** Counterparts by the place of a sentence. */
type Alignment = ReadonlyMap<string, readonly PlacedSentence[]>;

function toKey(pair: Pair): string {
  return pair.map(({ id, contentHash, updatedAt }) => `${contentHash} ${updatedAt} ${id}`).join(' ');
}

/** Pairs of which one is declared a translation of the other. */
function findPairs(summaries: readonly ArticleSummary[]): Pair[] {
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const pairs = new Map<string, Pair>();
  for (const summary of summaries) {
    const original = summary.translationOf === null ? undefined : byId.get(summary.translationOf);
    if (original === undefined || original.language === summary.language) continue;
    const pair: Pair = summary.language === 'ar' ? [summary, original] : [original, summary];
    pairs.set(toKey(pair), pair);
  }
  return [...pairs.values()];
}

function alignPassages(left: readonly AnalysedPassage[], right: readonly AnalysedPassage[]): Alignment {
  const [lefts, rights] = [left.flatMap(placeSentences), right.flatMap(placeSentences)];
  const toLengths = (placed: readonly PlacedSentence[]) => placed.map(({ sentence }) => sentence.text.length);
  const alignment = new Map<string, readonly PlacedSentence[]>();
  for (const run of alignSentences(toLengths(lefts), toLengths(rights)) ?? []) {
    const [mine, theirs] = [lefts.slice(...run.left), rights.slice(...run.right)];
    for (const { sentence } of mine) alignment.set(sentence.place, theirs);
    for (const { sentence } of theirs) alignment.set(sentence.place, mine);
  }
  return alignment;
}

function placeSentences({ passage, sentences }: AnalysedPassage): PlacedSentence[] {
  return sentences.map((sentence) => ({ passage, sentence }));
}
