import type { PageDocument, PageElement, PageNode } from './page-node.ts';

/** The text of a part of a page: blocks apart by a blank line, list items and table rows one to a line. */
export function toPageText(root: PageNode): string {
  const pieces: string[] = [];
  collect(root, pieces);
  return pieces
    .join('')
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Where the article most likely stands when nothing better tells. */
export function findPageBody(document: PageDocument): PageElement {
  return (
    document.querySelector('[itemprop="articleBody"]') ??
    document.querySelector('article') ??
    document.querySelector('main') ??
    document.body
  );
}

const dropped = new Set([
  'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'NAV', 'HEADER', 'FOOTER', 'ASIDE', 'FORM', 'BUTTON', 'SELECT', 'IFRAME', 'SVG',
  'FIGURE', 'FIGCAPTION', 'VIDEO', 'AUDIO', 'TITLE', 'HEAD', 'LABEL', 'INPUT', 'TEXTAREA',
]); // prettier-ignore
const lines = new Set(['LI', 'TR', 'DT', 'DD']);
const blocks = new Set([
  'P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'DL', 'BLOCKQUOTE', 'TABLE', 'PRE',
  'HR', 'ADDRESS', 'BODY',
]); // prettier-ignore

/** Whether an element of this name, in capitals, stands apart from what is beside it. */
export function isBlock(name: string): boolean {
  return blocks.has(name) || lines.has(name);
}

function collect(node: PageNode, pieces: string[]): void {
  const name = node.nodeName.toUpperCase();
  if (node.nodeType === 3) pieces.push((node.textContent ?? '').replace(/[^\S\u00A0]+/gu, ' '));
  else if (name === 'BR') pieces.push('\n');
  else if (!dropped.has(name)) collectChildren(node, name, pieces);
}

function collectChildren(node: PageNode, name: string, pieces: string[]): void {
  const border = blocks.has(name) ? '\n\n' : lines.has(name) ? '\n' : '';
  pieces.push(border);
  for (const child of node.childNodes) {
    collect(child, pieces);
    if (/^T[DH]$/u.test(child.nodeName)) pieces.push(' ');
  }
  pieces.push(border);
}
