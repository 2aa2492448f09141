import type { PageDocument, PageElement, PageNode } from './page-node.ts';

/**
 * Takes out of a page what is no part of an article on any site: notices about cookies, dialogs, places of advertisements,
 * what readers comment, ways to share it and back to the front page, and lists that are links and nothing else, such as what else one may read.
 */
export function prunePage(document: PageDocument): void {
  for (const element of document.querySelectorAll('[role="dialog"], [role="alertdialog"], [aria-modal="true"]'))
    element.remove();
  for (const element of document.querySelectorAll('div[class], div[id], section[class], section[id], p[class], aside'))
    if (isNamedApart(element) && !holdsArticle(element)) element.remove();
  for (const list of document.querySelectorAll('ul, ol')) if (isListOfLinks(list)) list.remove();
}

const apart =
  /^(?:ad|ads|advert|advertisement|adsbygoogle|cookies?|gdpr|consent|comments?|respond|breadcrumbs?|newsletter|sharedaddy|addtoany|sharing|social|related|recommended|most-read|mostread)$/u;
const apartWithMore =
  /^(?:(?:ad|ads|advert|cookies?|gdpr|consent)[-_](?:slot|unit|banner|box|container|wrapper|notice|bar|consent|label|popup)|(?:comments?|breadcrumbs?|newsletter|share|sharing|social)[-_](?:area|list|section|wrapper|box|bar|buttons?|links?|icons?|form|signup|container|trail)|(?:related|recommended)[-_](?:posts?|articles?|stories|news|links?|content|inline|topics))/u;

/** A name may be given to the frame of everything, too. */
function holdsArticle(element: PageElement): boolean {
  return [...element.querySelectorAll('article, h1')].length > 0;
}

/** Whether one of its names says so; `-` and `_` divide a name into words, of which the first counts. */
function isNamedApart(element: PageElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .toLowerCase()
    .split(/\s+/u);
  return names.some((name) => apart.test(name) || apartWithMore.test(name));
}

const minLinks = 2;
const minLinkedShare = 0.9;

/** Links within a sentence leave most of its letters outside. */
function isListOfLinks(list: PageElement): boolean {
  const links = [...list.querySelectorAll('a')];
  const all = countLetters(list);
  const linked = links.reduce((sum, link) => sum + countLetters(link), 0);
  return links.length >= minLinks && linked >= all * minLinkedShare;
}

export function countLetters({ textContent }: PageNode): number {
  return textContent?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
