import { languages, type Language } from '../domain/language.ts';
import type { KeywordIndex, VocabularyWord } from '../domain/store.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { stem } from '../text/stem.ts';
import type { Check } from './doctor.ts';

export interface WordsCheckParts {
  readonly keywords: Pick<KeywordIndex, 'listVocabulary'>;
  readonly lexicon: Pick<Lexicon, 'isKnown'>;
  /** Where such words can be added. */
  readonly path: string;
}

/** Which words stand in many passages and are not in the lexicon, so that a question in the other language does not find them. */
export function createWordsCheck(open: () => Promise<WordsCheckParts>): Check {
  return {
    name: 'words',
    run: async () => {
      const { keywords, lexicon, path } = await open();
      const unknown = listUnknown(await keywords.listVocabulary(), lexicon);
      if (unknown.length === 0) return { status: 'ok', message: 'The lexicon knows the words that are common here.' };
      const named = languages.map((language) => nameCommonest(unknown, language)).filter((words) => words !== '');
      const how = `Add what matters to ${path}: English words, a tab, Arabic words, with "/" between; names with a capital.`;
      const message = `The lexicon does not know ${unknown.length} words that are common here: ${named.join('; ')}. ${how}`;
      return { status: 'ok', message };
    },
  };
}

function listUnknown(vocabulary: readonly VocabularyWord[], lexicon: WordsCheckParts['lexicon']): VocabularyWord[] {
  return vocabulary
    .filter(({ word, language, passages }) => {
      if (passages < fewestPassages || word.length < shortestWord || /\d/.test(word)) return false;
      return !lexicon.isKnown(stem(word, language), language);
    })
    .sort((a, b) => b.passages - a.passages || (a.word < b.word ? -1 : 1));
}

const fewestPassages = 3;
const shortestWord = 3;

function nameCommonest(words: readonly VocabularyWord[], language: Language): string {
  const own = words.filter((word) => word.language === language);
  return own
    .slice(0, mostNamed)
    .map(({ word, passages }) => `${word} (${passages})`)
    .join(', ');
}

const mostNamed = 10;
