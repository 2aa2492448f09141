import type { RejectionCode, SourceItem } from '../domain/ingest.ts';
import type { Language } from '../domain/language.ts';

/** A file on its way to be read. */
export interface SourceFile {
  readonly path: string;
  /** What people are told it is called. */
  readonly origin: string;
  /** Its path below the SOURCE that was given, with `/`; its base name when the file itself was given. */
  readonly identity: string;
}

/** What a source may say of an article beside its text; the fields of front matter and of JSON Lines. */
export interface DraftFields {
  readonly id?: string;
  readonly title?: string;
  readonly language?: Language;
  readonly url?: string;
  readonly source?: string;
  readonly sources?: readonly string[];
  readonly publishedAt?: string;
  readonly translationOf?: string;
}

export interface ParsedSource {
  readonly kind: 'parsed';
  readonly fields: DraftFields;
  /** The body as it will be stored. */
  readonly text: string;
}

export type Rejection = Omit<Extract<SourceItem, { readonly kind: 'rejected' }>, 'origin'>;

/** Whether it is data without articles, as programs keep theirs: a folder may hold them. */
export function isWithoutArticles(item: SourceItem): item is Extract<SourceItem, { readonly kind: 'rejected' }> {
  return item.kind === 'rejected' && item.cause === 'no-articles';
}

/** What is known of bytes beside the bytes. */
export interface SourceHints {
  /** The character set that the server named. */
  readonly charset?: string | null;
  /** Where the bytes were fetched from. */
  readonly address?: string;
}

/** Gives the article of a source that holds one. */
export type ParseBytes = (bytes: Uint8Array, hints: SourceHints) => Promise<ParsedSource | Rejection>;

/** One way of writing articles into a file. */
export interface SourceKind {
  readonly name: string;
  /** Beginnings of the media types that servers give it. */
  readonly mediaTypes: readonly string[];
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether the first characters of a file whose extension says little are of this kind. */
  readonly looksLike: (head: string) => boolean;
  readonly read: (file: SourceFile, limits: SourceLimits) => AsyncIterable<SourceItem>;
  /** For kinds that hold one article, which may be fetched by address. */
  readonly parse?: ParseBytes;
}

export interface SourceLimits {
  /** Most bytes of a file, or of one line of JSON Lines. */
  readonly maxBytes: number;
}

export function reject(code: RejectionCode, detail: string): Rejection {
  return { kind: 'rejected', code, detail };
}
