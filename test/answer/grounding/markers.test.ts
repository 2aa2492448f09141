import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../../src/answer/grounding/check-sentence.ts';
import type { Language } from '../../../src/domain/language.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';

const knowledge = await openGroundingKnowledge();

const told: Readonly<Record<Language, string>> = {
  en:
    'The council did not publish the list, and the mayor did not attend the vote. It is possible that the bridge reopens in May 2024, after the repairs end. ' +
    'The unofficial count was not accepted. The session was set for 3 June 2024.',
  ar:
    'ولم ينشر المجلس القائمة، ولم يحضر رئيس البلدية التصويت. ومن الممكن أن يُعاد فتح الجسر في مايو 2024 بعد انتهاء الإصلاحات. ' +
    'ولم يُقبل العد غير الرسمي. وكانت الجلسة مقررة في 3 يونيو 2024.',
};

function findRules(text: string, language: Language): string[] {
  const cited = [{ text: told[language], language }];
  return [...new Set(checkSentence({ text, cited }, language, knowledge).map(({ rule }) => rule))];
}

describe('one of several negations or hedges', () => {
  it.each([
    ['en', 'The council did not publish the list, and the mayor did attend the vote.'],
    ['en', 'The council did publish the list, and the mayor did not attend the vote.'],
    ['ar', 'لم ينشر المجلس القائمة، وحضر رئيس البلدية التصويت.'],
    ['ar', 'نشر المجلس القائمة، ولم يحضر رئيس البلدية التصويت.'],
    ['ar', 'لم يُقبل العد الرسمي.'],
  ] as const)('may not be left out (%s): %s', (language, text) => {
    expect(findRules(text, language)).toContain('negation');
  });

  it.each([
    ['en', 'It is possible that the bridge perhaps reopens in May 2024, after the repairs end.'],
    ['ar', 'من الممكن أن يُعاد فتح الجسر ربما في مايو 2024 بعد انتهاء الإصلاحات.'],
  ] as const)('may not be added (%s): %s', (language, text) => {
    expect(findRules(text, language)).toContain('hedge');
  });

  it.each([
    ['en', 'The session was set for about 3 June 2024.'],
    ['ar', 'كانت الجلسة مقررة في نحو 3 يونيو 2024.'],
  ] as const)('nor may a day be made vague (%s): %s', (language, text) => {
    expect(findRules(text, language)).toContain('approximation');
  });

  it.each([
    ['en', 'The council did not publish the list, and the mayor did not attend the vote.'],
    ['en', 'The mayor did not attend the vote.'],
    ['en', 'The unofficial count was not accepted.'],
    ['en', 'It is possible that the bridge reopens in May 2024.'],
    ['ar', 'لم ينشر المجلس القائمة، ولم يحضر رئيس البلدية التصويت.'],
    ['ar', 'لم يحضر رئيس البلدية التصويت.'],
    ['ar', 'لم يُقبل العد غير الرسمي.'],
    ['ar', 'من الممكن أن يُعاد فتح الجسر في مايو 2024.'],
  ] as const)('stays (%s): %s', (language, text) => {
    expect(findRules(text, language)).toEqual([]);
  });
});
