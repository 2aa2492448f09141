import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/domain/language.ts';
import { readQuestionFile } from '../../src/evaluation/question-file.ts';

interface ArticleRow {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly translationOf?: string;
}

const folder = new URL('newsroom/', import.meta.url);
const articles = new Map(
  readFileSync(new URL('articles.jsonl', folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ArticleRow)
    .map((article) => [article.id, article]),
);
const answerable = await readQuestionFile(new URL('questions.jsonl', folder).pathname);
const unanswerable = await readQuestionFile(new URL('unanswerable.jsonl', folder).pathname);

describe('the questions to a newsroom', () => {
  it('are over stories most of which are told in one language', () => {
    const translated = [...articles.values()].filter(({ translationOf }) => translationOf !== undefined);
    for (const { translationOf = '' } of translated) expect(articles.get(translationOf)?.language).toBe('en');
    expect(translated.length * 4).toBeLessThan(articles.size);
  });

  it('are asked in both languages, whatever language answers', () => {
    for (const { id, question } of [...answerable, ...unanswerable]) {
      expect(question.ar, id).toMatch(/\p{Script=Arabic}/u);
      expect(question.en, id).toMatch(/\p{Script=Latin}/u);
    }
  });

  it('have their answers where they say', () => {
    for (const { id, answers } of answerable) {
      const found = languages.flatMap((language) =>
        (answers?.[language] ?? []).map((answer) => ({ language, answer })),
      );
      expect(found.length, id).toBeGreaterThan(0);
      for (const { language, answer } of found) {
        const article = articles.get(answer.articleId);
        expect([article?.language, article?.text.slice(answer.start, answer.end)], id).toEqual([language, answer.text]);
      }
    }
  });

  it('have none where they say that the articles do not tell', () => {
    expect(unanswerable.filter(({ answers }) => answers !== null)).toEqual([]);
    expect(unanswerable.length).toBeGreaterThanOrEqual(50);
  });
});
