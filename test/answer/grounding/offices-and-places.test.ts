import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/language.ts';
import { checkSentence } from '../../../src/answer/grounding/check-sentence.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';

const knowledge = await openGroundingKnowledge();

/** Invented. */
const told: Readonly<Record<Language, string>> = {
  en:
    'Finance Minister Nadia Ferhat blamed the deficit on the price of gas. Deputy foreign minister Sami Haddad read out the closing statement. ' +
    'The delegation was headed by Karim Mansour, senior adviser to the interior minister. Leila Boutros, then president of the country, opened the museum. ' +
    'The committee convened for the first time in Geneva on 30 October 2019. A congress was held in Sochi in January 2018. ' +
    'The two governments held a second meeting in Beirut in January and agreed to hold a third meeting in Cairo in March. Families living in tents will be moved to villages on the coast.',
  ar:
    'وعزت وزيرة المالية نادية فرحات العجز إلى سعر الغاز. وتلا نائب وزير الخارجية سامي حداد البيان الختامي. ' +
    'وترأس الوفد كريم منصور، كبير مستشاري وزير الداخلية. وافتتحت ليلى بطرس، رئيسة البلاد آنذاك، المتحف. ' +
    'وانعقدت اللجنة للمرة الأولى في جنيف في 30 أكتوبر 2019. وعُقد مؤتمر في سوتشي في يناير 2018. ' +
    'وعقدت الحكومتان اجتماعًا ثانيًا في بيروت في يناير، وستعقدان اجتماعًا ثالثًا في القاهرة في مارس. وستُنقل الأسر المقيمة في الخيام إلى قرى على الساحل.',
};

function findRules(text: string, language: Language, cited: Language): string[] {
  const findings = checkSentence({ text, cited: [{ text: told[cited], language: cited }] }, language, knowledge);
  return findings.map(({ rule }) => rule);
}

const both: readonly Language[] = ['en', 'ar'];

type Case = readonly [language: Language, text: string];

function itRefuses(rule: string, cases: readonly Case[]): void {
  it.each(cases)('is not another (%s): %s', (language, text) => {
    expect(both.filter((cited) => !findRules(text, language, cited).includes(rule))).toEqual([]);
  });
}

function itPasses(cases: readonly Case[]): void {
  it.each(cases)('is the one that is told (%s): %s', (language, text) => {
    expect(both.map((cited) => findRules(text, language, cited))).toEqual([[], []]);
  });
}

describe('the office that somebody is named with', () => {
  itRefuses('exchange', [
    ['en', 'Prime Minister Nadia Ferhat blamed the deficit on the price of gas.'],
    ['ar', 'عزت رئيسة الوزراء نادية فرحات العجز إلى سعر الغاز.'],
    ['en', 'Health Minister Nadia Ferhat blamed the deficit on the price of gas.'],
    ['ar', 'عزت وزيرة الصحة نادية فرحات العجز إلى سعر الغاز.'],
    ['en', 'Foreign minister Sami Haddad read out the closing statement.'],
    ['ar', 'تلا وزير الخارجية سامي حداد البيان الختامي.'],
    ['en', 'The delegation was headed by the interior minister, Karim Mansour.'],
    ['ar', 'ترأس الوفد وزير الداخلية كريم منصور.'],
  ]);

  itPasses([
    ['en', 'The finance minister, Nadia Ferhat, blamed the deficit on the price of gas.'],
    ['ar', 'عزت نادية فرحات، وزيرة المالية، العجز إلى سعر الغاز.'],
    ['en', 'Sami Haddad, a deputy foreign minister, read out the closing statement.'],
    ['ar', 'تلا سامي حداد، نائب وزير الخارجية، البيان الختامي.'],
    ['en', 'Leila Boutros, who was president at the time, opened the museum.'],
    ['ar', 'افتتحت ليلى بطرس، رئيسة البلاد حينها، المتحف.'],
  ]);
});

describe('where it happens', () => {
  itRefuses('exchange', [
    ['en', 'The committee convened for the first time in Sochi on 30 October 2019.'],
    ['ar', 'انعقدت اللجنة للمرة الأولى في سوتشي في 30 أكتوبر 2019.'],
  ]);

  itPasses([
    ['en', 'The committee convened for the first time in Geneva on 30 October 2019.'],
    ['ar', 'انعقدت اللجنة للمرة الأولى في جنيف في 30 أكتوبر 2019.'],
  ]);
});

describe('what is planned', () => {
  itRefuses('hedge', [
    ['en', 'The two governments held a third meeting in Cairo in March.'],
    ['en', 'Families living in tents moved to villages on the coast.'],
    ['ar', 'نُقلت الأسر المقيمة في الخيام إلى قرى على الساحل.'],
  ]);

  itPasses([
    ['en', 'The two governments held a second meeting in Beirut in January.'],
    ['ar', 'عقدت الحكومتان اجتماعًا ثانيًا في بيروت في يناير.'],
    ['en', 'Families living in tents are to be moved to villages on the coast.'],
    ['ar', 'ستُنقل الأسر المقيمة في الخيام إلى قرى على الساحل.'],
  ]);
});
