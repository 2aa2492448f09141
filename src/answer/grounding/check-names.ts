import { arabicFunctionLike, arabicNameCues } from './name-words.ts';
import type { Comparison } from './check-polarity.ts';
import type { Finding } from './finding.ts';
import { findNames, type NameKind } from './names.ts';
import type { GroundingKnowledge, ReadText } from './read-text.ts';
import { isSupported, type Support } from './support.ts';

/** Names of the sentence that the cited texts do not hold, in whatever script. */
export function checkNames({ sentence, support, cited }: Comparison, knowledge: GroundingKnowledge): Finding[] {
  const names = findNames(sentence, knowledge);
  const isAcross = cited.every(({ language }) => language !== sentence.language);
  return [...names].flatMap(([index, kind]): Finding[] => {
    if (isSupported(support[index], kind !== 'ordinary') || isPartHeld(sentence, index, cited)) return [];
    if (kind !== 'name' && isSupported(support[index])) return [];
    const isHeld = (at: number) => isSupported(support[at]);
    const isHeldAsName = (at: number) => (isAcross ? isHeld(at) : isCapitalisedIn(cited, support[at]));
    return isInvented(sentence, index, { names, kind, isAcross, isHeld, isHeldAsName })
      ? [{ rule: 'name', words: sentence.words[index] ? cut(sentence, index) : '' }]
      : [];
  });
}

interface NameContext {
  readonly names: ReadonlyMap<number, NameKind>;
  readonly kind: NameKind;
  readonly isAcross: boolean;
  readonly isHeld: (index: number) => boolean;
  /** Whether it is held with a capital, as part of a name. */
  readonly isHeldAsName: (index: number) => boolean;
}

/** In Arabic, where nothing shows, anywhere. */
function isCapitalisedIn(cited: readonly ReadText[], places: Support[number] | undefined): boolean {
  return (places ?? []).some(({ text, word }) => {
    const held = cited[text]?.words[word];
    return held !== undefined && (held.language === 'ar' || held.isCapitalised);
  });
}

/** Whether a word that nothing supports is a name, and not a word that is merely not known. */
function isInvented(
  sentence: ReadText,
  index: number,
  { names, kind, isAcross, isHeld, isHeldAsName }: NameContext,
): boolean {
  if (kind === 'name') return true;
  const beside = [index - 1, index + 1].filter((at) => names.has(at));
  if (kind === 'ordinary') return beside.some((at) => !isHeldAsName(at));
  const previous = sentence.words[index - 1]?.word ?? '';
  if (arabicNameCues.has(previous)) return true;
  const word = sentence.words[index]?.word ?? '';
  if (arabicFunctionLike.has(word)) return false;
  if (beside.some((at) => !isHeld(at) && names.get(at) !== 'ordinary')) return !isVerbLike(word) || !isAcross;
  return word.length >= 4 && !isVerbLike(word);
}

/** Begins with a sign of the imperfect or the article, or ends as verbs and plurals do: yeh, teh, alef, noon; alef lam; waw alef, waw noon, alef teh. */
function isVerbLike(word: string): boolean {
  return /^(?:[\u0648\u0641]?[\u064A\u062A\u0633]|[\u0648\u0641\u0628\u0644]?\u0627\u0644)|(?:\u0648\u0627|\u0648\u0646|\u0627\u062A|\u062A|\u0647)$/u.test(
    word,
  );
}

/** A part of a word with a hyphen, or initials that the cited words begin with. */
function isPartHeld(sentence: ReadText, index: number, cited: readonly ReadText[]): boolean {
  const word = sentence.words[index]?.word ?? '';
  if (!/^\p{Script=Latin}{2,6}$/u.test(word) || !/^\p{Lu}+$/u.test(cut(sentence, index).replaceAll('.', '')))
    return false;
  return cited.some(({ words }) => {
    const initials = words.map((each) => (each.isCapitalised ? each.word.charAt(0) : ' ')).join('');
    return initials.replaceAll(' ', '').includes(word);
  });
}

function cut(sentence: ReadText, index: number): string {
  const word = sentence.words[index];
  return word === undefined ? '' : sentence.text.slice(word.start, word.end);
}
