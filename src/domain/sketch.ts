import type { ArticleId } from './article.ts';
import type { Language } from './language.ts';

/** What an article is about, in marks that articles of both languages share: see `ingest/sketch.ts`. */
export interface ArticleSketch {
  /** Two numbers for each occurrence of a mark: its hash, and its weight times 256 plus its place, both from 0 to 255. By ascending hash. */
  readonly marks: Uint32Array;
  /** The marks of the lowest hashes, at most 32: articles of one story share several of them. */
  readonly keys: Uint32Array;
  /** UTF-16 units of its text. */
  readonly chars: number;
  /** The day of its publication, in days since 1970; null where its source gives none. */
  readonly day: number | null;
}

/** An article as it is compared with those of the other language. */
export interface SketchedArticle extends Omit<ArticleSketch, 'keys'> {
  readonly articleId: ArticleId;
  readonly language: Language;
  /** The article in the other language that it is linked to already, whichever of the two says so. */
  readonly counterpart: ArticleId | null;
}

/** Asks for articles in the other language that may tell the same story. */
export interface ParallelQuery {
  readonly language: Language;
  readonly keys: Uint32Array;
  /** Only articles of at most so many days before and after, and those without a day; null for all. */
  readonly days: { readonly from: number; readonly to: number } | null;
  readonly limit: number;
}
