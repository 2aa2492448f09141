import { startsWithFrontMatter } from './front-matter.ts';
import { looksLikeJsonLines, readJsonLines } from './json-lines.ts';
import { parseMarkdown } from './markdown.ts';
import { looksLikePage } from './page.ts';
import { parsePageApart } from './page-apart.ts';
import { parsePlainText } from './plain-text.ts';
import type { SourceKind } from './source-kind.ts';
import { wholeFile } from './whole-file.ts';

/** Every kind of file that articles are read from. */
export const sourceKinds: readonly SourceKind[] = [
  { name: 'JSON Lines', extensions: ['.jsonl', '.ndjson'], looksLike: looksLikeJsonLines, read: readJsonLines },
  {
    name: 'saved page',
    extensions: ['.html', '.htm', '.xhtml'],
    looksLike: looksLikePage,
    read: wholeFile(parsePageApart),
  },
  {
    name: 'Markdown',
    extensions: ['.md', '.markdown'],
    looksLike: startsWithFrontMatter,
    read: wholeFile(parseMarkdown),
  },
  { name: 'plain text', extensions: ['.txt', '.text', ''], looksLike: () => false, read: wholeFile(parsePlainText) },
];
