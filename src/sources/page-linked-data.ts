import { decodeEntities } from './entities.ts';
import { cleanTitle } from './fields.ts';
import type { PageDocument } from './page-node.ts';

export interface LinkedData {
  readonly title?: string;
  readonly publishedAt?: string;
  readonly outlet?: string;
  /** What the page says that its site is called. */
  readonly site?: string;
  readonly url?: string;
}

/** What the first article in a page's JSON-LD says of itself (https://schema.org/Article). */
export function readLinkedData(document: PageDocument): LinkedData {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = scripts.flatMap((script) => listNodes(parse(script.textContent ?? ''), 0));
  const article = nodes.find((node) => [node['@type']].flat().some((type) => articleType.test(String(type))));
  const site = toText(nodes.find((node) => [node['@type']].flat().includes('WebSite'))?.['name']);
  if (!article) return { site };
  return {
    site,
    title: toText(article['headline']) ?? toText(article['name']),
    publishedAt: toText(article['datePublished']),
    outlet: nameOf(article['publisher'], nodes),
    url: toText(article['url']) ?? toId(article['mainEntityOfPage']),
  };
}

const articleType = /(?:Article|Report|BlogPosting|NewsStory)$/u;
const maxDepth = 6;

type LinkedNode = Readonly<Record<string, unknown>>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\*[^*]*\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, '')) as unknown;
  } catch {
    return undefined;
  }
}

function listNodes(value: unknown, depth: number): LinkedNode[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.flatMap((one) => listNodes(one, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...listNodes(value['@graph'], depth + 1), ...listNodes(value['mainEntity'], depth + 1)];
}

function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? cleanTitle(decodeEntities(value)) || undefined : undefined;
}

function toId(value: unknown): string | undefined {
  return toText(value) ?? (isNode(value) ? toText(value['@id']) : undefined);
}

/** The name of a publisher that is written out, or only referred to. */
function nameOf(value: unknown, nodes: readonly LinkedNode[]): string | undefined {
  const [publisher] = [value].flat<unknown[]>();
  if (!isNode(publisher)) return toText(publisher);
  const referred = nodes.find((node) => node['@id'] === publisher['@id'] && node['name'] !== undefined);
  return toText(publisher['name']) ?? toText(referred?.['name']);
}
