import { editDistance } from '../text/edit-distance.ts';
import { isForename } from '../text/forename-words.ts';
import { normaliseText } from '../text/normalise.ts';
import type { AnalysedPassage } from './analysed-passage.ts';
import type { FullName } from './full-names.ts';
import type { MatchedPassage } from './match.ts';
import type { QueryPlan, QueryTerm } from './query-plan.ts';

/** By index of the plan's terms. */
interface AskedPerson {
  readonly forename: number;
  readonly family: number;
}

/** A family name of the question and what stands right before it, where both are names. */
export function findAskedPeople({ terms }: QueryPlan): AskedPerson[] {
  return terms.flatMap((term, family) => {
    const before = terms[family - 1];
    const isPair = before !== undefined && term.start - before.end === 1 && mayBeFullName(before, term);
    return isPair ? [{ forename: family - 1, family }] : [];
  });
}

/** In Arabic, which has no capitals, what follows a forename. */
function mayBeFullName(forename: QueryTerm, family: QueryTerm): boolean {
  if ([forename, family].some(({ text }) => text.includes(' '))) return false;
  return forename.language === 'ar'
    ? isForename(normaliseText(forename.text))
    : forename.role === 'name' && family.role === 'name';
}

/**
 * Whether a sentence that holds the family name of somebody asked for tells of a namesake: who was named in full last, there or before it in
 * its passage, has another forename. Only where the question is in the passage's language: across scripts forenames are not told apart surely enough.
 */
export function tellsOfNamesake(
  { plan: { terms }, passage, match }: MatchedPassage,
  index: number,
  people: readonly AskedPerson[],
): boolean {
  const own = match.bySentence[index] ?? [];
  return people.some(({ forename, family }) => {
    const [first, last] = [terms[forename], terms[family]];
    if (!own[family] || own[forename] || first === undefined || last === undefined) return false;
    if (first.language !== passage.passage.language) return false;
    const named = findNamedLast(passage, index, listStems(last));
    const asked = [normaliseText(first.text), ...listStems(first)];
    return named !== undefined && !named.forenames.some((each) => asked.some((stem) => mayBeSame(stem, each)));
  });
}

function findNamedLast(
  { sentences }: AnalysedPassage,
  index: number,
  families: readonly string[],
): FullName | undefined {
  for (let at = index; at >= 0; at--) {
    const found = sentences[at]?.kinds.fullNames().findLast(({ family }) => families.includes(family));
    if (found !== undefined) return found;
  }
  return undefined;
}

function listStems({ alternatives }: QueryTerm): string[] {
  return alternatives.flatMap(({ stems }) => (stems.length === 1 ? stems : []));
}

/** Initials, short forms and spellings of one name begin alike or differ by few letters. */
function mayBeSame(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length, sameBeginning);
  return (
    a.slice(0, short) === b.slice(0, short) ||
    editDistance(a, b, mostDifferent) <= Math.min(mostDifferent, a.length / 3)
  );
}

const sameBeginning = 3;
const mostDifferent = 2;
