import type { Language } from '../../domain/language.ts';
import { isPartOf } from '../../text/find-spans.ts';
import type { OfficeKind } from '../../text/office-words.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { findMarkers, type FoundMarker } from './markers.ts';
import { findNames } from './names.ts';
import { kindsOfOffices, portfolios, ranks } from './office-words.ts';
import type { GroundingKnowledge, ReadText } from './read-text.ts';
import { remember } from './remember.ts';
import { cutWords, range, type WordSpan } from './word-spans.ts';

/**
 * Whether somebody is named with another office than the cited texts name them with: as the minister of something else, as the minister whose deputy or
 * adviser they are.
 */
export function checkOffices({ sentence, support, cited }: Comparison, knowledge: GroundingKnowledge): Finding[] {
  return listHolders(sentence, knowledge)
    .filter(({ name, office }) => {
      const places = range(name.start, name.end).flatMap((index) => support[index] ?? []);
      const held = places.flatMap(({ text, word, kind }) =>
        kind === 'related'
          ? []
          : listHolders(cited[text] as ReadText, knowledge).filter((each) => isIn(each.name, word)),
      );
      return held.length > 0 && !held.some((each) => mayBe(office, each.office));
    })
    .map(({ office }): Finding => ({ rule: 'exchange', words: cutWords(sentence, office.words) }))
    .slice(0, 1);
}

/** Somebody who is named right beside an office. */
interface Holder {
  readonly name: WordSpan;
  readonly office: Office;
}

interface Office {
  readonly kind: OfficeKind;
  readonly words: WordSpan;
  /** Which ranks make it another one: "deputy". */
  readonly ranks: readonly string[];
  /** Which of the portfolios. */
  readonly portfolios: readonly number[];
}

/** Whether who is named with the one may be named with the other. */
function mayBe(own: Office, held: Office): boolean {
  if (own.kind !== held.kind) return own.kind === 'head' || (held.kind === 'head' && headed.has(own.kind));
  const isSamePortfolio = own.portfolios.length === 0 || held.portfolios.length === 0;
  return (
    own.ranks.join() === held.ranks.join() &&
    (isSamePortfolio || own.portfolios.some((each) => held.portfolios.includes(each)))
  );
}

/** What may be called by a word for a head: the head of the government, of the bank. */
const headed: ReadonlySet<OfficeKind> = new Set(['premier', 'governor']);

const listHolders = remember((read: ReadText, knowledge: GroundingKnowledge): readonly Holder[] => {
  const marked = Object.entries(kindsOfOffices).flatMap(([kind, words]) =>
    findMarkers(read, words).map((marker) => ({ kind: kind as OfficeKind, marker })),
  );
  if (marked.length === 0) return [];
  // "Prime minister" is no minister
  const found = marked.filter(({ marker }) => !marked.some(({ marker: other }) => isPartOf(marker, other)));
  const names = listRuns(read, knowledge);
  const ofRanks = Object.entries(ranks).map(([rank, words]) => ({ rank, markers: findMarkers(read, words) }));
  const ofPortfolios = portfolios.map((words) => findMarkers(read, words));
  return found.flatMap(({ kind, marker }): Holder[] => {
    const name =
      names.find((each) => isBefore(read, marker, each)) ?? names.findLast((each) => isAfter(read, marker, each));
    if (name === undefined) return [];
    const isTold = (markers: readonly FoundMarker[]) => markers.some((each) => isNear(read, marker, each));
    const office: Office = {
      kind,
      words: marker,
      ranks: ofRanks.filter(({ markers }) => isTold(markers)).map(({ rank }) => rank),
      portfolios: ofPortfolios.flatMap((markers, at) => (isTold(markers) ? [at] : [])),
    };
    return [{ name, office }];
  });
});

/** Names of people and of what looks like them; none of countries. */
function listRuns(read: ReadText, knowledge: GroundingKnowledge): WordSpan[] {
  const names = findNames(read, knowledge);
  const ofCountries = new Set([...read.countries.values()].flat());
  const isOfName = (index: number) => {
    const kind = names.get(index);
    if (kind === undefined || ofCountries.has(index)) return false;
    return read.language === 'ar'
      ? !/^\u0627\u0644/u.test(read.words[index]?.word ?? '') || names.has(index - 1)
      : kind === 'name';
  };
  const runs: { start: number; end: number }[] = [];
  for (const index of names.keys()) {
    if (!isOfName(index)) continue;
    const last = runs.at(-1);
    if (last?.end === index) last.end += 1;
    else runs.push({ start: index, end: index + 1 });
  }
  return runs;
}

/** Right before the name, but for what it is the office of. */
function isBefore({ text, words, language }: ReadText, { end }: FoundMarker, name: WordSpan): boolean {
  const between = range(end, name.start);
  if (name.start < end || between.length > reach) return false;
  const gap = text.slice(words[end - 1]?.end, words[name.start]?.start);
  if (/[.:;\u061B"\u201C\u201D\u00AB\u00BB(]/u.test(gap) || /[,\u060C]./u.test(gap.trimEnd())) return false;
  if (language === 'ar') return between.every((index) => words[index]?.isContent === true);
  return between.length === 0 || /^(?:of|for)$/u.test(words[end]?.word ?? '');
}

/** After a comma that follows the name. */
function isAfter({ text, words, language }: ReadText, { start }: FoundMarker, name: WordSpan): boolean {
  if (start < name.end || start - name.end > reachAfter) return false;
  return setOff[language].test(text.slice(words[name.end - 1]?.end, words[start]?.start));
}

/** A comma and no other; in Arabic, which shows few names, maybe after one more word of the name, and before no other "and" than wa-huwa, wa-hiya. */
const setOff: Readonly<Record<Language, RegExp>> = {
  en: /^,[^,.:;]*$/u,
  ar: /^(?: \p{L}+)?\u060C (?!\u0648(?!\u0647[\u0648\u064A] ))[^\u060C.:\u061B]*$/u,
};

const reach = 5;
const reachAfter = 7;

/** Whether a word of a rank or a portfolio stands beside an office, with no comma between. */
function isNear(read: ReadText, office: FoundMarker, other: FoundMarker): boolean {
  const near = { start: office.start - nearBefore, end: office.end + nearAfter };
  return isIn(near, other.start) && !isParted(read, other, office);
}

const nearBefore = 5;
const nearAfter = 4;

/** Whether a comma or the like stands between two. */
function isParted({ text, words }: ReadText, one: WordSpan, other: WordSpan): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /[,;:.\u060C\u061B]/u.test(text.slice(words[first.end - 1]?.end, words[second.start]?.start));
}

function isIn({ start, end }: WordSpan, index: number): boolean {
  return index >= start && index < end;
}
