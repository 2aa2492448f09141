import { CorpusError } from '../domain/errors.ts';
import { languages, type Language } from '../domain/language.ts';
import { readJsonLines, type JsonLine } from './json-lines.ts';

/** Words of an article that answer a question, `[start, end)` in UTF-16 units of the article's text. */
export interface GoldAnswer {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A question of an evaluation set; without answers it is one that the articles do not answer. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly question: Partial<Record<Language, string>>;
  /** By the language of the articles. */
  readonly answers: Partial<Record<Language, readonly GoldAnswer[]>> | null;
  /** The questions that come before it in its conversation, oldest first; empty for one that stands alone. */
  readonly earlier: readonly Partial<Record<Language, string>>[];
}

/**
 * Reads questions from a JSON Lines file. A line's `after` names the question before it in a conversation, by its id, in
 * the same file; of several with that id the first is meant.
 * @throws CorpusError `source-not-found` when it cannot be read; `invalid-line`, with its number, when a line has another
 *   shape or comes after a question that is not there, or after itself.
 */
export async function readQuestionFile(path: string): Promise<EvaluationQuestion[]> {
  return parseQuestions(await readJsonLines(path, 'the questions'));
}

/** As `readQuestionFile`, of lines that were read. @throws CorpusError `invalid-line`. */
export function parseQuestions(lines: readonly JsonLine[]): EvaluationQuestion[] {
  return resolveEarlier(lines.map(({ line, place }) => parseRow(line, place)));
}

interface Row extends Omit<EvaluationQuestion, 'earlier'> {
  readonly place: string;
  readonly after: string | undefined;
}

function parseRow(line: string, place: string): Row {
  const row = parseObject(line, place);
  const question = isRecord(row['question']) ? pickStrings(row['question']) : {};
  if (Object.keys(question).length === 0) throw invalid(place, 'has no question in "ar" or "en"');
  const answers = row['answers'] ?? null;
  if (answers !== null && !isRecord(answers)) throw invalid(place, 'has "answers" that are no object');
  return {
    id: parseId(row['id'], 'id', place) ?? place,
    question,
    answers: answers === null ? null : parseAnswers(answers, place),
    place,
    after: parseId(row['after'], 'after', place),
  };
}

function parseId(value: unknown, name: string, place: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') throw invalid(place, `has a malformed "${name}"`);
  return String(value);
}

function parseObject(line: string, place: string): Record<string, unknown> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw invalid(place, 'is no JSON');
  }
  if (!isRecord(row)) throw invalid(place, 'is no JSON object');
  return row;
}

function pickStrings(record: Record<string, unknown>): Partial<Record<Language, string>> {
  return Object.fromEntries(
    languages.flatMap((language) => (typeof record[language] === 'string' ? [[language, record[language]]] : [])),
  );
}

function parseAnswers(answers: Record<string, unknown>, place: string): NonNullable<EvaluationQuestion['answers']> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const given = answers[language];
      if (given === undefined) return [];
      if (!Array.isArray(given) || !given.every(isGoldAnswer)) {
        throw invalid(place, `has malformed answers in "${language}"`);
      }
      return [[language, given]];
    }),
  );
}

function isGoldAnswer(value: unknown): value is GoldAnswer {
  if (!isRecord(value)) return false;
  const { articleId, start, end, text } = value;
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(end) > Number(start);
  return typeof articleId === 'string' && typeof text === 'string' && isSpan;
}

/** Puts before each follow-up the questions of its conversation. */
function resolveEarlier(rows: readonly Row[]): EvaluationQuestion[] {
  const byId = new Map(rows.toReversed().map((row) => [row.id, row]));
  return rows.map(({ id, question, answers, place, after }) => {
    const earlier: Row['question'][] = [];
    const seen = new Set([id]);
    for (let at = after; at !== undefined; at = byId.get(at)?.after) {
      const before = byId.get(at);
      if (before === undefined) throw invalid(place, `comes after "${at}", which is no question of this file`);
      if (seen.has(at)) throw invalid(place, `comes after itself, by way of "${at}"`);
      seen.add(at);
      earlier.unshift(before.question);
    }
    return { id, question, answers, earlier };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const shape =
  'Each line is {"id"?, "question": {"ar"?, "en"?}, "answers"?: {"ar"?: [{"articleId", "start", "end", "text"}], "en"?: …}, "after"?}.';

function invalid(place: string, what: string): CorpusError {
  return new CorpusError(`${place} ${what}. ${shape}`, { code: 'invalid-line' });
}
