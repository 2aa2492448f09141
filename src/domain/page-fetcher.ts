export interface FetchRequest {
  /** From an earlier answer, to be told `not-modified` when nothing has changed since. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Most bytes of the answer after decompression. Default 20 MB (20 · 2^20). */
  readonly maxBytes?: number;
  /** The `Accept` header. Default: pages, documents and feeds, then anything. */
  readonly accept?: string;
  /** Media types that are wanted, such as `text/` or `application/pdf`, as beginnings; others are refused. Default: any. */
  readonly mediaTypes?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface FetchedPage {
  readonly kind: 'fetched';
  /** Where the bytes came from, after all redirects. */
  readonly url: string;
  /** Where the address that was asked for has moved for good; null when it has not, or only for now. */
  readonly movedTo: string | null;
  /** Lower-case, without parameters; empty when the server does not say. */
  readonly mediaType: string;
  /** The character set that the `Content-Type` header names. */
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  readonly bytes: Uint8Array;
}

export interface NotModified {
  readonly kind: 'not-modified';
  readonly url: string;
  readonly movedTo: string | null;
}

/** We do not want this: asking again gives the same. */
export interface FetchRefusal {
  readonly kind: 'refused';
  readonly reason: 'blocked-address' | 'robots' | 'too-large' | 'media-type';
  readonly detail: string;
}

/** They did not give it. */
export interface FetchFailure {
  readonly kind: 'failed';
  readonly reason: 'network' | 'timeout' | 'status' | 'redirects' | 'broken' | 'aborted';
  /** The status of an answer that was not a success. */
  readonly status: number | null;
  /** As `Retry-After` asks. */
  readonly retryAfterSeconds: number | null;
  readonly detail: string;
}

export type FetchOutcome = FetchedPage | NotModified | FetchRefusal | FetchFailure;

/** Fetches what strangers publish, without reaching into the network that it runs in. Never throws for what a server does. */
export interface PageFetcher {
  fetch(url: string, request?: FetchRequest): Promise<FetchOutcome>;
  /** Ends its connections. */
  close(): Promise<void>;
}
