import { readFile } from 'node:fs/promises';
import type { GroundingKnowledge } from './answer/grounding/read-text.ts';
import type { NamedThing } from './conversation/suggester.ts';
import type { Language } from './domain/language.ts';
import type { Phrasebook } from './domain/runtime.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { WordKnowledge } from './retrieval/name-runs.ts';
import type { LexiconEntry } from './lexicon/parse-lexicon.ts';
import type { Thesaurus } from './lexicon/thesaurus.ts';
import { once } from './once.ts';
import { lazily } from './text/memoise.ts';
import { isNameEntry } from './open-own-words.ts';

/** The words of the files, and those that the platform knows in both languages. */
export async function openLexicon(own: readonly LexiconEntry[] = []): Promise<Lexicon> {
  const [{ lexiconFiles }, { listIntlEntries }] = await Promise.all([
    import('./lexicon/lexicon-files.ts'),
    import('./lexicon/intl-entries.ts'),
  ]);
  return createLexiconOf(lexiconFiles, [...listIntlEntries(), ...own]);
}

async function createLexiconOf(files: readonly string[], more: readonly LexiconEntry[] = []): Promise<Lexicon> {
  const [{ createLexicon }, { toStems }] = await Promise.all([
    import('./lexicon/lexicon.ts'),
    import('./text/analyse.ts'),
  ]);
  return createLexicon([...(await readEntries(files)), ...more], toStems);
}

async function readEntries(files: readonly string[]): Promise<readonly LexiconEntry[]> {
  const { parseLexicon } = await import('./lexicon/parse-lexicon.ts');
  const parts = files.map(async (name) => {
    return parseLexicon(await readFile(new URL(`lexicon/${name}`, import.meta.url), 'utf8'), name);
  });
  return (await Promise.all(parts)).flat();
}

const readThings = once(() => readEntries(['names.tsv']));
const readPeople = once(() => readEntries(['people.tsv']));

/** What the lexicon knows of words, for follow-ups and for names; of an editor's own entries those that are names. */
export async function openKnowledge(
  lexicon: () => Promise<Lexicon>,
  ownNames: readonly LexiconEntry[] = [],
): Promise<WordKnowledge> {
  const [{ listIntlEntries, listCountries }, { createCountries }] = await Promise.all([
    import('./lexicon/intl-entries.ts'),
    import('./text/countries.ts'),
  ]);
  const named = await readThings();
  const [words, things, people] = await Promise.all([
    lexicon(),
    createLexiconOf([], [...named, ...listIntlEntries(), ...ownNames]),
    createLexiconOf([], await readPeople()),
  ]);
  // Some tens of milliseconds that only a question needs.
  const countries = lazily(() => createCountries(listCountries(), named));
  return {
    isKnown: (stem, language) => words.isKnown(stem, language),
    isNamedThing: (stem, language) => things.isKnown(stem, language) || people.isKnown(stem, language),
    isPerson: (stem, language) => people.isKnown(stem, language),
    countryOf: (stems, language) => countries()(stems, language),
  };
}

/** People, places and organisations of the lexicon, by their names in both languages. */
export async function openNames(): Promise<readonly NamedThing[]> {
  const toNamed = (entries: readonly LexiconEntry[], kind: NamedThing['kind']) =>
    entries.map(({ english, arabic }): NamedThing => ({ kind, names: { en: english, ar: arabic } }));
  return [...toNamed(await readPeople(), 'person'), ...toNamed(await readThings(), 'thing')];
}

/** What a room says, in both languages. */
export async function openPhrasebook(room: 'answer' | 'bot' | 'summarize'): Promise<Phrasebook> {
  const { createPhrasebook } = await import('./text/phrasebook.ts');
  const read = (language: Language) => readFile(new URL(`${room}/locales/${language}.ftl`, import.meta.url), 'utf8');
  const [ar, en] = await Promise.all([read('ar'), read('en')]);
  return createPhrasebook({ ar: [ar], en: [en] });
}

/** Where people live, with its time zone; see `lexicon/capitals.tsv`. */
export function openCapitals(): Promise<string> {
  return readFile(new URL('lexicon/capitals.tsv', import.meta.url), 'utf8');
}

/** Words of like meaning within each language. */
export async function openThesauri(): Promise<Readonly<Record<Language, Thesaurus>>> {
  const [{ createThesaurus }, { toStems }] = await Promise.all([
    import('./lexicon/thesaurus.ts'),
    import('./text/analyse.ts'),
  ]);
  const open = async (language: Language) => {
    const tsv = await readFile(new URL(`lexicon/thesaurus-${language}.tsv`, import.meta.url), 'utf8');
    return createThesaurus(tsv, (text) => toStems(text, language));
  };
  const [ar, en] = await Promise.all([open('ar'), open('en')]);
  return { ar, en };
}

/** What words are told by; each is read when it is first asked for. */
export interface WordParts {
  readonly lexicon: () => Promise<Lexicon>;
  readonly thesauri: () => Promise<Readonly<Record<Language, Thesaurus>>>;
  readonly knowledge: () => Promise<WordKnowledge>;
  /** Of an editor's own entries those that are names. */
  readonly ownNames: () => Promise<readonly LexiconEntry[]>;
}

export interface OwnedWordParts extends WordParts {
  /** Without an editor's own words: what is embedded by it stays as it is. */
  readonly shippedLexicon: () => Promise<Lexicon>;
}

/** @param openOwn the entries that an editor has added */
export function createWordParts(openOwn: () => Promise<readonly LexiconEntry[]> = async () => []): OwnedWordParts {
  const own = once(openOwn);
  const shippedLexicon = once(() => openLexicon());
  const lexicon = once(async () => {
    const entries = await own();
    return entries.length === 0 ? shippedLexicon() : openLexicon(entries);
  });
  const ownNames = async () => (await own()).filter(isNameEntry);
  const knowledge = once(async () => openKnowledge(lexicon, await ownNames()));
  return { shippedLexicon, lexicon, thesauri: once(() => openThesauri()), knowledge, ownNames };
}

/** What the grounding check knows of words and names. */
export async function openGroundingKnowledge(parts: WordParts = createWordParts()): Promise<GroundingKnowledge> {
  const [{ createNameSpellings }, { listIntlEntries, listRegions }, { createCountries }] = await Promise.all([
    import('./answer/grounding/name-spellings.ts'),
    import('./lexicon/intl-entries.ts'),
    import('./text/countries.ts'),
  ]);
  const [lexicon, thesauri, knowledge, names] = await Promise.all([
    parts.lexicon(),
    parts.thesauri(),
    parts.knowledge(),
    Promise.all([readThings(), readPeople()]).then((parts) => parts.flat()),
  ]);
  const cities = await readCities();
  const cityNames = await createLexiconOf([], cities);
  return {
    lexicon,
    thesauri,
    isNamedThing: (stem, language) => knowledge.isNamedThing(stem, language) || cityNames.isKnown(stem, language),
    isSpelledAsName: createNameSpellings([...names, ...cities, ...listIntlEntries(), ...(await parts.ownNames())]),
    // Unions of states act as countries do.
    countryOf: createCountries(listRegions(), names),
  };
}

/** Of `lexicon/capitals.tsv`. */
async function readCities(): Promise<readonly LexiconEntry[]> {
  const { parseCapitals } = await import('./lexicon/parse-capitals.ts');
  return parseCapitals(await openCapitals());
}
