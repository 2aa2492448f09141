import { stem } from '../../text/stem.ts';
import { listBareForms } from './arabic-variants.ts';
import { isAcrossLanguages, type Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { englishTitles } from './name-words.ts';
import { isCompound, isOrdinaryForm } from './ordinary-forms.ts';
import { isIndefinite } from './names.ts';
import type { GroundingKnowledge, ReadText, ReadWord } from './read-text.ts';
import { isSmallWord } from './small-words.ts';
import { isSupported } from './support.ts';

/**
 * Words of a sentence that nothing cited supports and that no list of ordinary words holds: they may be names. Arabic writes names like
 * any other word, so a model may not use a rare one that is not in the passages, nor name a source or a companion that they do not.
 */
export function checkUnknownWords(comparison: Comparison, knowledge: GroundingKnowledge): Finding[] {
  const { sentence, support } = comparison;
  const plain = sentence.contents.filter(
    (index) => !isSupported(support[index]) && isPlain(sentence.words[index] as ReadWord, knowledge),
  );
  const spared = new Set(isAcrossLanguages(comparison) && plain.length <= mostPlainWords ? plain : []);
  return sentence.contents.flatMap((index): Finding[] => {
    const word = sentence.words[index];
    if (word === undefined || isSupported(support[index]) || isIndefinite(word, sentence.text)) return [];
    const isNamed = isNamedBeside(sentence, index) || isGivenToAnother(comparison, index, knowledge);
    if (!isNamed && (spared.has(index) || !isRare(word, knowledge))) return [];
    return [{ rule: 'name', words: sentence.text.slice(word.start, word.end) }];
  });
}

/** In another language fewer words are seen to be supported: so many that look like no name are let pass. */
const mostPlainWords = 1;

function isRare(word: ReadWord, knowledge: GroundingKnowledge): boolean {
  if (isSmallWord(word.word) || englishTitles.has(word.word)) return false;
  if (word.forms.some((form) => knowledge.lexicon.isKnown(form, word.language))) return false;
  // English shows by a capital what is a name
  if (word.language === 'en') return word.isCapitalised && !(word.start === 0 && isCompound(word, knowledge));
  const isKnown = (form: string) => knowledge.lexicon.isKnown(stem(form, 'ar'), 'ar');
  return !listBareForms(word.word).some(isKnown) && !(inflected.test(word.word) && isOrdinaryForm(word, knowledge));
}

/**
 * With what a verb has in front, yeh, teh, noon or seen, with the article, a preposition or the meem of a participle, or with an ending of verbs and
 * plurals: waw alef, waw noon, yeh noon, alef noon, alef teh, teh alef, teh yeh, waw.
 */
const inflected =
  /^[\u0648\u0641]?(?:[\u064A\u062A\u0646\u0633](?=.{3})|\u0627\u0644(?=.{4})|[\u0628\u0644\u0643](?=.{5})|\u0645(?=.{4}))|(?<=.{3})(?:\u0648\u0627|\u0648\u0646|\u064A\u0646|\u0627\u0646|\u0627\u062A|\u062A[\u0627\u064A]|\u0648)$/u;

/** Whether a rare word is plainly no name: an English one without a capital or that opens the sentence, a form of an Arabic one. */
function isPlain(word: ReadWord, knowledge: GroundingKnowledge): boolean {
  if (!isRare(word, knowledge)) return false;
  if (word.language === 'en') return !word.isCapitalised || word.start === 0;
  return isOrdinaryForm(word, knowledge);
}

/** After words that name a source or a companion; Arabic shows by nothing else that what follows is a name. */
function isNamedBeside({ words, language, text }: ReadText, index: number): boolean {
  const [word, before] = [words[index], text.slice(0, words[index]?.start).trimEnd()];
  return language === 'ar' && word !== undefined && !sources.test(word.word) && companions.test(before);
}

/** Two ordinary Arabic words that nothing supports, in front of a rare one that the cited texts hold: they make another name of it. */
function isGivenToAnother({ sentence, support }: Comparison, index: number, { lexicon }: GroundingKnowledge): boolean {
  const [word, next, last] = [sentence.words[index], sentence.words[index + 1], sentence.words[index + 2]];
  if (word?.language !== 'ar' || next === undefined || last === undefined) return false;
  if (![word, next, last].every(({ word: each, isContent }) => isContent && !each.startsWith('\u0627\u0644')))
    return false;
  const isLastRare = !last.forms.some((form) => lexicon.isKnown(form, 'ar'));
  return isLastRare && isSupported(support[index + 2], true) && !isSupported(support[index + 1], true);
}

/** Wafq, wafqan li, bihasab, bil-taawun maa, bihudur, ila janib, biriasat, biqiyadat, birifqat. */
const companions =
  /(?<!\p{L})(?:\u0648?\u0648\u0641\u0642|\u0628\u062D\u0633\u0628|\u062D\u0633\u0628|\u0628\u0627\u0644\u062A\u0639\u0627\u0648\u0646 \u0645\u0639|\u0628\u062D\u0636\u0648\u0631|\u0625\u0644\u0649 \u062C\u0627\u0646\u0628|\u0628\u0631\u0626\u0627\u0633\u0629|\u0628\u0642\u064A\u0627\u062F\u0629|\u0628\u0631\u0641\u0642\u0629)$/u;

/** An account, reports, sources, an article, a text: where a thing was read. */
const sources =
  /^(?:\u0627\u0644)?(?:\u0631\u0648\u0627\u064A[\u0647\u0629]|\u0631\u0648\u0627\u064A\u0627\u062A|\u062A\u0642\u0631\u064A\u0631|\u062A\u0642\u0627\u0631\u064A\u0631|\u0645\u0635\u0627\u062F\u0631|\u0645\u0635\u062F\u0631|\u0645\u0642\u0627\u0644|\u0646\u0635|\u062E\u0628\u0631|\u0645\u0627|\u0628\u064A\u0627\u0646)$/u;
