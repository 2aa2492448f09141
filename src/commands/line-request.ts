import type { ArticleId } from '../domain/article.ts';
import { CorpusError } from '../domain/errors.ts';
import { languages, type Language } from '../domain/language.ts';

/** The largest `limit` of a search. */
export const maxSearchLimit = 1000;

/** What a line of standard input asks for; what it leaves open is undefined. */
export interface LineRequest {
  readonly text: string;
  /** Empty: all articles. */
  readonly articleIds?: readonly ArticleId[];
  readonly language?: Language;
  readonly limit?: number;
  readonly conversation?: string;
}

/** A line that begins with `{` as the object it holds, or why it holds none. */
export function parseLineObject(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch (error) {
    throw invalidLine(['is not JSON. Write {"question": "…"} on one line, or the question alone'], error);
  }
}

/**
 * @param field `question` or `query`: where the text stands.
 * @throws CorpusError `invalid-line` that names every field that is wrong.
 */
export function parseLineRequest(object: Readonly<Record<string, unknown>>, field: 'question' | 'query'): LineRequest {
  const problems: string[] = [];
  const read = <Value>(
    name: string,
    form: string,
    toValue: (value: unknown) => Value | undefined,
  ): Value | undefined => {
    const given = object[name] ?? undefined;
    const value = given === undefined ? undefined : toValue(given);
    if (given !== undefined && value === undefined) problems.push(`has "${name}" that is not ${form}`);
    return value;
  };
  const text = read(field, 'a text', toText);
  if (object[field] === undefined || object[field] === null) problems.push(`has no "${field}"`);
  const request = {
    text: text ?? '',
    articleIds: read('articles', 'a list of article ids', toArticleIds),
    language: read('lang', `one of ${languages.join(', ')}`, (value) =>
      languages.find((language) => language === value),
    ),
    limit: read('limit', `a whole number from 1 to ${maxSearchLimit}`, toLimit),
    conversation: read('conversation', 'a text', toName),
  };
  if (problems.length > 0) throw invalidLine(problems);
  return request;
}

/** The error of a line that is not what it should be. */
export function invalidLine(problems: readonly string[], cause?: unknown): CorpusError {
  return new CorpusError(`The line ${problems.join('; it ')}.`, { code: 'invalid-line', cause });
}

/** A whole number from 1 to `maxSearchLimit`, else undefined. */
export function toLimit(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxSearchLimit
    ? value
    : undefined;
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function toName(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : toText(value);
}

function toArticleIds(value: unknown): readonly ArticleId[] | undefined {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isList ? (value as ArticleId[]) : undefined;
}
