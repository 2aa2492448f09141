import { createHash } from 'node:crypto';

/** An entry as the four formats give it, before it is judged. */
export interface RawEntry {
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly language?: string;
  /** HTML or text of the whole article, where the format has a place for it. */
  readonly content?: string;
  /** HTML or text of a description, which may be whole or a teaser. */
  readonly summary?: string;
}

export interface RawFeed {
  readonly title?: string;
  readonly language?: string;
  readonly entries: readonly RawEntry[];
  /** How many could not be read at all. */
  readonly unreadable: number;
}

/** `id` of an entry, else its address, else a sum of what it says. */
export function toGuid({ id, url, title, summary }: RawEntry): string {
  const given = id?.trim() || url?.trim();
  if (given !== undefined && given !== '' && given.length <= maxGuidChars) return given;
  return toHash([given ?? '', title ?? '', summary ?? '']);
}

const maxGuidChars = 1000;

/** SHA-256 in hexadecimal of values in their order. */
export function toHash(values: readonly (string | undefined)[]): string {
  return createHash('sha256')
    .update(JSON.stringify(values.map((value) => value ?? null)))
    .digest('hex');
}
