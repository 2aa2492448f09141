import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { asksForPublication, dropArticleMentions } from '../../src/text/article-mentions.ts';

describe('that the article is asked', () => {
  it.each([
    ['According to the article, who attended as observers?', 'who attended as observers?'],
    ['Who attended, according to this report?', 'Who attended?'],
    ['What measures are mentioned in the article?', 'What measures?'],
    ['Which countries does the report say attended?', 'Which countries attended?'],
    ['Who does the article name as the envoy?', 'Who as the envoy?'],
    ['وفقا للمقال، من حضر كمراقبين؟', 'من حضر كمراقبين؟'],
    ['من حضر بحسب التقرير؟', 'من حضر؟'],
    ['ما هي الإجراءات المذكورة في الخبر؟', 'ما هي الإجراءات؟'],
    ['من يقول المقال إنه مستعد للحوار؟', 'من مستعد للحوار؟'],
  ])('is left out of "%s"', (question, rest) => {
    expect(dropArticleMentions(question)).toBe(rest);
  });

  it.each([
    'Who wrote the article?',
    'What does the UN report say about aid?',
    'Who is blamed in the report of the committee?',
    'in the article',
    'Who was hurt by the report?',
    'Who attended?',
    '',
    'متى نُشر التقرير؟',
    'من ورد اسمه في تقرير الأمم المتحدة؟',
    'في التقرير',
    'من حضر؟',
  ])('is not seen in "%s"', (question) => {
    expect(dropArticleMentions(question)).toBe(question);
  });
});

it.each<[Language, string, boolean]>([
  ['en', 'When was the article published?', true],
  ['en', 'Who wrote this article?', true],
  ['en', 'Who is the author of the article?', true],
  ['en', 'Who wrote the book?', false],
  ['en', 'When was the report of the committee published?', false],
  ['ar', 'متى نُشر المقال؟', true],
  ['ar', 'من كاتب المقال؟', true],
  ['ar', 'ما تاريخ هذا الخبر؟', true],
  ['ar', 'من كتب الرواية؟', false],
  ['ar', 'متى صدر القرار؟', false],
])('(%s) "%s" asks for what stands above an article: %s', (language, question, expected) => {
  expect(asksForPublication(question, language)).toBe(expected);
});
