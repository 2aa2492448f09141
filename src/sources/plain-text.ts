import { toParsedSource } from './body.ts';
import { parseFrontMatter } from './front-matter.ts';
import { splitHeadline } from './headline.ts';
import type { ParsedSource, Rejection } from './source-kind.ts';

/** A text whose first line is its title when it looks like a headline; it may have front matter. */
export function parsePlainText(text: string): ParsedSource | Rejection {
  const split = parseFrontMatter(text);
  if (split.kind === 'rejected') return split;
  const body = split.body.trim() === '' && split.text !== undefined ? split.text : split.body;
  if (split.fields.title !== undefined) return toParsedSource(split.fields, body);
  const { title, rest } = splitHeadline(body);
  return toParsedSource({ ...split.fields, title }, rest);
}
