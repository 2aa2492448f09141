import type { Button } from '../domain/messenger.ts';
import type { Turn } from './turn.ts';

/** A page of a list. */
export interface Page<Item> {
  readonly shown: readonly Item[];
  /** How many items stand on the pages before. */
  readonly start: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** So many items of a list; the last page where the list has become shorter. */
export function toPage<Item>(items: readonly Item[], page: number, itemsOnPage: number): Page<Item> {
  const pages = Math.ceil(items.length / itemsOnPage);
  const shownPage = Math.max(0, Math.min(page, pages - 1));
  const start = shownPage * itemsOnPage;
  return { shown: items.slice(start, start + itemsOnPage), start, page: shownPage, pages };
}

/** Buttons that turn to the page before and to the next, as far as there are such. */
export function toPageButtons(
  turn: Turn,
  { page, pages }: Pick<Page<unknown>, 'page' | 'pages'>,
  toData: (target: number) => string,
): Button[] {
  const to = (target: number, key: string) => ({ text: turn.format(key), callbackData: toData(target) });
  const earlier = page > 0 ? [to(page - 1, 'button-previous')] : [];
  const later = page < pages - 1 ? [to(page + 1, 'button-next')] : [];
  return [...earlier, ...later];
}
