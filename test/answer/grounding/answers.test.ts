import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../../src/answer/grounding/check-sentence.ts';
import type { Language } from '../../../src/domain/language.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';

const knowledge = await openGroundingKnowledge();

/** Invented. */
const told: Readonly<Record<Language, string>> = {
  en:
    'The fishing pact was signed in Oslo on 30 May 2019. By 13 June 2019 an estimated 4,200 people had entered Chad from Lebanon since 24 May 2019. ' +
    'The council takes its decisions with 75% of the votes. No ferry sailed in 2020, and three sailed in 2021. Norway stayed away from the third fair, held on 14 May 2018. ' +
    'Minister Dana Harb said in March 2019 that the harbour office had agreed with Mayor Omar Saleh on new rules. The board was created by the town assembly in 2004. ' +
    'The port authority does not promote fishing unless it is safe. The market brought the first talks between Turkish and Norwegian traders since the flood. ' +
    'Nadia Salem called any new toll unacceptable. The Daily reported that a permit is not a precondition for trade, and The Herald that a permit is a requirement.',
  ar:
    'وُقّع ميثاق الصيد في أوسلو في 30 مايو 2019. وحتى 13 يونيو 2019 كان نحو 4200 شخص قد دخلوا تشاد من لبنان منذ 24 مايو 2019، بحسب التقديرات. ' +
    'ويتخذ المجلس قراراته بأغلبية 75% من الأصوات. ولم تبحر أي عبّارة في عام 2020، وأبحرت ثلاث في عام 2021. وغابت النرويج عن المعرض الثالث الذي أقيم في 14 مايو 2018. ' +
    'وقالت الوزيرة دانا حرب في مارس 2019 إن مكتب الميناء اتفق مع رئيس البلدية عمر صالح على قواعد جديدة. وأنشأت جمعية البلدة المجلس في عام 2004. ' +
    'ولا تشجع سلطة الميناء الصيد إلا إذا كان آمنًا. وشهدت السوق أول محادثات بين تجار أتراك ونرويجيين منذ الفيضان. ' +
    'ووصفت نادية سالم أي رسم جديد بأنه غير مقبول. ونقلت صحيفة اليوم أن التصريح ليس شرطًا مسبقًا للتجارة، ونقلت صحيفة الغد أن التصريح من متطلباتها.',
};

function findRules(text: string, language: Language, cited: Language): string[] {
  const passages = [{ text: told[cited], language: cited }];
  const findings = checkSentence({ text, cited: passages, refusesUnknownWords: true }, language, knowledge);
  return [...new Set(findings.map(({ rule }) => rule))];
}

const both: readonly Language[] = ['en', 'ar'];

describe('an answer in other words', () => {
  it.each([
    ['a day in words', 'en', 'The fishing pact was signed in Oslo on the thirtieth of May 2019.', both],
    ['a day in words', 'ar', 'وُقّع ميثاق الصيد في أوسلو في الثلاثين من مايو 2019.', both],
    [
      'a day whose year comes later',
      'en',
      'By estimates 4,200 people entered Chad from Lebanon between 24 May and 13 June 2019.',
      both,
    ],
    [
      'a day whose year comes later',
      'ar',
      'بحسب التقديرات دخل تشاد من لبنان نحو 4200 شخص بين 24 مايو و13 يونيو 2019.',
      both,
    ],
    ['an estimate', 'en', 'It is estimated that 4,200 people had entered Chad from Lebanon by 13 June 2019.', both],
    ['a part in words', 'en', 'The council decides with three quarters of the votes.', both],
    ['a part in words', 'ar', 'يتخذ المجلس قراراته بأغلبية ثلاثة أرباع الأصوات.', both],
    ['who said no by staying away', 'en', 'Norway did not attend the third fair, held on 14 May 2018.', both],
    ['who said no by staying away', 'ar', 'لم تحضر النرويج المعرض الثالث الذي أقيم في 14 مايو 2018.', both],
    [
      'who says it, in front',
      'en',
      'Harb said in March 2019 that the office had agreed on new rules with Saleh.',
      both,
    ],
    ['who does it, in the other voice', 'en', 'The town assembly created the board in 2004.', both],
    ['a condition', 'en', 'The port authority promotes fishing only if it is safe.', both],
    ['a first time', 'en', 'Turkish and Norwegian traders had held no talks since the flood until the market.', both],
    ['a first time', 'ar', 'لم تجر محادثات بين تجار أتراك ونرويجيين منذ الفيضان إلا في السوق.', ['ar']],
    ['what is not acceptable', 'en', 'Nadia Salem said that no new toll was acceptable.', both],
    ['what is not acceptable', 'ar', 'قالت نادية سالم إن أي رسم جديد غير مقبول.', both],
    [
      'two sentences of which one says no',
      'en',
      'For The Daily a permit is no precondition for trade, for The Herald it is.',
      ['en'],
    ],
    ['an answer that begins with no', 'en', 'No, Norway stayed away from the third fair.', both],
    ['an answer that begins with no', 'ar', 'لا، غابت النرويج عن المعرض الثالث.', both],
    [
      'the people of a country',
      'en',
      'The market brought the first talks between Turks and Norwegians since the flood.',
      both,
    ],
    ['the people of a country', 'ar', 'شهدت السوق أول محادثات بين تجار من تركيا والنرويج منذ الفيضان.', both],
  ] as const)('may tell %s (%s): %s', (_, language, text, cited) => {
    expect(cited.map((each) => findRules(text, language, each))).toEqual(cited.map(() => []));
  });

  it.each([
    ['date', 'en', 'The fishing pact was signed in Oslo on the thirteenth of May 2019.'],
    ['date', 'ar', 'وُقّع ميثاق الصيد في أوسلو في الثالث عشر من مايو 2019.'],
    ['number', 'en', 'The council decides with two thirds of the votes.'],
    ['number', 'ar', 'يتخذ المجلس قراراته بأغلبية ثلثي الأصوات.'],
    ['approximation', 'en', 'About 75% of the votes decide in the council.'],
    ['approximation', 'ar', 'يتخذ المجلس قراراته بأغلبية نحو 75% من الأصوات.'],
    ['negation', 'en', 'Norway never stayed away from the third fair, held on 14 May 2018.'],
    ['negation', 'ar', 'لم تصف نادية سالم أي رسم جديد بأنه غير مقبول.'],
    ['negation', 'en', 'The board was not created by the town assembly in 2004.'],
    ['negation', 'ar', 'لم تنشئ جمعية البلدة المجلس في عام 2004.'],
    [
      'exchange',
      'en',
      'In March 2019 Mayor Omar Saleh said that the harbour office had agreed with Minister Dana Harb on new rules.',
    ],
    [
      'exchange',
      'ar',
      'وقال عمر صالح في مارس 2019 إن مكتب الميناء اتفق مع رئيس البلدية الوزيرة دانا حرب على قواعد جديدة.',
    ],
    ['date', 'en', 'The fishing pact was signed in Oslo 2019 on a day in May.'],
    ['date', 'ar', 'وُقّع ميثاق الصيد في أوسلو 2019 في أحد أيام مايو.'],
    ['unsupported', 'en', 'Norway stayed away from the third fair, because heavy snow had closed the main roads.'],
    ['unsupported', 'ar', 'غابت النرويج عن المعرض الثالث، لأن الثلوج الكثيفة أغلقت الطرق الرئيسية.'],
  ] as const)('may not tell it with another %s (%s): %s', (rule, language, text) => {
    expect(findRules(text, language, language)).toContain(rule);
  });
});

describe('an Arabic word', () => {
  it('is no name because it shares the stem of one: a round is not the Golan', () => {
    const rules = (text: string, cited: string) =>
      checkSentence({ text, cited: [{ text: cited, language: 'ar' }] }, 'ar', knowledge).map(({ rule }) => rule);
    expect(knowledge.isSpelledAsName('جولة')).toBe(false);
    expect(knowledge.isSpelledAsName('الجولان')).toBe(true);
    expect(rules('بدأت الجولة الثالثة في أوسلو.', 'انطلقت في أوسلو جولة المحادثات الثالثة.')).toEqual([]);
  });
});

describe('letters of a third script', () => {
  it.each([
    ['en', 'The fair, 北海道 by its own name, opened in Oslo.'],
    ['ar', 'افتُتح المعرض، واسمه 北海道، في أوسلو.'],
  ] as const)('may stand where the cited words have them (%s)', (language, text) => {
    const check = (cited: string) =>
      checkSentence({ text, cited: [{ text: cited, language }] }, language, knowledge).map(({ rule }) => rule);
    expect(check(text)).toEqual([]);
    expect(check(text.replace('北海道', ''))).toContain('language');
  });
});
