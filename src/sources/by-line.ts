import { normaliseText } from '../text/normalise.ts';
import type { BoilerplateWords } from './boilerplate-words.ts';
import { readDateline } from './dateline.ts';
import { isEnglishAuthor } from './english-author.ts';

export interface ByLine {
  readonly source?: string;
  readonly publishedAt?: string;
}

/**
 * What a line between title and text says of outlet, day and author. Undefined when the line is none of these: of its
 * parts at least one must be a day, an agency, an author, the outlet already known, or empty.
 */
export function findByLine(line: string, words: BoilerplateWords, outlet?: string): ByLine | undefined {
  const placed = readPlaceAndDay(line, words);
  if (placed !== undefined) return placed;
  const isPiped = pipe.test(line);
  const parts = line.split(isPiped ? pipe : dash).map((part) => part.trim());
  if (parts.some((part) => part.length > maxPartChars)) return undefined;
  const read = parts.map((part) => readPart(part, words, outlet));
  if (!read.some((part) => part.kind !== 'name')) return undefined;
  if (!isPiped && read.some((part) => part.kind === 'name') && !isPlaceLine(read)) return undefined;
  return { source: findOutlet(read, isPiped), publishedAt: read.find((part) => part.day)?.day };
}

/**
 * What the first words of a text say of outlet and day, "BEIRUT, 20 November 2026 (Reuters) - ", and the text after them. Undefined where they say
 * nothing: without a day the outlet must be a known agency, or the one of the article.
 */
export function cutDateline(
  line: string,
  words: BoilerplateWords,
  outlet?: string,
): (ByLine & { readonly rest: string }) | undefined {
  const [whole = '', head = ''] = /^(.{3,120}?)\s+[-\u2013\u2014]\s+(?=\S)/u.exec(line) ?? [];
  const rest = line.slice(whole.length);
  if (rest.length < leastTextChars) return undefined;
  const placed = readPlaceAndDay(head, words) ?? readPlaceAndAgency(head, words, outlet);
  return placed && { ...placed, rest };
}

const leastTextChars = 40;

/** "BEIRUT (Reuters)". */
function readPlaceAndAgency(head: string, words: BoilerplateWords, known?: string): ByLine | undefined {
  const [, place = '', outlet = ''] = /^([^()]{1,60}?)\s*\(([^()]{1,60})\)$/u.exec(head) ?? [];
  if (place === '' || place.split(/\s+/u).length > maxPlaceWords) return undefined;
  const isKnown = words.findWhole(outlet.trim()) === 'agency' || isSame(outlet.trim(), known);
  return isKnown ? { source: outlet.trim() } : undefined;
}

/** "Beirut, 20 November 2026 (Reuters)": a place of few words, a day, and maybe an outlet in brackets. */
function readPlaceAndDay(line: string, words: BoilerplateWords): ByLine | undefined {
  const [, start = '', outlet] =
    /^([^()]{1,80}?)\s*(?:\(([^()]{1,60})\))?\s*[:\u2013\u2014-]?$/u.exec(line.trim()) ?? [];
  const comma = start.search(/[,\u060C]/u);
  if (comma < 1 || start.slice(0, comma).split(/\s+/u).length > maxPlaceWords) return undefined;
  const date = readDatePart(start.slice(comma + 1).trim(), undefined);
  if (date === undefined || words.findStart(start) !== undefined) return undefined;
  return { source: outlet?.trim(), publishedAt: date.day };
}

const maxPlaceWords = 3;
const maxPartChars = 60;
const maxNameWords = 6;
/** Bar, box-drawing bar, middle dot, bullet. */
const pipe = /[|\u2502\u00B7\u2022]/u;
const dash = /\s+[-\u2013\u2014]\s+/u;

interface Part {
  readonly kind: 'date' | 'agency' | 'agencies' | 'author' | 'outlet' | 'empty' | 'name';
  readonly text: string;
  readonly day?: string;
}

function readPart(text: string, words: BoilerplateWords, outlet?: string): Part {
  if (!/[\p{L}\p{N}]/u.test(text) || ofReading.test(text)) return { kind: 'empty', text };
  const start = words.findStart(text);
  const date = readDatePart(text, start);
  if (date) return date;
  const whole = words.findWhole(text);
  if (whole === 'agency' || whole === 'agencies') return { kind: whole, text };
  const isOutlet = (name: string) => /^agenc/u.test(words.findWhole(name) ?? '') || isSame(name, outlet);
  if (start?.kind === 'author' || isEnglishAuthor(text, isOutlet)) return { kind: 'author', text };
  return { kind: isSame(text, outlet) ? 'outlet' : 'name', text };
}

// How long it takes to read: "3 min read"; daqaiq or daqiqa or daqiqatan lil-qiraa; and how often it was seen, mushahada.
const ofReading =
  /^\p{Nd}+ ?min(?:ute)?s? read$|^(?:\p{Nd}+ )?\u062F\u0642\S+ \u0644\u0644\u0642\u0631\u0627\u0621\u0629$|^\p{Nd}[\p{Nd}.,\u066B\u066C]* \u0645\u0634\u0627\u0647\u062F\u0629$/iu;

/** A day with or without "published"; the day of an update says nothing of the day of publication. */
function readDatePart(text: string, start: ReturnType<BoilerplateWords['findStart']>): Part | undefined {
  const isUpdate = start?.kind === 'updated';
  const date = readDateline(start && (isUpdate || start.kind === 'dated') ? start.rest : text);
  return date && { kind: 'date', text, day: isUpdate ? undefined : date.day };
}

function isSame(text: string, outlet?: string): boolean {
  return outlet !== undefined && normaliseText(text) === normaliseText(outlet).trim();
}

/** With a dash as separator only "Place - agency", "Outlet - date" and the like are believed: one short name first. */
function isPlaceLine(parts: readonly Part[]): boolean {
  const [first, ...others] = parts;
  if (!first || others.length === 0 || first.text.split(/\s+/u).length > 3) return false;
  return others.every((part) => part.kind !== 'name');
}

function findOutlet(parts: readonly Part[], isPiped: boolean): string | undefined {
  const agency = parts.find((part) => part.kind === 'agency' || part.kind === 'outlet');
  const [first] = parts;
  if (!isPiped || first?.kind !== 'name' || first.text.split(/\s+/u).length > maxNameWords) return agency?.text;
  return first.text;
}
