import { readFile } from 'node:fs/promises';
import { languages, type Language } from '../domain/language.ts';
import { lexiconFiles } from '../lexicon/lexicon-files.ts';
import { parseLexicon, type LexiconEntry } from '../lexicon/parse-lexicon.ts';

/** A text in one language, such as an article that is held. */
export interface LanguageText {
  readonly language: Language;
  readonly text: string;
}

/** What articles are generated from. */
export interface Material {
  /** Whose sentences lend their shape: small words, punctuation, length. */
  readonly texts: readonly LanguageText[];
  /** Content words, commonest first. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** Kinds of question; `{a}` and `{b}` stand for words of an article. */
  readonly questions: Readonly<Record<Language, readonly string[]>>;
}

/** The lexicon's words and the kinds of question, beside the texts given. */
export async function readMaterial(texts: readonly LanguageText[]): Promise<Material> {
  const files = await Promise.all(lexiconFiles.map(readEntries));
  const questions = await readFile(new URL('questions.tsv', import.meta.url), 'utf8');
  return { texts, words: toWords(interleave(files)), questions: parseQuestions(questions) };
}

async function readEntries(name: string): Promise<LexiconEntry[]> {
  return parseLexicon(await readFile(new URL(`../lexicon/${name}`, import.meta.url), 'utf8'), name);
}

/** The first of each file, then the second of each: every file has its commonest words first. */
function interleave(files: readonly LexiconEntry[][]): LexiconEntry[] {
  const longest = Math.max(...files.map((entries) => entries.length));
  return Array.from({ length: longest }, (_, at) => files.flatMap((entries) => entries[at] ?? [])).flat();
}

/** Single words only, each once. */
function toWords(entries: readonly LexiconEntry[]): Record<Language, readonly string[]> {
  const single = (terms: readonly string[]) => [...new Set(terms.filter((term) => /^[\p{L}\p{M}]{3,}$/u.test(term)))];
  return {
    ar: single(entries.flatMap(({ arabic }) => arabic)),
    en: single(entries.flatMap(({ english }) => english)),
  };
}

function parseQuestions(tsv: string): Record<Language, readonly string[]> {
  const rows = tsv.split('\n').map((line) => line.split('\t'));
  const of = (language: Language) => rows.flatMap(([of, text]) => (of === language && text ? [text] : []));
  const [ar, en] = languages.map(of);
  return { ar: ar ?? [], en: en ?? [] };
}
