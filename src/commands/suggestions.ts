import type { Sanad } from '../main.ts';
import { openPhrasebook } from '../open-words.ts';
import { isShippedCorpusLoaded } from '../operations/shipped-corpus.ts';

/** Questions about the shipped articles, as the bot itself suggests them, in each language; none where those were left out. */
export async function listSuggestions({
  articles,
}: Pick<Sanad, 'articles'>): Promise<Readonly<Record<'ar' | 'en', readonly string[]>>> {
  if (!(await isShippedCorpusLoaded(articles))) return { ar: [], en: [] };
  const phrasebook = await openPhrasebook('bot');
  const list = (language: 'ar' | 'en') =>
    ['example-1', 'example-2', 'example-3'].map((key) => phrasebook.format(language, key));
  return { ar: list('ar'), en: list('en') };
}
