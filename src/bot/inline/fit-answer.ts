import type { Answered, AskedSummary } from '../../domain/answer.ts';
import type { RenderedMessage } from '../../domain/messenger.ts';
import { toBlocks } from '../render/answer.ts';
import { maxMessageChars, toMessages } from '../render/split.ts';

/**
 * An answer as the one message that can be inserted: as many of its first sentences as fit, each with all its citations.
 * Undefined when not even the first one does.
 */
export function fitAnswer(answer: Answered | AskedSummary, maxChars = maxMessageChars): RenderedMessage | undefined {
  for (let count = answer.sentences.length; count > 0; count -= 1) {
    const [message, ...others] = toMessages(toBlocks(keepSentences(answer, 0, count)), maxChars);
    if (others.length === 0) return message;
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
