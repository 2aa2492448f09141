import type { Language } from '../domain/language.ts';
import type { Question, SpellingChange } from '../domain/question.ts';
import { editDistance } from '../text/edit-distance.ts';
import { stripProclitics } from '../text/stem.ts';
import { toSkeleton } from '../text/transliterate.ts';
import type { QueryPlan, QueryTerm } from './query-plan.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Names of the question that the articles of their language hold in another spelling only, with that spelling. Another form
 * of a word is no misspelling.
 */
export function findSpellingChanges(
  { text }: Question,
  plans: ReadonlyMap<Language, QueryPlan>,
  vocabulary: Readonly<Record<Language, Vocabulary>>,
): SpellingChange[] {
  return [...plans].flatMap(([language, { terms }]) =>
    terms
      .filter((term) => term.language === language && isSpeltOtherwise(term))
      .flatMap((term) => {
        const searched = findSpelling(term, vocabulary[language]);
        return searched === undefined ? [] : [{ written: text.slice(term.start, term.end), searched }];
      }),
  );
}

/** How the articles spell what a term misspells. */
function findSpelling(
  { text: word, language, isGuess, alternatives }: QueryTerm,
  vocabulary: Vocabulary,
): string | undefined {
  if (word.includes(' ')) return undefined;
  const [swapped] = vocabulary.findSwapped(word);
  if (swapped !== undefined) return stripProclitics(swapped.word);
  const [nearest] = vocabulary.findSimilar(word, 1);
  const [own, other] = [stripProclitics(word), stripProclitics(nearest?.word ?? '')];
  const isSure = !isGuess && alternatives.every(({ via }) => via === 'letters');
  const isMisspelt = soundsAlike(own, other, language) || (isSure && isNearlyWritten(own, other));
  return isMisspelt && own.charAt(0) === other.charAt(0) ? other : undefined;
}

/** Whether a name is held, but not as it is written; a word that is no name may only be held by its letters. */
function isSpeltOtherwise({ role, isGuess, alternatives }: QueryTerm): boolean {
  if (alternatives.length === 0 || alternatives.some(({ via }) => via === 'itself')) return false;
  return role === 'name' || (isGuess && alternatives.every(({ via }) => via === 'letters'));
}

/** Whether two spellings differ in vowels and doubled letters only, and not only in what may be an ending. */
function soundsAlike(own: string, other: string, language: Language): boolean {
  const [ownSound, otherSound] = [own, other].map((word) => toSkeleton(word, language).replace(/(.)\1+/gu, '$1'));
  const endsAlike =
    own.at(-1) === other.at(-1) || [own, other].every((word) => toSkeleton(word.slice(-1), language) !== '');
  return own !== other && ownSound === otherSound && (ownSound?.length ?? 0) >= 3 && endsAlike;
}

/** Whether one letter in four or fewer differs; a word that holds the other one whole is another form of it. */
function isNearlyWritten(own: string, other: string): boolean {
  if (own.includes(other) || other.includes(own)) return false;
  const limit = Math.max(1, Math.floor(own.length / 4));
  return editDistance(own, other, limit) <= limit;
}
