import { toParsedSource } from './body.ts';
import { cleanTitle } from './fields.ts';
import { parseFrontMatter } from './front-matter.ts';
import { stripMarkdown } from './markdown-blocks.ts';
import type { ParsedSource, Rejection } from './source-kind.ts';

/** Markdown with or without front matter; the first heading of the first level is the title where no field gives one. */
export function parseMarkdown(text: string): ParsedSource | Rejection {
  const split = parseFrontMatter(text);
  if (split.kind === 'rejected') return split;
  const isBare = split.body.trim() === '' && split.text !== undefined;
  const { text: body, heading } = stripMarkdown(isBare ? (split.text ?? '') : split.body);
  if (split.fields.title !== undefined || heading === undefined) return toParsedSource(split.fields, body);
  const rest = body.slice(0, heading.start) + body.slice(heading.end);
  return toParsedSource({ ...split.fields, title: cleanTitle(body.slice(heading.start, heading.end)) }, rest);
}
