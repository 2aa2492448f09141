/** One meaning: the words for it in both languages, commonest first. */
export interface LexiconEntry {
  readonly english: readonly string[];
  readonly arabic: readonly string[];
}

/**
 * The entries of a lexicon file, in its order. A line is `english<TAB>arabic`; on both sides alternatives are separated by
 * `/`. Lines that begin with `#` and empty lines are left out.
 *
 * @throws Error that names the file and the line, when a line has not two columns or an alternative is empty or padded.
 */
export function parseLexicon(tsv: string, fileName: string): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  for (const [index, line] of tsv.split(/\r?\n/u).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    entries.push(parseLine(line, `${fileName}:${index + 1}`));
  }
  return entries;
}

// A slash or a blank where a word should begin or end: at either end of the line, of a column, or beside another slash.
const emptyOrPadded = /(?:^|[\t/])(?:[ /]|$)|[ /](?:[\t/]|$)|^\t/u;

function parseLine(line: string, place: string): LexiconEntry {
  const tab = line.indexOf('\t');
  if (tab === -1 || line.includes('\t', tab + 1)) {
    throw new Error(
      `${place} has not two columns (${JSON.stringify(line)}). Write English words, one tab, Arabic words.`,
    );
  }
  if (emptyOrPadded.test(line)) {
    throw new Error(`${place} has an empty or padded word (${JSON.stringify(line)}). Separate words by "/" alone.`);
  }
  return { english: line.slice(0, tab).split('/'), arabic: line.slice(tab + 1).split('/') };
}
