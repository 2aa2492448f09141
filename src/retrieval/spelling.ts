import type { Language } from '../domain/language.ts';
import type { Question, SpellingChange } from '../domain/question.ts';
import { analyse } from '../text/analyse.ts';
import type { QueryPlan } from './query-plan.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Words of the question that no article holds in any form, with the word of nearest spelling that one does hold. A word that
 * the other language's articles hold by sound or translation is no misspelling.
 */
export function findSpellingChanges(
  question: Question,
  plans: ReadonlyMap<Language, QueryPlan>,
  vocabulary: Readonly<Record<Language, Vocabulary>>,
): SpellingChange[] {
  const own = plans.get(question.language);
  const words = analyse(question.text, question.language);
  return (own?.terms ?? []).flatMap((term) => {
    if (term.role !== 'name' || term.alternatives.some(({ via }) => via === 'itself')) return [];
    const written = words.find(({ word }) => word === term.text);
    const [nearest] = vocabulary[question.language].findSimilar(term.text, 1);
    if (written === undefined || nearest === undefined) return [];
    return [{ written: question.text.slice(written.start, written.end), searched: nearest.word }];
  });
}
