import { createPhraseIndex, findPhrasesAt, toPhraseKey, type PhraseIndex } from './phrase-index.ts';

/** A stretch of a token sequence that has words of like meaning. */
export interface ThesaurusMatch {
  /** Index of the first token. */
  readonly start: number;
  /** Index after the last token. */
  readonly end: number;
  /** Sequences of stems, commonest first, without repetition and without the stretch itself; never empty. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Groups of words and phrases of one language that mean nearly the same. Everything is in analysed stems. */
export interface Thesaurus {
  /**
   * Every stretch of the token sequence that is a member of a group, by where it begins, from left to right, the longest
   * first: also those inside a longer one or across its end.
   */
  findSynonyms(stems: readonly string[]): readonly ThesaurusMatch[];
}

/**
 * The thesaurus of a file. A line is a group, its members separated by `/`, commonest first; lines that begin with `#` and
 * empty lines are left out. A word of several senses stands in several groups. The members are analysed when synonyms are
 * first looked for, each distinct one once, so creating it costs little.
 *
 * @param analyse the same analysis that gives the stems of `findSynonyms`; a member that it leaves nothing of is left out
 * @throws Error that names the line, when a group has fewer than two members or one that is empty or padded.
 */
export function createThesaurus(tsv: string, analyse: (text: string) => readonly string[]): Thesaurus {
  const lines = parseGroups(tsv);
  let analysed: AnalysedGroups | undefined;

  return {
    findSynonyms(stems) {
      analysed ??= analyseGroups(lines, analyse);
      const { groups, index } = analysed;
      return stems.flatMap((_, start) =>
        findPhrasesAt(index, stems, start, stems.length)
          .reverse()
          .map(({ end, meanings }) => ({
            start,
            end,
            synonyms: listOthers(
              meanings.map((meaning) => groups[meaning] ?? []),
              toPhraseKey(stems.slice(start, end)),
            ),
          }))
          .filter(({ synonyms }) => synonyms.length > 0),
      );
    },
  };
}

function parseGroups(tsv: string): string[][] {
  const groups: string[][] = [];
  for (const [index, line] of tsv.split(/\r?\n/u).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    groups.push(parseLine(line, index + 1));
  }
  return groups;
}

// White space but a blank; a slash or a blank where a member should begin or end.
const emptyOrPadded = /[^\S ]|^[ /]|[ /]$|[ /]\/|\/ /u;

function parseLine(line: string, lineNumber: number): string[] {
  const place = `Line ${lineNumber} of the thesaurus`;
  if (emptyOrPadded.test(line)) {
    throw new Error(`${place} has an empty or padded member (${JSON.stringify(line)}). Separate members by "/" alone.`);
  }
  const members = line.split('/');
  if (members.length < 2) {
    throw new Error(`${place} has one member (${JSON.stringify(line)}). Write at least two, separated by "/".`);
  }
  return members;
}

/** Without stems where nothing is left of it. */
interface Member {
  readonly key: string;
  readonly stems: readonly string[];
}

interface AnalysedGroups {
  /** Commonest first. */
  readonly groups: readonly (readonly Member[])[];
  readonly index: PhraseIndex;
}

function analyseGroups(lines: readonly string[][], analyse: (text: string) => readonly string[]): AnalysedGroups {
  const known = new Map<string, Member>();
  const recall = (text: string) => {
    let member = known.get(text);
    if (member === undefined) known.set(text, (member = toMember(analyse(text))));
    return member;
  };
  const groups = lines.map((members) => members.map(recall));
  return { groups, index: createPhraseIndex(groups.map((members) => members.map(({ stems }) => stems))) };
}

function toMember(stems: readonly string[]): Member {
  return { key: toPhraseKey(stems), stems };
}

/** Takes from each group its first members before any group's later ones, so that no sense crowds out another. */
function listOthers(groups: readonly (readonly Member[])[], own: string): (readonly string[])[] {
  const others = new Map<string, readonly string[]>();
  const longest = Math.max(0, ...groups.map((members) => members.length));
  for (let rank = 0; rank < longest; rank++) {
    for (const members of groups) {
      const member = members[rank];
      if (member !== undefined && member.stems.length > 0 && member.key !== own) others.set(member.key, member.stems);
    }
  }
  return [...others.values()];
}
