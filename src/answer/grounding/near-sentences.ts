import { align, listSentences, type AlignedSentence } from './alignment.ts';
import type { Comparison } from './comparison.ts';

/** Whatever sentences of the cited texts support nearly as much as the best one; none where that one supports whatever the checked sentence says. */
export function listNear({ sentence, support, cited, aligned }: Comparison): readonly AlignedSentence[] {
  const [best] = aligned;
  if (best === undefined || best.supports >= leastWhole * sentence.contents.length) return [];
  return cited
    .flatMap((text, index) => listSentences(text).map((span) => align(support, index, span)))
    .filter(({ words }) => words.size >= leastNear * best.supports)
    .map(({ words, ...near }) => ({ ...near, supports: words.size, gain: 0 }));
}

const leastWhole = 0.95;
const leastNear = 0.6;

/** Sentences right before and after those that the checked one rests on, where they say something of it too. */
export function listNeighbours({ support, cited, aligned }: Comparison): readonly AlignedSentence[] {
  return cited.flatMap((text, index) => {
    const own = aligned.filter((each) => each.text === index);
    return listSentences(text)
      .filter(({ start, end }) => own.some(({ first, last }) => start === last || end === first))
      .map((span) => align(support, index, span))
      .filter(({ words }) => words.size >= leastShared)
      .map(({ words, ...near }) => ({ ...near, supports: words.size, gain: 0 }));
  });
}

const leastShared = 2;
