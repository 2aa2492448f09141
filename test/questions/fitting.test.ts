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

const folder = new URL('fitting/', import.meta.url);
const articles = readFileSync(new URL('articles.jsonl', folder), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ArticleRow);
const answerable = await readQuestionFile(new URL('questions.jsonl', folder).pathname);
const unanswerable = await readQuestionFile(new URL('unanswerable.jsonl', folder).pathname);

describe('the questions that weights are fitted on', () => {
  it('are over stories told in both languages', () => {
    const english = articles.filter(({ language }) => language === 'en').map(({ id }) => id);
    const arabic = articles.filter(({ language }) => language === 'ar').map(({ translationOf }) => translationOf);
    expect(arabic).toEqual(english);
  });

  it('are asked in both languages', () => {
    for (const { id, question } of [...answerable, ...unanswerable]) {
      expect(question.ar, id).toMatch(/\p{Script=Arabic}/u);
      expect(question.en, id).toMatch(/^\P{Script=Arabic}+$/u);
    }
  });

  it.each(languages)('have their answers where they say, in %s', (language) => {
    for (const { id, answers } of answerable) {
      const found = answers?.[language] ?? [];
      expect(found.length, id).toBeGreaterThan(0);
      for (const { articleId, start, end, text } of found) {
        const article = articles.find((each) => each.id === articleId);
        expect([article?.language, article?.text.slice(start, end)], id).toEqual([language, text]);
      }
    }
  });

  it('have none where they say that the articles do not tell', () => {
    expect(unanswerable.filter(({ answers }) => answers !== null)).toEqual([]);
    expect(unanswerable.length).toBeGreaterThan(50);
  });
});
