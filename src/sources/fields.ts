import type { Language } from '../domain/language.ts';
import { stripDirectionControls } from '../text/direction.ts';
import { toGivenDate } from './given-date.ts';
import type { DraftFields, Rejection } from './source-kind.ts';

export interface CheckedFields {
  readonly kind: 'fields';
  readonly fields: DraftFields;
  readonly text?: string;
}

/** A rejection that names the field, so that its line can be told. */
export interface FieldProblem extends Rejection {
  readonly field: string;
}

/**
 * Checks the fields of front matter or of a line of JSON. Null, and an empty value of a field other than `text`, count
 * as absent; fields that are not known are ignored.
 */
export function checkFields(raw: Readonly<Record<string, unknown>>): CheckedFields | FieldProblem {
  for (const [field, check] of Object.entries(checks)) {
    if (isAbsent(raw[field])) continue;
    const problem = check(raw[field]);
    if (problem === undefined) continue;
    const code = field === 'language' && typeof raw[field] === 'string' ? 'unsupported' : 'bad-front-matter';
    return { kind: 'rejected', code, field, detail: `${field} ${problem}` };
  }
  return { kind: 'fields', fields: toFields(raw), text: isAbsent(raw['text']) ? undefined : String(raw['text']) };
}

/** A title fit for one line: no direction controls, single spaces. */
export function cleanTitle(title: string): string {
  return stripDirectionControls(title).replace(/\s+/gu, ' ').trim();
}

/** The language that a tag such as `ar-SY` or `en` names, when it is one of the two. */
export function toLanguage(tag: string): Language | undefined {
  const primary = tag.trim().toLowerCase().split(/[-_]/u)[0];
  return primary === 'ar' || primary === 'en' ? primary : undefined;
}

/** Whether this is an `http` or `https` address. */
export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);
}

const maxIdChars = 200;
const maxTitleChars = 1000;

/** Each gives what is wrong with a value, or undefined. */
const checks: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  id: findIdProblem,
  title: (value) => findStringProblem(value) ?? (String(value).length > maxTitleChars ? tooLongTitle : undefined),
  language: (value) =>
    findStringProblem(value) ??
    (toLanguage(String(value)) ? undefined : `is ${show(value)}; articles are held in ar or en`),
  url: (value) =>
    findStringProblem(value) ??
    (isWebAddress(String(value)) ? undefined : `is ${show(value)}, not an http or https address`),
  source: findStringProblem,
  sources: findListProblem,
  publishedAt: (value) =>
    findStringProblem(value) ??
    (toGivenDate(String(value)) !== undefined
      ? undefined
      : `is ${show(value)}; write YYYY-MM-DD or ISO 8601 with offset`),
  translationOf: findIdProblem,
  text: (value) =>
    findStringProblem(value) ??
    (/\p{Surrogate}/u.test(String(value)) ? 'holds half a character (a lone surrogate)' : undefined),
};

const tooLongTitle = `is longer than ${maxTitleChars} characters`;

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function findStringProblem(value: unknown): string | undefined {
  return typeof value === 'string' ? undefined : `is ${show(value)}, not a string`;
}

function findIdProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return findStringProblem(value);
  if (value === 'latest') return 'is "latest", which stands for the newest article';
  if (value.length > maxIdChars) return `has ${value.length} characters; at most ${maxIdChars} are allowed`;
  if (value.trim() === '') return 'is blank';
  return /[\p{Cc}\p{Surrogate}]/u.test(value) ? 'holds a control character' : undefined;
}

function findListProblem(value: unknown): string | undefined {
  const isList = typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
  return isList ? undefined : `is ${show(value)}, not a list of strings`;
}

function show(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function toFields(raw: Readonly<Record<string, unknown>>): DraftFields {
  const text = (field: string) => (isAbsent(raw[field]) ? undefined : String(raw[field]));
  const title = text('title');
  const language = text('language');
  const sources = raw['sources'];
  const publishedAt = text('publishedAt');
  return {
    id: text('id'),
    title: title === undefined ? undefined : cleanTitle(title) || undefined,
    language: language === undefined ? undefined : toLanguage(language),
    url: text('url')?.trim(),
    source: text('source')?.trim() || undefined,
    sources: isAbsent(sources) ? undefined : [sources].flat().map(String),
    publishedAt: publishedAt === undefined ? undefined : toGivenDate(publishedAt),
    translationOf: text('translationOf'),
  };
}
