import { stem, stripConjunction } from '../../text/stem.ts';
import { keepAligned } from './alignment.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { isWithin } from './marker-places.ts';
import { plans, unfinished } from './marker-words.ts';
import { findMarkers, type FoundMarker } from './markers.ts';
import { findNames } from './names.ts';
import type { GroundingKnowledge, ReadText } from './read-text.ts';
import { remember } from './remember.ts';
import type { SupportPlace } from './support.ts';
import { cutWords, range } from './word-spans.ts';

/** Whether the sentence tells as done what the cited sentence tells as planned, promised or due. */
export function checkPlanned(comparison: Comparison, knowledge: GroundingKnowledge): Finding[] {
  const { sentence, cited, support, aligned } = comparison;
  if (findMarkers(sentence, unfinished).length > 0 || listPlans(sentence, knowledge).length > 0) return [];
  const names = findNames(sentence, knowledge);
  const planned = new Set(
    aligned.flatMap((each) =>
      listPlans(cited[each.text] as ReadText, knowledge)
        .filter(isWithin(each))
        .flatMap(({ end }) => findVerb(cited[each.text] as ReadText, end))
        .map((word) => `${each.text}:${word}`),
    ),
  );
  const isPlanned = ({ text, word }: SupportPlace) => planned.has(`${text}:${word}`);
  return sentence.contents
    .filter((index) => {
      if (names.has(index) || !isDone(sentence, index)) return false;
      const places = keepAligned(support[index] ?? [], aligned);
      const fit = (kept: readonly SupportPlace[]) =>
        Math.max(-1, ...kept.map((place) => countBeside(comparison, index, place)));
      // What is said of another time too, in the same word, may be of that one: "the last round was held"
      return (
        fit(places.filter(isPlanned)) > fit(places.filter((place) => place.kind !== 'related' && !isPlanned(place)))
      );
    })
    .map((index): Finding => ({ rule: 'hedge', words: cutWords(sentence, { start: index, end: index + 1 }) }))
    .slice(0, 1);
}

/** How many words beside one of the sentence stand beside a place of it too, on its own side; what follows a verb tells more of it. */
function countBeside({ support }: Comparison, index: number, { text, word }: SupportPlace): number {
  const isBeside = (other: number, side: number) =>
    (support[other] ?? []).some(
      (place) => place.text === text && (place.word - word) * side > 0 && (place.word - word) * side <= besideReach,
    );
  const after = range(index + 1, index + 1 + besideReach).filter((other) => isBeside(other, 1));
  const before = range(index - besideReach, index).filter((other) => isBeside(other, -1));
  return 2 * after.length + before.length;
}

const besideReach = 5;

/** Kept, since each of its cited sentences is asked for. */
const listPlans = remember((text: ReadText, knowledge: GroundingKnowledge): readonly FoundMarker[] => [
  ...findMarkers(text, plans),
  ...listFutures(text, knowledge),
]);

/** Arabic verbs with the sin of the future, each of which is the verb too. */
function listFutures({ words }: ReadText, { lexicon }: GroundingKnowledge): FoundMarker[] {
  return words.flatMap(({ word }, index) => {
    const isFuture = future.test(word) && !lexicon.isKnown(stem(stripConjunction(word), 'ar'), 'ar');
    return isFuture ? [{ start: index, end: index }] : [];
  });
}

/** Sin before yeh or teh and three letters. */
const future = /^[\u0648\u0641]?\u0633[\u064A\u062A\u0646]\p{L}{3}/u;

/** The next word that says something, which is the verb; in Arabic maybe after who is to do it. */
function findVerb({ words, language }: ReadText, from: number): number[] {
  return range(from, Math.min(words.length, from + verbReach))
    .filter((index) => words[index]?.isContent === true)
    .slice(0, language === 'ar' ? 2 : 1);
}

const verbReach = 4;

/** Whether a word is a verb that tells something as done; in Arabic where a verb stands, at the beginning of a clause. */
function isDone(read: ReadText, index: number): boolean {
  const { words, text } = read;
  const own = words[index]?.word ?? '';
  const before = words[index - 1];
  if (read.language === 'en') return pastForms.test(own) && before?.word !== 'be';
  const opens =
    before === undefined ||
    /[,\u060C\u061B:]/u.test(text.slice(before.end, words[index]?.start)) ||
    verbLeads.test(before.word);
  return opens && !notPast.test(own);
}

const pastForms =
  /^(?:\p{L}{3,}ed|held|took|taken|began|begun|left|gave|given|went|gone|paid|met|sent|fell|fallen|rose|risen|built|became|won|lost|made|came|got|brought|bought|sold|told|spoke|spoken|wrote|written|chose|chosen|grew|grown|drew|drawn|found|kept|led|done|did|saw|seen)$/u;

/** Qad, laqad, kana, kanat, alladhi, allati, thumma, wa-qad. */
const verbLeads =
  /^(?:\u0648?\u0644?\u0642\u062F|\u0643\u0627\u0646\u062A?|\u0627\u0644\u0630\u064A|\u0627\u0644\u062A\u064A|\u062B\u0645)$/u;

/** The imperfect, the article. */
const notPast = /^[\u0648\u0641]?(?:[\u064A\u062A\u0646]\p{L}{2,}(?<!\u062A)$|\u0627\u0644)/u;
