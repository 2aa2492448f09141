import type { Language } from '../domain/language.ts';
import type { Question, SpellingChange } from '../domain/question.ts';
import { analyse } from '../text/analyse.ts';
import { editDistance } from '../text/edit-distance.ts';
import { stripProclitics } from '../text/stem.ts';
import { toSkeleton } from '../text/transliterate.ts';
import type { QueryPlan, QueryTerm } from './query-plan.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Names of the question that the articles of its language hold in another spelling only, with that spelling. Another form of
 * a word is no misspelling.
 */
export function findSpellingChanges(
  question: Question,
  plans: ReadonlyMap<Language, QueryPlan>,
  vocabulary: Readonly<Record<Language, Vocabulary>>,
): SpellingChange[] {
  const { text, language } = question;
  const words = analyse(text, language);
  return (plans.get(language)?.terms ?? []).flatMap((term) => {
    if (!isSpeltOtherwise(term)) return [];
    const written = words.find(({ word }) => word === term.text);
    const [nearest] = vocabulary[language].findSimilar(term.text, 1);
    if (written === undefined || nearest === undefined) return [];
    const [own, other] = [stripProclitics(term.text), stripProclitics(nearest.word)];
    const isSure = !term.isGuess && term.alternatives.every(({ via }) => via === 'letters');
    const isMisspelt = soundsAlike(own, other, language) || (isSure && isNearlyWritten(own, other));
    return isMisspelt && own.charAt(0) === other.charAt(0)
      ? [{ written: text.slice(written.start, written.end), searched: other }]
      : [];
  });
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
