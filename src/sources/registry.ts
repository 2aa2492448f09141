import { startsWithFrontMatter } from './front-matter.ts';
import { readJson } from './json-file.ts';
import { looksLikeJsonLines } from './json-lines.ts';
import { parseMarkdown } from './markdown.ts';
import { looksLikePage } from './page.ts';
import { parseApart } from './apart/parse-apart.ts';
import { parsePageApart } from './page-apart.ts';
import { parsePlainText } from './plain-text.ts';
import type { SourceKind } from './source-kind.ts';
import { wholeFile, wholeText } from './whole-file.ts';

/** Every kind of file that articles are read from. */
export const sourceKinds: readonly SourceKind[] = [
  {
    name: 'JSON Lines or JSON',
    extensions: ['.jsonl', '.ndjson', '.json'],
    mediaTypes: [],
    looksLike: looksLikeJsonLines,
    read: readJson,
  },
  {
    name: 'saved page',
    extensions: ['.html', '.htm', '.xhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    looksLike: looksLikePage,
    ...wholeText(parsePageApart),
  },
  {
    name: 'PDF',
    extensions: ['.pdf'],
    mediaTypes: ['application/pdf', 'application/x-pdf'],
    looksLike: (head) => head.startsWith('%PDF-'),
    ...wholeFile((bytes) => parseApart({ kind: 'pdf', bytes })),
  },
  {
    name: 'Word document',
    extensions: ['.docx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    looksLike: () => false,
    ...wholeFile((bytes) => parseApart({ kind: 'docx', bytes })),
  },
  {
    name: 'Markdown',
    extensions: ['.md', '.markdown'],
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    looksLike: startsWithFrontMatter,
    ...wholeText(parseMarkdown),
  },
  {
    name: 'plain text',
    extensions: ['.txt', '.text', ''],
    mediaTypes: ['text/plain'],
    looksLike: () => false,
    ...wholeText(parsePlainText),
  },
];
