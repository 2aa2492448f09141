import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../../src/answer/grounding/check-sentence.ts';
import type { Language } from '../../../src/domain/language.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';

const knowledge = await openGroundingKnowledge();

const told: Readonly<Record<Language, string>> = {
  en:
    'Norway and Chad broke off their relations in 2011, after the war in Chad began. Mayor Dana Harb said events in the port made practical steps impossible for the time being. ' +
    'Eleven countries signed the pact.',
  ar:
    'قُطعت العلاقات بين النرويج وتشاد عام 2011 بعد اندلاع الحرب في تشاد. وقالت رئيسة البلدية دانا حرب إن أحداث الميناء جعلت الخطوات العملية مستحيلة في الوقت الراهن، رغم خلاف المجلس. ' +
    'ووقعت إحدى عشرة دولة الميثاق.',
};

function findRules(text: string, language: Language): string[] {
  const cited = [{ text: told[language], language }];
  const findings = checkSentence({ text, cited, refusesUnknownWords: true }, language, knowledge);
  return [...new Set(findings.map(({ rule }) => rule))];
}

describe('a paraphrase', () => {
  it.each([
    ['en', 'Relations between the two countries were broken off in 2011, though the war in Chad had already begun.'],
    ['en', 'Harb argued that events in the port made any practical steps impossible for everyone.'],
    ['ar', 'انقطعت العلاقات بين البلدين عام 2011 بعد اندلاع الحرب في تشاد.'],
    ['ar', 'رأت دانا حرب أن أحداث الميناء تحول دون الخطوات العملية في الوقت الراهن، رغم خلافهم.'],
  ] as const)('may use small words, verbs of saying and forms of words (%s): %s', (language, text) => {
    expect(findRules(text, language)).toEqual([]);
  });

  it.each([
    ['number', 'en', 'The two countries signed the pact.'],
    ['name', 'en', 'Relations between the two countries were broken off in 2011, though Kenya objected.'],
    ['number', 'ar', 'وقعت ثلاث دول الميثاق.'],
    ['name', 'ar', 'انقطعت العلاقات بين البلدين عام 2011 رغم اعتراض كينيا.'],
  ] as const)('may not use another %s (%s): %s', (rule, language, text) => {
    expect(findRules(text, language)).toContain(rule);
  });
});
