import type { Passage, PassageId, Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { analyse, toGrams, toStems } from '../text/analyse.ts';
import { isHeading } from '../text/headings.ts';
import { lazily } from '../text/memoise.ts';
import { splitSentences } from '../text/sentences.ts';
import { findYearRanges, type YearRange } from '../text/year-ranges.ts';
import { describeKinds, type SentenceKinds } from './answer-kind.ts';
import type { WordKnowledge } from './name-runs.ts';
import { findCountries } from './other-ones.ts';

/** A passage taken apart for ranking. */
export interface AnalysedPassage {
  readonly passage: Passage;
  readonly sentences: readonly AnalysedSentence[];
  /** Positions of each stem, counted in content words. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** By position: the index of the sentence. */
  readonly sentenceAt: readonly number[];
  /** In content words. */
  readonly length: number;
  readonly titleStems: ReadonlySet<string>;
  /** The countries that it and its title name; found when they are first asked for. */
  readonly countries: () => ReadonlySet<number>;
  /** Character n-grams of the passage; made when they are first asked for. */
  readonly grams: () => ReadonlySet<string>;
}

export interface AnalysedSentence extends Span {
  /** The sentence's words are at `[first, last)` of the passage's content words. */
  readonly first: number;
  readonly last: number;
  /** In the article's text; the words as they stand there. */
  readonly text: string;
  /** Its start and its article: the same for no other sentence. */
  readonly place: string;
  /** Of its content words, in order. */
  readonly stems: readonly string[];
  readonly kinds: SentenceKinds;
  /** See `isHeading`. */
  readonly isHeading: boolean;
  /** Found when they are first asked for. */
  readonly yearRanges: () => readonly YearRange[];
  /** Its character n-grams; made when they are first asked for. */
  readonly grams: () => ReadonlySet<string>;
}

/** Takes passages apart, remembering the last ones. */
export function createPassageAnalyser(
  knowledge: WordKnowledge,
  mostRemembered = 1000,
): (passage: Passage) => AnalysedPassage {
  const remembered = new Map<PassageId, AnalysedPassage>();
  return (passage) => {
    const known = remembered.get(passage.id);
    // A title may be edited by hand; what else makes a passage stays with its id.
    if (known?.passage.title === passage.title) return known;
    const analysed = analysePassage(passage, knowledge);
    if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value as PassageId);
    remembered.set(passage.id, analysed);
    return analysed;
  };
}

function analysePassage(passage: Passage, knowledge: WordKnowledge): AnalysedPassage {
  const positions = new Map<string, number[]>();
  const sentenceAt: number[] = [];
  const sentences: AnalysedSentence[] = [];
  let length = 0;
  for (const { start, end } of splitSentences(passage.text, passage.language)) {
    const text = passage.text.slice(start, end);
    const first = length;
    const tokens = analyse(text, passage.language);
    for (const { stem } of tokens) {
      const known = positions.get(stem);
      if (known === undefined) positions.set(stem, [length]);
      else known.push(length);
      sentenceAt.push(sentences.length);
      length++;
    }
    sentences.push({
      start: passage.start + start,
      end: passage.start + end,
      place: `${passage.start + start} ${passage.articleId}`,
      text,
      first,
      last: length,
      kinds: describeKinds({ text, tokens, language: passage.language }, knowledge),
      stems: tokens.map(({ stem }) => stem),
      isHeading: isHeading(passage.text, { start, end }),
      yearRanges: lazily(() => findYearRanges(text, passage.language)),
      grams: collectLazily(text, passage.language),
    });
  }
  return {
    passage,
    sentences,
    positions,
    sentenceAt,
    length,
    titleStems: new Set(toStems(passage.title, passage.language)),
    countries: lazily(() => {
      const tokens = analyse(`${passage.title}\n${passage.text}`, passage.language);
      return findCountries({ tokens, language: passage.language }, knowledge);
    }),
    grams: collectLazily(passage.text, passage.language),
  };
}

function collectLazily(text: string, language: Language): () => ReadonlySet<string> {
  return lazily(() => new Set(toGrams(text, language)));
}
