import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { expectLocated, readQuestionSet } from './question-set.ts';

describe.each([
  { name: 'newsroom', mostTranslated: 1 / 4 },
  { name: 'district', mostTranslated: 1 / 2 },
  { name: 'coast', mostTranslated: 1 / 2 },
  { name: 'province', mostTranslated: 1 / 2 },
])('the questions to a $name', async ({ name, mostTranslated }) => {
  const { articles, answerable, unanswerable } = await readQuestionSet(name);

  it('are over stories many of which are told in one language', () => {
    const translated = articles.filter(({ translationOf }) => translationOf !== undefined);
    for (const { language, translationOf = '' } of translated)
      expect(articles.find(({ id }) => id === translationOf)?.language).toBe(language === 'ar' ? 'en' : 'ar');
    expect(translated.length).toBeLessThan(articles.length * mostTranslated);
  });

  it('are asked in both languages, whatever language answers', () => {
    for (const { id, question } of [...answerable, ...unanswerable]) {
      expect(question.ar, id).toMatch(/\p{Script=Arabic}/u);
      expect(question.en, id).toMatch(/\p{Script=Latin}/u);
    }
  });

  it('have their answers where they say', () => {
    for (const question of answerable) {
      const found = languages.flatMap((language) => question.answers?.[language] ?? []);
      expect(found.length, question.id).toBeGreaterThan(0);
      for (const language of languages) expectLocated(articles, question, language);
    }
  });

  it('have none where they say that the articles do not tell', () => {
    expect(unanswerable.filter(({ answers }) => answers !== null)).toEqual([]);
    expect(unanswerable.length).toBeGreaterThanOrEqual(50);
  });
});
