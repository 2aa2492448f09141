import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError, hasCode, toReason } from './domain/errors.ts';
import type { LexiconEntry } from './lexicon/parse-lexicon.ts';

/** Where an editor adds what the lexicon lacks, in the data folder. */
export const ownWordsFile = 'words.tsv';

/** The entries of `words.tsv` in a data folder, which need not be there. @throws ConfigError that names the line. */
export async function openOwnWords(folder: string): Promise<readonly LexiconEntry[]> {
  const path = join(folder, ownWordsFile);
  const tsv = await readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw new ConfigError(`${path} cannot be read: ${toReason(error)}`, {
      code: 'config-invalid',
    });
  });
  if (tsv === undefined) return [];
  const { parseLexicon } = await import('./lexicon/parse-lexicon.ts');
  try {
    return parseLexicon(trimWords(tsv), path);
  } catch (error) {
    throw new ConfigError(toReason(error), { code: 'config-invalid' });
  }
}

/** Blanks around words, which an editor may well write, are left out. */
function trimWords(tsv: string): string {
  return tsv.replace(/^\uFEFF/u, '').replace(/ *([/\t]) *| +$/gmu, '$1');
}

/** Whether an entry is a name, as its capital letter tells. */
export function isNameEntry({ english }: LexiconEntry): boolean {
  return /^\p{Lu}/u.test(english[0] ?? '');
}
