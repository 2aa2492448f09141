import type { Language } from './language.ts';

declare const brand: unique symbol;

/** Names an article: 1-200 characters, no control characters, never `latest`. */
export type ArticleId = string & { readonly [brand]: 'ArticleId' };

/** Names a stored passage: the decimal digits of a positive integer that is never given out twice. */
export type PassageId = string & { readonly [brand]: 'PassageId' };

/** `[start, end)` in UTF-16 units of an article's original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An article as a source gave it, before id and cleaning. */
export interface ArticleDraft {
  /** The path or address it came from, for messages to people. */
  readonly origin: string;
  /** Where its id comes from when `id` is absent: a canonical address, or the path below the SOURCE that was given. */
  readonly identity: string;
  readonly id?: string;
  readonly title?: string;
  readonly language?: Language;
  readonly url?: string;
  readonly source?: string;
  readonly sources?: readonly string[];
  /** `YYYY-MM-DD` or ISO 8601 with offset. */
  readonly publishedAt?: string;
  readonly translationOf?: string;
  /** What else its publisher calls it: guids and addresses, as `toGuidName` and `toUrlName` write them. Such a draft is recognised by them, and by its words. */
  readonly names?: readonly string[];
  /** When its publisher says to have changed it; as `publishedAt`. */
  readonly modifiedAt?: string;
  /** Canonical addresses of the same article in other languages. */
  readonly translations?: readonly string[];
  /** Cleaned body: no mark-up, BOM, CR, title line or boilerplate (JSON Lines: unchanged). */
  readonly text: string;
}

/** One published unit, as it is held. */
export interface Article {
  readonly id: ArticleId;
  readonly title: string;
  readonly language: Language;
  readonly text: string;
  readonly url: string | null;
  /** The outlet's name. */
  readonly source: string | null;
  /** Addresses that the article itself rests on. */
  readonly sources: readonly string[];
  /** `YYYY-MM-DD` or ISO 8601 with offset; null where the source gives none. */
  readonly publishedAt: string | null;
  readonly translationOf: ArticleId | null;
  /** SHA-256 in hexadecimal of what is stored of the source: text and front matter. */
  readonly contentHash: string;
  /** ISO 8601, UTC. */
  readonly addedAt: string;
  readonly updatedAt: string;
  /** The article that was here first and says nearly the same in the same language, as long as it is held. */
  readonly duplicateOf?: ArticleId | null;
  /** When its publisher was seen to have corrected it: `YYYY-MM-DD` or ISO 8601 with offset. */
  readonly correctedAt?: string | null;
}

/** An article without its text, for lists. */
export interface ArticleSummary extends Omit<Article, 'text'> {
  /** How many passages are held of it. */
  readonly passages: number;
  /** The date that was set by hand, empty where it was taken away; undefined where the source's counts. */
  readonly editedPublishedAt?: string;
}

/** A stored, citable span of an article: what is embedded, retrieved and cited. */
export interface Passage extends Span {
  readonly id: PassageId;
  readonly articleId: ArticleId;
  /** 0 for an article's first passage. */
  readonly ordinal: number;
  readonly language: Language;
  /** Exactly `article.text.slice(start, end)`. */
  readonly text: string;
  /** The title of its article. */
  readonly title: string;
}
