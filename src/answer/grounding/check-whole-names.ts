import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import type { ConceptPlace, GroundingKnowledge } from './read-text.ts';
import type { Support } from './support.ts';

/** Names of several words that the lexicon knows and the cited texts do not hold, though their words may stand there: "World" and "Bank". */
export function checkWholeNames(
  { sentence, support, cited }: Comparison,
  { isNamedThing }: GroundingKnowledge,
): Finding[] {
  const isName = (place: ConceptPlace) =>
    [0, 1].some((form) => {
      const stems = place.map((index) => sentence.words[index]?.forms[form] ?? sentence.words[index]?.stem ?? '');
      return isNamedThing(stems.join(' '), sentence.language);
    });
  // "Astana for talks" is no name, though "the Astana talks" is one
  const isComposed = (place: ConceptPlace) => {
    const [head, ...rest] = place;
    const isApart = place.some((index, at) => at > 0 && index > (place[at - 1] ?? index) + 1);
    return isApart && head !== undefined && isName([head]) && rest.every((index) => !isName([index]));
  };
  // "The American minister" of "the minister of the United States"
  const isCountryHeld = (place: ConceptPlace) =>
    [...sentence.countries].some(
      ([country, words]) =>
        place.every((index) => words.includes(index)) && cited.some(({ countries }) => countries.has(country)),
    );
  const concepts = new Map<string, { readonly place: ConceptPlace; readonly meant: number[] }>();
  for (const [concept, places] of sentence.concepts) {
    for (const place of places.filter(({ length }) => length > 1)) {
      const known = concepts.get(place.join(' ')) ?? { place, meant: [] };
      known.meant.push(concept);
      concepts.set(place.join(' '), known);
    }
  }
  return [...concepts.values()].flatMap(({ place, meant }): Finding[] => {
    const isHeld =
      meant.some((concept) => cited.some((text) => text.concepts.has(concept))) ||
      isCountryHeld(place) ||
      cited.some(({ language }, text) =>
        standTogether(place, support, { text, isAcross: language !== sentence.language }),
      );
    if (isHeld || !isName(place) || isComposed(place)) return [];
    const [first, last] = [sentence.words[place[0] ?? 0], sentence.words[place.at(-1) ?? 0]];
    return [{ rule: 'name', words: sentence.text.slice(first?.start, last?.end) }];
  });
}

/** Whether a text has each of the words, or its sound, near the first one; in another language, what it means. */
function standTogether(
  place: ConceptPlace,
  support: Support,
  { text, isAcross }: { readonly text: number; readonly isAcross: boolean },
): boolean {
  const listPlaces = (index: number) =>
    (support[index] ?? [])
      .filter((each) => each.text === text && (isAcross || each.kind === 'same' || each.kind === 'sound'))
      .map(({ word }) => word);
  const [first, ...others] = place;
  return listPlaces(first ?? -1).some((at) =>
    others.every((index) => listPlaces(index).some((other) => Math.abs(other - at) <= place.length + 1)),
  );
}
