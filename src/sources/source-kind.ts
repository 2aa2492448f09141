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

export interface Rejection {
  readonly kind: 'rejected';
  readonly code: RejectionCode;
  readonly detail: string;
}

/** One way of writing articles into a file. */
export interface SourceKind {
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether the first characters of a file whose extension says little are of this kind. */
  readonly looksLike: (head: string) => boolean;
  readonly read: (file: SourceFile, limits: SourceLimits) => AsyncIterable<SourceItem>;
}

export interface SourceLimits {
  /** Most bytes of a file, or of one line of JSON Lines. */
  readonly maxBytes: number;
}

export function reject(code: RejectionCode, detail: string): Rejection {
  return { kind: 'rejected', code, detail };
}
