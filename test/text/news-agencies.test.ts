import { expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { findAskedAgency, findReported, newsAgencies } from '../../src/text/news-agencies.ts';
import { normaliseText } from '../../src/text/normalise.ts';

it.each<[Language, string, string, string | undefined]>([
  ['en', "Which news agency reported Lavrov's remarks?", 'Which news agency reported', 'remarks'],
  ['en', 'Which agency carried the agenda?', 'Which agency carried', undefined],
  ['en', 'What news agency did the comments come from?', 'What news agency', 'comments come from'],
  ['ar', 'أي وكالة نقلت تصريح لافروف؟', 'أي وكالة نقلت', 'تصريح'],
  ['ar', 'ما هي الوكالة التي أوردت الخبر؟', 'ما هي الوكالة التي أوردت', 'الخبر'],
])('(%s) "%s" asks for an agency by "%s"', (language, question, asking, reported) => {
  const cut = (span: ReturnType<typeof findAskedAgency>) => span && question.slice(span.start, span.end);
  expect([cut(findAskedAgency(question, language)), cut(findReported(question, language))]).toEqual([asking, reported]);
});

it.each<[Language, string]>([
  ['en', 'Which agency supports the return of refugees?'],
  ['en', 'Who reported the theft?'],
  ['ar', 'أي وكالة تدعم عودة اللاجئين؟'],
  ['ar', 'من أبلغ عن السرقة؟'],
])('(%s) "%s" asks for none', (language, question) => {
  expect([findAskedAgency(question, language), findReported(question, language)]).toEqual([undefined, undefined]);
});

it.each<[Language, string, boolean]>([
  ['en', 'He said so, Reuters reported.', true],
  ['en', 'A news agency told of it.', true],
  ['en', 'The refugee agency helped.', false],
  ['ar', 'وفق ما أوردته وكالة “تاس”.', true],
  ['ar', 'وفقاً لـ نوفوستي الروسية.', true],
  ['ar', 'ساعدت وكالة الغوث النازحين.', false],
])('(%s) "%s" names one: %s', (language, text, expected) => {
  expect(newsAgencies[language].test(normaliseText(text))).toBe(expected);
});
