import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/language.ts';
import { checkSentence } from '../../../src/answer/grounding/check-sentence.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';

const knowledge = await openGroundingKnowledge();

/** Invented. */
const told: Readonly<Record<Language, string>> = {
  en:
    'Exports of salt rose by 40 per cent in Norland. Most of the 312 patients had colds. The ferry sailed to Oslo after the storm had ended. ' +
    'Algeria and Spain sent rescue teams with dogs. Turnout was the lowest since 1998. The report is due before the end of May.',
  ar:
    'ارتفعت صادرات الملح بنسبة 40 في المئة في نورلاند. وكان معظم المرضى البالغ عددهم 312 مصابين بالزكام. وأبحرت العبّارة إلى أوسلو بعد انتهاء العاصفة. ' +
    'وأرسلت الجزائر وإسبانيا فرق إنقاذ مع كلاب. وكانت نسبة المشاركة الأدنى منذ 1998. ويصدر التقرير قبل نهاية مايو.',
};

function findRules(text: string, language: Language, cited: Language): string[] {
  const findings = checkSentence({ text, cited: [{ text: told[cited], language: cited }] }, language, knowledge);
  return findings.map(({ rule }) => rule);
}

const lies = [
  ['en', 'Exports of salt fell by 40 per cent in Norland.'],
  ['ar', 'انخفضت صادرات الملح بنسبة 40 في المئة في نورلاند.'],
  ['en', 'All of the 312 patients had colds.'],
  ['ar', 'كان جميع المرضى البالغ عددهم 312 مصابين بالزكام.'],
  ['en', 'The ferry sailed to Oslo before the storm had ended.'],
  ['ar', 'أبحرت العبّارة إلى أوسلو قبل انتهاء العاصفة.'],
  ['en', 'The storm ended after the ferry had sailed to Oslo.'],
  ['ar', 'انتهت العاصفة بعد أن أبحرت العبّارة إلى أوسلو.'],
  ['en', 'The ferry sailed to Oslo, then the storm ended.'],
  ['ar', 'أبحرت العبّارة إلى أوسلو، ثم انتهت العاصفة.'],
  ['en', 'Only Algeria sent rescue teams with dogs.'],
  ['ar', 'الجزائر وحدها أرسلت فرق إنقاذ مع كلاب.'],
  ['en', 'Turnout was the highest since 1998.'],
  ['ar', 'كانت نسبة المشاركة الأعلى منذ 1998.'],
] as const;

const truths = [
  ['en', 'Exports of salt rose by 40 per cent in Norland.'],
  ['ar', 'ارتفعت صادرات الملح بنسبة 40 في المئة في نورلاند.'],
  ['en', 'Most of the 312 patients had colds.'],
  ['ar', 'كان معظم المرضى البالغ عددهم 312 مصابين بالزكام.'],
  ['en', 'The ferry sailed to Oslo after the storm had ended.'],
  ['ar', 'أبحرت العبّارة إلى أوسلو بعد انتهاء العاصفة.'],
  ['en', 'The storm had ended before the ferry sailed to Oslo.'],
  ['ar', 'انتهت العاصفة قبل أن تبحر العبّارة إلى أوسلو.'],
  ['en', 'After the storm had ended, the ferry sailed to Oslo.'],
  ['ar', 'بعد انتهاء العاصفة، أبحرت العبّارة إلى أوسلو.'],
  ['en', 'The report is due before the end of May.'],
  ['ar', 'يصدر التقرير قبل نهاية مايو.'],
] as const;

describe.each(['en', 'ar'] as const)('of an article in %s', (cited) => {
  it.each(lies)('a sentence (%s) that says the opposite is refused: %s', (language, text) => {
    expect(findRules(text, language, cited)).toContain('negation');
  });

  it.each(truths)('one (%s) that says the same is not: %s', (language, text) => {
    expect(findRules(text, language, cited)).not.toContain('negation');
  });
});
