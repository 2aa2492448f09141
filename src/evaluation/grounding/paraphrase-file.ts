import { readFile } from 'node:fs/promises';
import { CorpusError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';

/** A true sentence in other words than an article's. */
export interface Paraphrase {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  /** What it cites: passages that hold these words of these articles. */
  readonly cites: readonly { readonly articleId: string; readonly words: string }[];
}

/** Whether a line of a JSON Lines file is a paraphrase, and not a question. */
export function isParaphraseFile(text: string): boolean {
  return /"cites"\s*:/u.test(text.slice(0, text.indexOf('\n') + 1 || undefined));
}

/**
 * Reads paraphrases from a JSON Lines file.
 * @throws CorpusError `invalid-line`, with its number, when a line has another shape.
 */
export async function readParaphraseFile(path: string): Promise<Paraphrase[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseParaphrase(line, `${path}:${index + 1}`)]));
}

function parseParaphrase(line: string, place: string): Paraphrase {
  const row = parseJson(line);
  if (isParaphrase(row)) return { id: place, ...row };
  const message = `${place} is no paraphrase. Each line is {"language": "ar"|"en", "text", "cites": [{"articleId", "words"}]}.`;
  throw new CorpusError(message, { code: 'invalid-line' });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isParaphrase(row: unknown): row is Omit<Paraphrase, 'id'> {
  if (!isRecord(row)) return false;
  const { language, text, cites } = row;
  const isCite = (cite: unknown) =>
    isRecord(cite) && typeof cite['articleId'] === 'string' && typeof cite['words'] === 'string';
  return (
    (language === 'ar' || language === 'en') && typeof text === 'string' && Array.isArray(cites) && cites.every(isCite)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
