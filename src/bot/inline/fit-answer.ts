import type { Answered, AskedSummary } from '../../domain/answer.ts';
import { toBlocks } from '../render/answer.ts';
import { maxMessageChars, toMessages } from '../render/split.ts';

/**
 * As many of an answer's first sentences as fit into one message, each with all its citations. Undefined when not even the first
 * one does.
 */
export function fitSentences<A extends Answered | AskedSummary>(answer: A, maxChars = maxMessageChars): A | undefined {
  for (let count = answer.sentences.length; count > 0; count -= 1) {
    const kept = keepSentences(answer, 0, count);
    if (toMessages(toBlocks(kept), maxChars).length === 1) return kept;
  }
  return undefined;
}

/** The sentences `[from, to)` of an answer with what they cite, numbered from 1. */
export function keepSentences<A extends Answered | AskedSummary>(answer: A, from: number, to: number): A {
  const kept = answer.sentences.slice(from, to);
  const cited = new Set(kept.flatMap(({ citations }) => citations));
  const citations = answer.citations.filter(({ number }) => cited.has(number));
  const newNumbers = new Map(citations.map(({ number }, at) => [number, at + 1]));
  const renumber = (number: number) => newNumbers.get(number) ?? number;
  const sentences = kept.map((sentence) => ({ ...sentence, citations: sentence.citations.map(renumber) }));
  return {
    ...answer,
    sentences,
    citations: citations.map((citation) => ({ ...citation, number: renumber(citation.number) })),
    ...(answer.kind === 'summarized' && { sections: cutSections(answer, from, to) }),
  };
}

function cutSections({ sections }: AskedSummary, from: number, to: number): AskedSummary['sections'] {
  return sections
    .map(({ heading, first, last }) => ({
      heading,
      first: Math.max(first, from) - from,
      last: Math.min(last, to) - from,
    }))
    .filter(({ first, last }) => first < last);
}
