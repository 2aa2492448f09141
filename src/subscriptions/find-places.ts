import type { Language } from '../domain/language.ts';
import { compareNames } from '../text/transliterate.ts';
import type { ArticleTerms } from './article-terms.ts';
import type { TermForm } from './topic-terms.ts';

/** Where a form of a term stands, of the places of its first stem. */
export function findPlaces({ stems }: TermForm, starts: readonly number[], article: ArticleTerms): readonly number[] {
  if (stems.length === 1) return starts;
  return starts.filter((start) => stems.every((stem, at) => at === 0 || isNear(stem, start, stems.length, article)));
}

/** Words of a phrase may have one or two others among them. */
function isNear(stem: string, start: number, length: number, { positions }: ArticleTerms): boolean {
  return (positions.get(stem) ?? []).some((at) => at > start && at <= start + length + 1);
}

/** From this likeness on names in two scripts are taken for one. */
export const leastNameLikeness = 0.6;

/** How alike a word in `language` and a name in the other one sound, [0, 1]. */
export function compareAcross(word: string, name: string, language: Language): number {
  return language === 'ar' ? compareNames(word, name) : compareNames(name, word);
}
