import { toAbsolute } from './page-links.ts';
import type { PageDocument, PageElement, PageNode } from './page-node.ts';
import { countLetters } from './page-pruning.ts';
import { isBlock } from './page-text.ts';
import { isTeaser } from './teaser.ts';

/**
 * Whether a page, already pruned, lists articles instead of being one: linked headlines of several others, with a line or two below each,
 * and nowhere a text of its own. `address` is the page's, where it is known.
 */
export function isListOfArticles(document: PageDocument, address?: string): boolean {
  const walk: Walk = { address, targets: new Set(), runs: [{ letters: 0, blocks: 0, isBelowTitle: false }] };
  readBlock(document.body, walk);
  if (walk.targets.size < leastTeasers) return false;
  const paragraphs = walk.runs.filter(({ letters }) => letters >= leastParagraphLetters);
  return paragraphs.length < fewestParagraphs && !walk.runs.some(isText);
}

/** Fewer stand below many an article. */
const leastTeasers = 5;
/** A text that links interrupt after every paragraph is an article nevertheless; what stands below a headline of a list is shorter. */
const fewestParagraphs = 4;
const leastParagraphLetters = 220;

/** What stands between two linked headlines. */
interface Run {
  letters: number;
  /** Paragraphs, or lines that are as long. */
  blocks: number;
  /** Whether a headline that leads nowhere else stands above it. */
  isBelowTitle: boolean;
}

interface Walk {
  readonly address: string | undefined;
  /** Where the linked headlines lead. */
  readonly targets: Set<string>;
  readonly runs: Run[];
}

/** As much as three paragraphs, or three short ones; below a headline of its own a brief will do. */
function isText({ letters, blocks, isBelowTitle }: Run): boolean {
  if (letters >= leastTextLetters || (blocks >= 3 && letters >= leastTextLetters / 2)) return true;
  return isBelowTitle && letters >= leastBriefLetters;
}

const leastTextLetters = 450;
const leastBriefLetters = 120;

const skipped = new Set([
  'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'NAV', 'FOOTER', 'ASIDE', 'FORM', 'BUTTON', 'SELECT', 'IFRAME', 'SVG', 'FIGURE',
]); // prettier-ignore
const heading = /^H[1-6]$/u;
/** What has one of these within stands apart, whatever it is called itself. */
const framed = 'h1, h2, h3, h4, h5, h6, p, div, td, br';

function readBlock(block: PageElement, walk: Walk): void {
  if (heading.test(block.nodeName)) return readHeading(block, walk);
  let line: PageNode[] = [];
  const endLine = () => {
    readLine(line, block, walk);
    line = [];
  };
  for (const node of block.childNodes) {
    const name = node.nodeName.toUpperCase();
    if (skipped.has(name)) continue;
    const isFrame = isElement(node) && (isBlock(name) || node.querySelector(framed) !== null);
    if (isFrame || name === 'BR') endLine();
    if (!isFrame) line.push(node);
    else if (name === 'A') addTeaser([node], walk);
    else readBlock(node, walk);
  }
  endLine();
}

function readHeading(block: PageElement, walk: Walk): void {
  const links = findLinks([block]);
  const isLink = links.length > 0 && sumLetters(links) >= sumLetters([block]) * minHeadingShare;
  const isHeadline = (block.textContent?.trim().split(/\s+/u).length ?? 0) >= leastTitleWords;
  const isOwn = isLink ? !addTeaser(links, walk) : block.nodeName === 'H1';
  if (isOwn && isHeadline) walk.runs.push({ letters: 0, blocks: 0, isBelowTitle: true });
}

/** Text without a block of its own. A paragraph that is one link is part of an article as often as not. */
function readLine(line: readonly PageNode[], { nodeName }: PageElement, walk: Walk): void {
  const letters = sumLetters(line);
  const links = findLinks(line);
  const linked = sumLetters(links);
  const isLink = linked > 0 && linked >= letters * minLinkShare && nodeName !== 'P';
  const leadsOn = links.some(({ textContent }) => isTeaser(textContent ?? '', 1));
  if (isLink && (letters >= leastHeadlineLetters || leadsOn)) return void addTeaser(links, walk);
  const run = walk.runs.at(-1);
  if (run === undefined || letters < leastProseLetters || linked > letters / 2) return;
  run.letters += letters;
  run.blocks++;
}

const minHeadingShare = 0.8;
const minLinkShare = 0.9;
const leastHeadlineLetters = 15;
const leastProseLetters = 35;
const leastTitleWords = 2;

/** False where they lead nowhere else. */
function addTeaser(links: readonly PageNode[], { address, targets, runs }: Walk): boolean {
  const hrefs = links.map((link) => (isElement(link) ? (link.getAttribute('href') ?? '') : ''));
  const others = hrefs.flatMap((href) => toTarget(href, address) ?? []);
  if (others.length === 0) return false;
  for (const target of others) targets.add(target);
  runs.push({ letters: 0, blocks: 0, isBelowTitle: false });
  return true;
}

/** Undefined for a place on the same page. */
function toTarget(href: string, address: string | undefined): string | undefined {
  if (/^\s*(?:#|$)/u.test(href)) return undefined;
  const target = toAbsolute(href, address ?? 'https://page.invalid/')?.replace(/#.*$/u, '');
  return target !== undefined && toPlace(target) === toPlace(address ?? '') ? undefined : target;
}

/** Where an address leads, whatever is asked of the page. */
function toPlace(address: string): string {
  return address.replace(/[?#].*$/u, '').replace(/\/$/u, '');
}

function findLinks(nodes: readonly PageNode[]): PageElement[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => (node.nodeName === 'A' ? [node] : [...node.querySelectorAll('a[href]')]));
}

function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

function sumLetters(nodes: readonly PageNode[]): number {
  return nodes.reduce((sum, node) => sum + countLetters(node), 0);
}
