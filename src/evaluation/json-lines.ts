import { readFile } from 'node:fs/promises';
import { CorpusError } from '../domain/errors.ts';

/** A line of a JSON Lines file that is not empty. */
export interface JsonLine {
  readonly line: string;
  /** `<path>:<number of the line, from 1>`. */
  readonly place: string;
}

/**
 * The lines of a file, without a byte order mark.
 * @param what what the file holds, for the error: "the questions"
 * @throws CorpusError `source-not-found` when it cannot be read.
 */
export async function readJsonLines(path: string, what: string): Promise<JsonLine[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const message = `Cannot read ${what} in "${path}". Give the path of a JSON Lines file.`;
    throw new CorpusError(message, { code: 'source-not-found', cause });
  });
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, at) => ({ line, place: `${path}:${at + 1}` }))
    .filter(({ line }) => line.trim() !== '');
}

/** Whether a value of a line is a list of texts, none of them empty. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '');
}
