import type { PassageId } from '../../src/domain/article.ts';
import type { Language } from '../../src/domain/language.ts';
import type { KeywordQuery, Store } from '../../src/domain/store.ts';
import { createRecord, toId } from './article-records.ts';

/** What the cases of the contract work on. */
export interface StoreUnderTest {
  /** A new, empty store for each test. */
  readonly store: () => Store;
  /** Opens the same database once more, as another process would. */
  readonly open: () => Promise<Store>;
}

/** The texts of the passages that a query finds, the best first; of stems unless told. */
export async function searchTexts(
  store: Store,
  query: Partial<KeywordQuery> & Pick<KeywordQuery, 'terms'>,
): Promise<string[]> {
  const hits = await store.keywords.search({ field: 'stems', limit: 10, ...query });
  const passages = await store.articles.findPassages(hits.map(({ passageId }) => passageId));
  return passages.map(({ text }) => text);
}

/** Passages about other things, without which a word in half of the passages would weigh nothing. */
export function createFillers(language: Language) {
  return ['qq ww', 'zz xx', 'ثث ضض', 'ظظ غغ'].map((text, at) =>
    createRecord({ id: `filler-${at}`, language, passages: [text] }),
  );
}

export async function listIds(store: Store, articleIds: readonly string[]): Promise<PassageId[]> {
  return (await store.articles.listPassages(articleIds.map(toId))).map(({ id }) => id);
}
