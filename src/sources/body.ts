import { toPlainWords } from '../text/plain-words.ts';
import { removeBoilerplate } from './boilerplate.ts';
import { cleanTitle } from './fields.ts';
import type { DraftFields, ParsedSource } from './source-kind.ts';

/**
 * The body of a text, Markdown or HTML source as it will be stored: without title line and boilerplate. Outlet and day
 * of a by-line fill fields that are not given.
 */
export function toParsedSource(fields: DraftFields, body: string): ParsedSource {
  const clean = removeBoilerplate(dropTitleLine(body, fields.title), fields.source);
  const publishedAt = fields.publishedAt ?? clean.publishedAt;
  return {
    kind: 'parsed',
    fields: { ...fields, source: fields.source ?? clean.source, publishedAt },
    text: clean.text,
  };
}

/** Without the first line when it repeats the title. */
function dropTitleLine(body: string, title?: string): string {
  const first = /^\s*(\S[^\n]*)(?:\n|$)/u.exec(body);
  if (!first || title === undefined) return body;
  return toKey(first[1] ?? '') === toKey(title) ? body.slice(first[0].length) : body;
}

function toKey(line: string): string {
  return toPlainWords(cleanTitle(line));
}
