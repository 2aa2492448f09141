import { splitClauses } from './clauses.ts';
import { isAcrossLanguages, type Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { findQuantities } from './quantities.ts';
import type { ReadText } from './read-text.ts';
import { isSmallWord } from './small-words.ts';
import { isSupported } from './support.ts';
import type { Span } from '../../domain/article.ts';
import { splitSentences } from '../../text/sentences.ts';

/** Whether too many of the sentence's words say what the cited texts do not, or none says anything: "No." by itself is tied to nothing. */
export function checkSupport(comparison: Comparison): Finding[] {
  const { sentence } = comparison;
  const counted = findCounted(sentence);
  const contents = sentence.contents.filter((index) => !isSmallWord(sentence.words[index]?.word ?? ''));
  if (contents.length + counted.size === 0) return [{ rule: 'unsupported', words: sentence.text }];
  const missing = contents.filter((index) => !isSupported(comparison.support[index]) && !counted.has(index));
  if (isSupportedThroughout(comparison, contents, missing) && !hasForeignPiece(sentence, missing)) return [];
  const words = missing
    .map((index) => sentence.words[index])
    .flatMap((word) => (word ? [sentence.text.slice(word.start, word.end)] : []));
  return [{ rule: 'unsupported', words: words.join(' ') }];
}

function isSupportedThroughout(
  comparison: Comparison,
  contents: readonly number[],
  missing: readonly number[],
): boolean {
  const { support, aligned } = comparison;
  const isAcross = isAcrossLanguages(comparison);
  const limits = isAcross ? shareLimits.across : shareLimits.same;
  const nearest = aligned[0]?.supports ?? 0;
  const loose = isAcross
    ? []
    : contents.filter((index) => isSupported(support[index]) && !isSupported(support[index], true));
  const share = contents.length === 0 ? 0 : (missing.length + looseWeight * loose.length) / contents.length;
  const isScattered = contents.length >= 4 && nearest / contents.length < limits.nearest;
  const most = contents.length < fewContents ? Math.min(limits.missing, mostOfFew) : limits.missing;
  return share <= most && !isScattered && longestRun(missing, contents) < limits.run;
}

/** Words of numbers, dates and parts, which are compared by what they say. */
function findCounted({ text, language, words }: ReadText): ReadonlySet<number> {
  const { numbers, dates, fractions } = findQuantities({ text, language });
  const said = [...numbers, ...dates, ...fractions];
  return new Set(
    words.flatMap(({ start, end }, index) =>
      said.some((each) => each.start < end && start < each.end) ? [index] : [],
    ),
  );
}

/** How far a word that only another form, or a word of like meaning, supports counts as one without support; chosen as the limits below. */
const looseWeight = 0.5;

/** Of a short sentence one word in three may be the one that matters: "The mayor was arrested." */
const fewContents = 4;
const mostOfFew = 0.3;

/** Most of the words that may be without support, in a row and in all, and least that one cited sentence supports; chosen on `test/grounding`. */
const shareLimits = {
  same: { missing: 0.36, run: 3, nearest: 0.4 },
  across: { missing: 0.4, run: 4, nearest: 0.35 },
} as const;

/** Whether, of several sentences or clauses in one, there is one that hardly anything supports. */
function hasForeignPiece({ text, language, words }: ReadText, missing: readonly number[]): boolean {
  const lacking = new Set(missing);
  const isForeign = (
    { start, end }: Span,
    least: { readonly words: number; readonly share: number; readonly lacking: number },
  ) => {
    const own = words.flatMap((word, index) =>
      word.isContent && !isSmallWord(word.word) && word.start >= start && word.end <= end ? [index] : [],
    );
    const without = own.filter((index) => lacking.has(index)).length;
    const isEnough = without >= least.share * own.length && (without >= least.lacking || without === own.length);
    return own.length >= least.words && isEnough;
  };
  const sentences = splitSentences(text, language);
  return (
    (sentences.length > 1 && sentences.some((piece) => isForeign(piece, leastForeign.sentence))) ||
    splitClauses(text).some((piece) => isForeign(piece, leastForeign.clause))
  );
}

/** Fewest words of a piece, and the share and the number of them without support. */
const leastForeign = {
  sentence: { words: 1, share: 0.5, lacking: 1 },
  clause: { words: 3, share: 0.6, lacking: 2 },
} as const;

function longestRun(missing: readonly number[], contents: readonly number[]): number {
  const lacking = new Set(missing);
  let [longest, run] = [0, 0];
  for (const index of contents) {
    run = lacking.has(index) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
