import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { readQuestionFile, type EvaluationQuestion } from '../../src/evaluation/question-file.ts';

export interface ArticleRow {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly translationOf?: string;
}

/** The articles of a file of JSON Lines beneath `test/`. */
export function readArticleRows(path: string): ArticleRow[] {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ArticleRow);
}

/** A folder of `test/questions/`: articles of its own and questions about them. */
export async function readQuestionSet(folder: string) {
  const read = (file: string) => readQuestionFile(new URL(`${folder}/${file}`, import.meta.url).pathname);
  return {
    articles: readArticleRows(`questions/${folder}/articles.jsonl`),
    answerable: await read('questions.jsonl'),
    unanswerable: await read('unanswerable.jsonl'),
  };
}

/** Checks that the answers of one language stand where the question says. */
export function expectLocated(
  articles: readonly ArticleRow[],
  { id, answers }: EvaluationQuestion,
  language: Language,
) {
  for (const { articleId, start, end, text } of answers?.[language] ?? []) {
    const article = articles.find((each) => each.id === articleId);
    expect([article?.language, article?.text.slice(start, end)], id).toEqual([language, text]);
  }
}
