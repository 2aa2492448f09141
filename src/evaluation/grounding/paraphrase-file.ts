import { CorpusError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { JsonLine } from '../json-lines.ts';

/** A sentence in other words than an article's: true, or a lie that somebody wrote. */
export interface Paraphrase {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  /** What it cites: passages that hold these words of these articles. */
  readonly cites: readonly { readonly articleId: string; readonly words: string }[];
  /** How it lies, in a word or two; undefined for a true one. */
  readonly lie?: string | undefined;
}

/** Whether the lines of a file are paraphrases, and not questions, by the first. */
export function areParaphrases([first]: readonly JsonLine[]): boolean {
  return first !== undefined && /"cites"\s*:/u.test(first.line);
}

/** The paraphrases of these lines. @throws CorpusError `invalid-line`, with its number, when a line has another shape. */
export function parseParaphrases(lines: readonly JsonLine[]): Paraphrase[] {
  return lines.map(parseParaphrase);
}

function parseParaphrase({ line, place }: JsonLine): Paraphrase {
  const row = parseJson(line);
  if (isParaphrase(row)) return { id: place, ...row };
  const message = `${place} is no paraphrase. Each line is {"language": "ar"|"en", "text", "cites": [{"articleId", "words"}]}, of a lie with "lie": how it lies.`;
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
  const { language, text, cites, lie } = row;
  const isCite = (cite: unknown) =>
    isRecord(cite) && typeof cite['articleId'] === 'string' && typeof cite['words'] === 'string';
  const isTold = (language === 'ar' || language === 'en') && typeof text === 'string';
  return isTold && Array.isArray(cites) && cites.every(isCite) && (lie === undefined || typeof lie === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
