import { toPlainWords } from '../text/plain-words.ts';
import { cleanTitle } from './fields.ts';
import type { PageDocument, PageElement } from './page-node.ts';

export interface KnownOfTitle {
  /** What linked data and Open Graph give as headline, the surest first. */
  readonly named: readonly (string | undefined)[];
  /** What the page says that its outlet is called. */
  readonly outlets: readonly (string | undefined)[];
  /** Where the page is. */
  readonly address: string | undefined;
}

/** The headline of a page: what it is named, its heading, or `<title>`; without the name of the outlet behind or before it. */
export function findPageTitle(document: PageDocument, { named, outlets, address }: KnownOfTitle): string | undefined {
  const ownNames = [...outlets, ...findOwnNames(document)];
  const isOutlet = (part: string) => ownNames.some((name) => isSame(name, part)) || isNameOfHost(part, address);
  const headings = [...document.querySelectorAll('h1, h2, h3')].map(toText);
  const [heading] = [...document.querySelectorAll('h1')]
    .flatMap((one) => toText(one) ?? [])
    .filter((one) => !isOutlet(one));
  const title = [...named, heading].find(Boolean) ?? toText(document.querySelector('title'));
  const cuts = title === undefined ? [] : [cut(title, behind), cut(title, before)];
  return cuts.find((one) => one !== undefined && (headings.includes(one.rest) || isOutlet(one.outlet)))?.rest ?? title;
}

interface Cut {
  readonly rest: string;
  readonly outlet: string;
}

/** Hyphen, bar, dashes, double angle, middle dot. */
const separator = String.raw`\s[-|\u2013\u2014\u00BB\u00B7]\s`;
const behind = new RegExp(`^(?<rest>.+)${separator}(?<outlet>.+)$`, 'u');
const before = new RegExp(`^(?<outlet>.+?)${separator}(?<rest>.+)$`, 'u');

function cut(title: string, pattern: RegExp): Cut | undefined {
  const { rest, outlet } = pattern.exec(title)?.groups ?? {};
  return rest === undefined || outlet === undefined ? undefined : { rest, outlet };
}

/** What a page calls its site elsewhere: links to the front page, and the owner of the copyright. */
function findOwnNames(document: PageDocument): (string | undefined)[] {
  const home = [...document.querySelectorAll('a[href]')].filter((link) => isHome.test(link.getAttribute('href') ?? ''));
  const pictures = home.flatMap((link) => [...link.querySelectorAll('img')]).map((one) => one.getAttribute('alt'));
  const owner = copyright.exec(document.body.textContent ?? '')?.groups?.['owner'];
  return [...home.flatMap((link) => [toText(link), link.getAttribute('title')]), ...pictures, owner].flatMap(
    (name) => name ?? [],
  );
}

const isHome = /^(?:https?:\/\/[^/?#]+)?(?:\/|\.\/)?$/iu;
/** "© 2019-2024 Outlet." Blanks are counted, since a page may have any number of them. */
const copyright =
  /(?:\u00A9|\(c\)|&copy;)\s{0,9}(?:copyright)?\s{0,9}(?:\p{Nd}{4}(?:\s{0,9}[-\u2013]\s{0,9}\p{Nd}{4})?)?[\s,:-]{0,9}(?<owner>[^\p{Nd}\n.,|\u00A9\u060C]{2,60})/iu;

/** Whether a name is that of a host: `BBC News` of `www.bbc.co.uk`, `Selwan Gazette` of `selwangazette.example`. */
function isNameOfHost(name: string, address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const labels = new URL(address).hostname.split('.').slice(0, -1);
  const words = toPlainWords(name).replace(/^the /u, '').split(' ');
  const names = [words, words.slice(0, -1)].map((some) => some.join(''));
  return labels.some((label) => label.length >= leastLabelChars && names.includes(label.replaceAll('-', '')));
}

const leastLabelChars = 3;

function isSame(one: string | undefined, other: string): boolean {
  const [letters, others] = [one ?? '', other].map((name) => toPlainWords(name).replaceAll(' ', ''));
  return letters !== '' && letters === others;
}

function toText(element: PageElement | null): string | undefined {
  return cleanTitle(element?.textContent ?? '') || undefined;
}
