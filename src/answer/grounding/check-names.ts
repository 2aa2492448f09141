import { arabicFunctionLike, arabicNameCues, nameParticles } from './name-words.ts';
import { isAcrossLanguages, type Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { findNames, type NameKind } from './names.ts';
import { isKnownStem, isOrdinaryForm } from './ordinary-forms.ts';
import type { GroundingKnowledge, ReadText, ReadWord } from './read-text.ts';
import { isSupported, type Support } from './support.ts';

/** Names of the sentence that the cited texts do not hold, in whatever script. */
export function checkNames(comparison: Comparison, knowledge: GroundingKnowledge): Finding[] {
  const { sentence } = comparison;
  const names = findNames(sentence, knowledge);
  const isAcross = isAcrossLanguages(comparison);
  const isSpared = (index: number) => names.get(index) === 'unknown' && isOrdinary(sentence, index, knowledge);
  return [...names].flatMap(([index, kind]): Finding[] => {
    const isWrong =
      isSewn({ ...comparison, names }, index) ||
      (!isSpared(index) && isLacking(comparison, index, { names, kind, isAcross }));
    return isWrong ? [{ rule: 'name', words: cut(sentence, index) }] : [];
  });
}

/** Whether an Arabic word is one that is known or a form of it; where a name is expected, only one that is known itself. */
function isOrdinary({ words, text }: ReadText, index: number, knowledge: GroundingKnowledge): boolean {
  const word = words[index] as ReadWord;
  if (!arabicNameCues.has(words[index - 1]?.word ?? '')) return isOrdinaryForm(word, knowledge);
  // Alef with hamza and lam begin a name as a rule, and are no article
  if (text.slice(word.start, word.end).startsWith('\u0623\u0644')) return false;
  // A name has no pronoun: "a debt to its members", though the word for it is that for a city
  if (hasPronoun.test(word.word) && isOrdinaryForm(word, knowledge)) return true;
  return word.forms.some((form) => isKnownStem(form, 'ar', knowledge));
}

/** Heh alef, heh meem, after a preposition. */
const hasPronoun = /^[\u0628\u0644\u0643]\p{L}{3,}\u0647[\u0627\u0645]$/u;

function isLacking(
  { sentence, support, cited }: Comparison,
  index: number,
  { names, kind, isAcross }: Pick<NameContext, 'names' | 'kind' | 'isAcross'>,
): boolean {
  if (nameParticles.has(sentence.words[index]?.word ?? '') && names.has(index + 1)) return false;
  if (isSupported(support[index], kind !== 'ordinary') || isPartHeld(sentence, index, cited)) return false;
  if (kind !== 'name' && isSupported(support[index])) return false;
  const isHeld = (at: number) => isSupported(support[at]);
  const isHeldAsName = (at: number) => (isAcross ? isHeld(at) : isCapitalisedIn(cited, support[at]));
  return isInvented(sentence, index, { names, kind, isAcross, isHeld, isHeldAsName });
}

/**
 * Whether a name is made of words that the cited texts hold, but nowhere together: of "World" and of "Bank". In Arabic, where two names may
 * stand side by side, only where the other is held in another form than it has here.
 */
function isSewn(
  { sentence, support, cited, names }: Comparison & { readonly names: ReadonlyMap<number, NameKind> },
  index: number,
): boolean {
  const [previous, word] = [sentence.words[index - 1], sentence.words[index]];
  if (previous === undefined || word === undefined) return false;
  if (word.language === 'ar')
    return (
      names.get(index) === 'unknown' &&
      arabicNameCues.has(previous.word) &&
      isHeldInOtherForm(word, support[index], cited)
    );
  if (!names.has(index - 1) || sentence.text.slice(previous.end, word.start) !== ' ') return false;
  const [left, right] = [support[index - 1] ?? [], support[index] ?? []];
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((a) => right.some((b) => a.text === b.text && Math.abs(a.word - b.word) <= namePartsReach));
}

/** So far from each other the words of a name may stand at most, as in "Guterres, the secretary-general of the UN". */
const namePartsReach = 5;

/** Whether a word is held only as a word that shares its stem: a name has no other forms. */
function isHeldInOtherForm(
  { word, forms }: ReadWord,
  places: Support[number] | undefined,
  cited: readonly ReadText[],
): boolean {
  const held = (places ?? []).filter(({ kind }) => kind !== 'concept' && kind !== 'sound');
  if (held.length === 0 || held.length < (places ?? []).length) return false;
  return held.every(({ text, word: place }) => {
    const other = cited[text]?.words[place];
    return other !== undefined && other.word !== word && !other.forms.slice(1).includes(forms[0] ?? '');
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
  // All words of a name that is made of ordinary ones must be held
  if (kind === 'ordinary') return beside.some((at) => names.get(at) === 'ordinary' || !isHeldAsName(at));
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
  return cited.some(({ words, text }) => {
    // "The UN agency" of UNHCR
    const isOfInitials = words.some(
      ({ start, end }) => text.startsWith(word.toUpperCase(), start) && /^\p{Lu}{3,}$/u.test(text.slice(start, end)),
    );
    if (isOfInitials) return true;
    const initials = words.map((each) => (each.isCapitalised ? each.word.charAt(0) : ' ')).join('');
    return initials.replaceAll(' ', '').includes(word);
  });
}

function cut(sentence: ReadText, index: number): string {
  const word = sentence.words[index];
  return word === undefined ? '' : sentence.text.slice(word.start, word.end);
}
