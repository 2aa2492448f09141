/** What an index file holds and how to tell whether it is whole. */
export interface Manifest {
  readonly format: 1;
  /** Id of the embedding model whose vectors the file holds. */
  readonly model: string;
  readonly dimensions: number;
  /** How many passages. */
  readonly count: number;
  readonly lastPassageId: number;
  /** Name of the index file, in the manifest's folder. */
  readonly file: string;
  /** Of the index file, in hexadecimal. */
  readonly sha256: string;
}

/** Undefined for text that is no manifest of a format known here. */
export function parseManifest(text: string): Manifest | undefined {
  const value = parseJson(text);
  return isManifest(value) ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    fields.format === 1 &&
    typeof fields.model === 'string' &&
    [fields.dimensions, fields.count, fields.lastPassageId].every(isPositiveInteger) &&
    matches(fields.file, /^[\w-]+\.hnsw$/) &&
    matches(fields.sha256, /^[0-9a-f]{64}$/)
  );
}

function isPositiveInteger(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
