import type { Language } from '../../domain/language.ts';
import { analyse } from '../../text/analyse.ts';
import { detectArticleLanguage } from '../../text/detect.ts';
import { toSkeleton } from '../../text/transliterate.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { WeightedFeature } from './builtin.ts';

/** Names how `createTextConcepts` describes texts; it changes whenever the features do. */
export const textConceptsVersion = 'concepts-1';

/**
 * Describes a text in features that both languages share: the lexicon's concepts, numbers, and the skeletons of words that
 * the lexicon does not know, which are mostly names; and by its stems, which only texts of its own language share.
 */
export function createTextConcepts(lexicon: Lexicon): (text: string) => WeightedFeature[] {
  const nameConcept = createConceptNames(lexicon);
  return (text) => {
    const detected = detectArticleLanguage(text);
    const language = detected === 'other' ? 'en' : detected;
    const tokens = analyse(text, language);
    const stems = tokens.map(({ stem }) => stem);
    const covered = new Set<number>();
    const concepts: WeightedFeature[] = [];
    for (const { start, end, concepts: meanings, inner } of lexicon.findPhrases(stems, language)) {
      for (let at = start; at < end; at++) covered.add(at);
      const weight = (inner ? innerWeight : 1) / meanings.length;
      concepts.push(...meanings.map((meaning) => ({ feature: nameConcept(meaning), weight })));
    }
    const words = tokens.flatMap(({ word, stem }, at) =>
      describeWord({ word, stem, language, isKnown: covered.has(at) }),
    );
    return [...concepts, ...words];
  };
}

const innerWeight = 0.5;
const stemWeight = 0.5;
const skeletonWeight = 0.7;
const shortestSkeleton = 3;

interface DescribedWord {
  readonly word: string;
  readonly stem: string;
  readonly language: Language;
  /** Whether the lexicon knows it, alone or in a phrase. */
  readonly isKnown: boolean;
}

function describeWord({ word, stem, language, isKnown }: DescribedWord): WeightedFeature[] {
  if (/^\d/.test(word)) return [{ feature: `number ${word}`, weight: 1 }];
  const own = { feature: `stem ${stem}`, weight: stemWeight };
  const skeleton = isKnown ? '' : toSkeleton(word, language);
  return skeleton.length < shortestSkeleton ? [own] : [own, { feature: `name ${skeleton}`, weight: skeletonWeight }];
}

/** Concepts by their commonest English words, so that the features stay when entries are added before them. */
function createConceptNames(lexicon: Lexicon): (concept: number) => string {
  const names = new Map<number, string>();
  return (concept) => {
    const known = names.get(concept);
    if (known !== undefined) return known;
    const [words] = lexicon.translate(concept, 'en');
    const name = `concept ${words?.join(' ') ?? concept}`;
    names.set(concept, name);
    return name;
  };
}
