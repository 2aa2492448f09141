import { readFile } from 'node:fs/promises';
import { CorpusError } from '../domain/errors.ts';
import { languages, type Language } from '../domain/language.ts';

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
}

/**
 * Reads questions from a JSON Lines file.
 * @throws CorpusError `source-not-found` when it cannot be read, `invalid-line` with its number when a line has another shape.
 */
export async function readQuestionFile(path: string): Promise<EvaluationQuestion[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CorpusError(`Cannot read the questions in "${path}". Give the path of a JSON Lines file.`, {
      code: 'source-not-found',
      cause,
    });
  });
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parseQuestion(line, `${path}:${number}`));
}

function parseQuestion(line: string, place: string): EvaluationQuestion {
  const row = parseObject(line, place);
  const question = isRecord(row['question']) ? pickStrings(row['question']) : {};
  if (Object.keys(question).length === 0) throw invalid(place, 'has no question in "ar" or "en"');
  const answers = row['answers'];
  if (answers !== undefined && !isRecord(answers)) throw invalid(place, 'has "answers" that are no object');
  return {
    id: String(row['id'] ?? place),
    question,
    answers: answers === undefined ? null : parseAnswers(answers, place),
  };
}

function parseObject(line: string, place: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line);
    if (isRecord(row)) return row;
  } catch {
    throw invalid(place, 'is no JSON');
  }
  throw invalid(place, 'is no JSON object');
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
      if (!Array.isArray(given) || !given.every(isGoldAnswer)) throw invalid(place, `has malformed answers in "${language}"`);
      return [[language, given]];
    }),
  );
}

function isGoldAnswer(value: unknown): value is GoldAnswer {
  return (
    isRecord(value) &&
    typeof value['articleId'] === 'string' &&
    Number.isInteger(value['start']) &&
    Number.isInteger(value['end'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(place: string, what: string): CorpusError {
  return new CorpusError(`${place} ${what}. Each line is {"id", "question": {"ar"?, "en"?}, "answers"?: {"ar"?, "en"?}}.`, {
    code: 'invalid-line',
  });
}
