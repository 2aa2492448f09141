import type { ArticleSentence } from './article-sentences.ts';
import type { Budget } from './budget.ts';
import { findBest } from './find-best.ts';
import type { Salience } from './salience.ts';
import { listUnits, type Unit } from './units.ts';

export interface Selecting {
  readonly sentences: readonly ArticleSentence[];
  readonly salience: Salience;
  readonly budget: Budget;
}

/**
 * The sentences of a summary by index, in reading order: again and again the unit that tells most for its length, where a
 * term that was told before counts for less (greedy maximisation of a submodular gain under a knapsack, Lin & Bilmes 2010).
 * Takes time in proportion to the article's length times the sentences chosen. A first unit that exceeds the budget alone is
 * taken when nothing else fits, so that there is always something.
 */
export function selectSentences({ sentences, salience, budget }: Selecting): number[] {
  const units = listUnits(sentences);
  const chosen = new Set<number>();
  const told = new Set<string>();
  let left = budget.chars;
  const rate = (unit: Unit, hasToFit: boolean) => {
    const added = unit.filter((at) => !chosen.has(at));
    const chars = countChars(sentences, added);
    const isTooMuch = chosen.size + added.length > budget.sentences || chars > left;
    if (added.length === 0 || (hasToFit && isTooMuch)) return 0;
    return gain(added, sentences, salience, told) / Math.max(chars, leastCost) ** lengthPower;
  };
  for (let best = findBest(units, (unit) => rate(unit, true)); best !== undefined;) {
    left -= countChars(
      sentences,
      best.filter((at) => !chosen.has(at)),
    );
    for (const at of best) {
      chosen.add(at);
      for (const stem of sentences[at]?.stems ?? []) told.add(stem);
    }
    best = findBest(units, (unit) => rate(unit, true));
  }
  const only = chosen.size === 0 ? findBest(units, (unit) => rate(unit, false)) : undefined;
  return only === undefined ? [...chosen].sort((a, b) => a - b) : [...only];
}

/** Between 0, where length costs nothing, and 1, where the densest sentence wins. Tuned; see `weighSentences`. */
const lengthPower = 0.7;

/** A shorter sentence costs as much: one of a few words is cheap and tells little. */
const leastCost = 60;

function countChars(sentences: readonly ArticleSentence[], indexes: Unit): number {
  return indexes.reduce((sum, at) => sum + (sentences[at]?.text.length ?? 0), 0);
}

function gain(
  added: Unit,
  sentences: readonly ArticleSentence[],
  { termWeights, factors }: Salience,
  told: ReadonlySet<string>,
): number {
  let total = 0;
  for (const at of added) {
    const sentence = sentences[at];
    if (sentence?.isStatement !== true) continue;
    let terms = 0;
    for (const stem of sentence.stems) terms += (termWeights.get(stem) ?? 0) * (told.has(stem) ? toldBefore : 1);
    total += terms * (factors[at] ?? 1);
  }
  return total;
}

/** What a term is still worth that was told before. Tuned; see `weighSentences`. */
const toldBefore = 0.4;
