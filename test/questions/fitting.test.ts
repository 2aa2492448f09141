import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { expectLocated, readQuestionSet } from './question-set.ts';

const { articles, answerable, unanswerable } = await readQuestionSet('fitting');

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
    for (const question of answerable) {
      expect(question.answers?.[language]?.length, question.id).toBeGreaterThan(0);
      expectLocated(articles, question, language);
    }
  });

  it('have none where they say that the articles do not tell', () => {
    expect(unanswerable.filter(({ answers }) => answers !== null)).toEqual([]);
    expect(unanswerable.length).toBeGreaterThan(50);
  });
});
