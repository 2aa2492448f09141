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
  const ownNames = new Set([...outlets, ...findOwnNames(document, address)].flatMap((name) => toLetters(name) || []));
  const isOutlet = (part: string) => ownNames.has(toLetters(part)) || isNameOfHost(part, address);
  const listTexts = (tags: string) =>
    [...document.querySelectorAll(tags)].slice(0, mostHeadings).flatMap((one) => toText(one) ?? []);
  const heading = listTexts('h1').find((one) => !isOutlet(one));
  const title = [...named, heading].find(Boolean) ?? toText(document.querySelector('title'));
  const headings = new Set(listTexts('h1, h2, h3'));
  if (title === undefined || headings.has(title)) return title;
  // A section may have a heading of its own: "Syria".
  const isHeadline = ({ rest, outlet }: Cut) => headings.has(rest) && rest.length > outlet.length;
  const cuts = [cut(title, behind), cut(title, before)];
  return cuts.find((one) => one !== undefined && (isHeadline(one) || isOutlet(one.outlet)))?.rest ?? title;
}

/** A page has one headline; of many none is. */
const mostHeadings = 20;

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
function findOwnNames(document: PageDocument, address: string | undefined): (string | undefined)[] {
  const home = [...document.querySelectorAll('a[href]')]
    .filter((link) => isHome(link, address))
    .slice(0, mostHomeLinks);
  const pictures = home.flatMap((link) => [...link.querySelectorAll('img')]).map((one) => one.getAttribute('alt'));
  const owners = [...(document.body.textContent ?? '').matchAll(copyright)].slice(0, mostHomeLinks);
  return [
    ...home.flatMap((link) => [toText(link), link.getAttribute('title')]),
    ...pictures,
    ...owners.map(({ groups }) => groups?.['owner']),
  ].flatMap((name) => name ?? []);
}

const mostHomeLinks = 20;

/** Whether a link leads to the front page of the page's own site; where nobody knows the site, a picture does. */
function isHome(link: PageElement, address: string | undefined): boolean {
  const href = link.getAttribute('href') ?? '';
  if (/^\.?\/$/u.test(href)) return true;
  if (!/^https?:\/\/[^/?#]+\/?$/iu.test(href) || !URL.canParse(href)) return false;
  if (address === undefined || !URL.canParse(address)) return link.querySelector('img') !== null;
  return toHost(href) === toHost(address);
}

function toHost(address: string): string {
  return new URL(address).hostname.replace(/^www\./u, '');
}

/** "© 2019-2024 Outlet." Blanks are counted, since a page may have any number of them. */
const copyright =
  /(?:\u00A9|\(c\)|&copy;)\s{0,9}(?:copyright)?\s{0,9}(?:\p{Nd}{4}(?:\s{0,9}[-\u2013]\s{0,9}\p{Nd}{4})?)?[\s,:-]{0,9}(?<owner>[^\p{Nd}\n.,|\u00A9\u060C]{2,60})/giu;

/** Whether a name is that of a host: `BBC News` of `www.bbc.co.uk`, `Selwan Gazette` of `selwangazette.example`. */
function isNameOfHost(name: string, address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const labels = new URL(address).hostname.split('.').slice(0, -1);
  const words = toPlainWords(name).replace(/^the /u, '').split(' ');
  const isMedium = media.has(words.at(-1) ?? '');
  const names = [words, isMedium ? words.slice(0, -1) : words].map((some) => some.join(''));
  return labels.some((label) => label.length >= leastLabelChars && names.includes(label.replaceAll('-', '')));
}

/** What a name has behind that of its host. */
const media: ReadonlySet<string> = new Set([
  'news',
  'tv',
  'online',
  'net',
  'press',
  'agency',
  'radio',
  'arabic',
  'english',
  'عربي',
  'عربية',
  'العربية',
]);

const leastLabelChars = 3;

function toLetters(name: string | undefined): string {
  return toPlainWords((name ?? '').slice(0, mostNameChars)).replaceAll(' ', '');
}

const mostNameChars = 100;

function toText(element: PageElement | null): string | undefined {
  return cleanTitle(element?.textContent ?? '') || undefined;
}
