import { readFile } from 'node:fs/promises';
import type { Language } from '../../src/domain/language.ts';
import { listIntlEntries } from '../../src/lexicon/intl-entries.ts';
import { lexiconFiles } from '../../src/lexicon/lexicon-files.ts';
import { createLexicon, type Lexicon } from '../../src/lexicon/lexicon.ts';
import { parseLexicon } from '../../src/lexicon/parse-lexicon.ts';
import { createThesaurus, type Thesaurus } from '../../src/lexicon/thesaurus.ts';
import { toStems } from '../../src/text/analyse.ts';

/** The shipped words, as questions and follow-ups are understood by them. */
export async function openWordSources() {
  const [lexicon, names, ar, en] = await Promise.all([
    openLexicon(lexiconFiles),
    openLexicon(['names.tsv']),
    openThesaurus('ar'),
    openThesaurus('en'),
  ]);
  return {
    lexicon,
    thesauri: { ar, en },
    isKnown: (stem: string, language: Language) => lexicon.isKnown(stem, language),
    isNamedThing: (stem: string, language: Language) => names.isKnown(stem, language),
  };
}

async function openLexicon(files: readonly string[]): Promise<Lexicon> {
  const parts = await Promise.all(files.map(async (name) => parseLexicon(await readWords(name), name)));
  return createLexicon([...parts.flat(), ...listIntlEntries()], toStems);
}

async function openThesaurus(language: Language): Promise<Thesaurus> {
  return createThesaurus(await readWords(`thesaurus-${language}.tsv`), (text) => toStems(text, language));
}

function readWords(name: string): Promise<string> {
  return readFile(new URL(`../../src/lexicon/${name}`, import.meta.url), 'utf8');
}
