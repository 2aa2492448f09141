import { stem, stripConjunction } from '../../text/stem.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { isWithin } from './marker-places.ts';
import { plans, unfinished } from './marker-words.ts';
import { findMarkers, type FoundMarker } from './markers.ts';
import { findNames } from './names.ts';
import type { GroundingKnowledge, ReadText } from './read-text.ts';
import { cutWords, range } from './word-spans.ts';

/** Whether the sentence tells as done what the cited sentence tells as planned, promised or due. */
export function checkPlanned(
  { sentence, cited, support, aligned }: Comparison,
  knowledge: GroundingKnowledge,
): Finding[] {
  if (findMarkers(sentence, unfinished).length > 0 || listPlans(sentence, knowledge).length > 0) return [];
  const names = findNames(sentence, knowledge);
  return aligned
    .flatMap((each) => {
      const text = cited[each.text] as ReadText;
      const planned = listPlans(text, knowledge)
        .filter(isWithin(each))
        .flatMap(({ end }) => findVerb(text, end));
      return sentence.contents.filter(
        (index) =>
          !names.has(index) &&
          isDone(sentence, index) &&
          (support[index] ?? []).some((place) => place.text === each.text && planned.includes(place.word)),
      );
    })
    .map((index): Finding => ({ rule: 'hedge', words: cutWords(sentence, { start: index, end: index + 1 }) }))
    .slice(0, 1);
}

function listPlans(text: ReadText, knowledge: GroundingKnowledge): FoundMarker[] {
  return [...findMarkers(text, plans), ...listFutures(text, knowledge)];
}

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
