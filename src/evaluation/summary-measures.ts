import type { ArticleSentence } from '../summarize/article-sentences.ts';
import type { ArticleFacts } from './key-facts.ts';

/** Of one summary, or the mean over several; all in [0, 1]. */
export interface SummaryMeasures {
  /** Share of the key facts that it covers. */
  readonly facts: number;
  /** How much a sentence has in common with the one that is most like it (cosine of their words), on average. */
  readonly redundancy: number;
  /** Share of sentences that hang on the one before, which is left out. */
  readonly dangling: number;
}

/** Judges the sentences chosen of an article, by index in reading order, against what people listed. */
export function judgeSummary(
  { facts, leaning }: ArticleFacts,
  sentences: readonly ArticleSentence[],
  chosen: readonly number[],
): SummaryMeasures {
  const quoted = chosen.flatMap((at) => sentences[at] ?? []);
  const covered = facts.filter(({ spans }) => spans.some((span) => quoted.some(({ text }) => text.includes(span))));
  const dangling = chosen.filter((at) => {
    const text = sentences[at]?.text ?? '';
    return at > 0 && !chosen.includes(at - 1) && leaning.some((beginning) => text.startsWith(beginning));
  });
  return {
    facts: covered.length / facts.length,
    redundancy: mean(
      quoted.map((one) => Math.max(0, ...quoted.map((other) => (one === other ? 0 : compare(one, other))))),
    ),
    dangling: dangling.length / Math.max(chosen.length, 1),
  };
}

export function meanOf(measures: readonly SummaryMeasures[]): SummaryMeasures {
  return {
    facts: mean(measures.map(({ facts }) => facts)),
    redundancy: mean(measures.map(({ redundancy }) => redundancy)),
    dangling: mean(measures.map(({ dangling }) => dangling)),
  };
}

function compare({ stems: one }: ArticleSentence, { stems: other }: ArticleSentence): number {
  const common = one.filter((stem) => other.includes(stem)).length;
  return common / Math.max(Math.sqrt(one.length * other.length), 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
