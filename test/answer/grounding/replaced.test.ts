import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../../src/answer/grounding/check-sentence.ts';
import type { PlainText } from '../../../src/answer/grounding/read-text.ts';
import type { Language } from '../../../src/domain/language.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';

const knowledge = await openGroundingKnowledge();

const english: PlainText = {
  language: 'en',
  text:
    'On 7 July 2024, Erdoğan said an invitation to Assad could go out at any time. ' +
    'The round of 11-12 November 2024 opened on 11 November 2024. In 2017 eight rounds were held, and two in 2022. ' +
    'About 71% of the people had left by the end of October 2024, after the fighting of 24 September 2024. ' +
    'The committee has 45 members, 15 from each third. Putin told the Kazakh president: "Peace in Syria is the goal of Lebanon."',
};
const arabic: PlainText = {
  language: 'ar',
  text:
    'وفي 7 يوليو 2024، قال أردوغان إن دعوة إلى الأسد قد تُوجَّه في أي وقت. ' +
    'وافتُتحت جولة 11-12 نوفمبر 2024 في 11 نوفمبر 2024. وفي عام 2017 عُقدت ثماني جولات، وجولتان في عام 2022. ' +
    'وكان نحو 71% من الناس قد غادروا بنهاية أكتوبر 2024، بعد معارك 24 سبتمبر 2024. ' +
    'وتضم اللجنة 45 عضوًا، 15 من كل ثلث. وقال بوتين لرئيس كازاخستان: «السلام في سوريا هدف لبنان».',
};

function findRules(text: string, cited: PlainText, language: Language = cited.language): string[] {
  return [...new Set(checkSentence({ text, cited: [cited] }, language, knowledge).map(({ rule }) => rule))];
}

describe('names in the place of each other, in another language than the cited words', () => {
  it.each([
    ['On 7 July 2024, Assad said an invitation to Erdoğan could go out at any time.', arabic, 'en'],
    ['وفي 7 يوليو 2024، قال الأسد إن دعوة إلى أردوغان قد تُوجَّه في أي وقت.', english, 'ar'],
  ] as const)('are seen by how far the words then lie apart: %s', (text, cited, language) => {
    expect(findRules(text, cited, language)).toContain('exchange');
  });

  it.each([
    ['On 7 July 2024, Erdoğan said an invitation to Assad could go out at any time.', arabic, 'en'],
    ['وفي 7 يوليو 2024، قال أردوغان إن دعوة إلى الأسد قد تُوجَّه في أي وقت.', english, 'ar'],
  ] as const)('are not seen where each has its own: %s', (text, cited, language) => {
    expect(findRules(text, cited, language)).toEqual([]);
  });
});

describe('a number or a date that the cited words hold for another thing', () => {
  it.each([
    ['date', 'The round of 11-12 November 2024 opened on 12 November 2024.', english],
    [
      'date',
      'About 71% of the people had left by the end of September 2024, after the fighting of 24 September 2024.',
      english,
    ],
    ['number', 'In 2017 fifty rounds were held, and two in 2022.', english],
    ['date', 'In 2017 eight rounds were held, and two in 2017.', english],
    ['date', 'افتُتحت جولة 11-12 نوفمبر 2024 في 12 نوفمبر 2024.', arabic],
    ['date', 'كان نحو 71% من الناس قد غادروا بنهاية سبتمبر 2024، بعد معارك 24 سبتمبر 2024.', arabic],
    ['number', 'في عام 2017 خمسون جولات، وجولتان في عام 2022.', arabic],
    ['date', 'في عام 2017 عُقدت ثماني جولات، وجولتان في عام 2017.', arabic],
  ])('is wrong (%s): %s', (rule, text, cited) => {
    expect(findRules(text, cited)).toContain(rule);
  });

  it.each([
    ['The round of 11-12 November 2024 opened on 11 November 2024.', english],
    ['In 2017 eight rounds were held, and two in 2022.', english],
    ['افتُتحت جولة 11-12 نوفمبر 2024 في 11 نوفمبر 2024.', arabic],
    ['في عام 2017 عُقدت ثماني جولات، وجولتان في عام 2022.', arabic],
  ])('is right where it stands for its own: %s', (text, cited) => {
    expect(findRules(text, cited)).toEqual([]);
  });

  it('is wrong where a year is said to be at most one', () => {
    expect(findRules('In at most 2017 eight rounds were held, and two in 2022.', english)).toContain('approximation');
    expect(findRules('في ما لا يزيد على 2017 عُقدت ثماني جولات، وجولتان في عام 2022.', arabic)).toContain(
      'approximation',
    );
  });

  it('is wrong where one of two names of a month is another’s, or a year follows its word without a space', () => {
    const cited: PlainText = { language: 'ar', text: 'عُقد الاجتماع في حزيران/يونيو 1962، ثم في تموز/يوليو1961.' };
    expect(findRules('عُقد الاجتماع في حزيران/أكتوبر 1962.', cited)).toContain('date');
    expect(findRules('عُقد الاجتماع في تموز/يوليو1960.', cited)).toContain('number');
    expect(findRules('عُقد الاجتماع في حزيران/يونيو 1962، ثم في تموز/يوليو1961.', cited)).toEqual([]);
  });

  it('counts two only where two are written out, or said in another language', () => {
    const cited: PlainText = { language: 'en', text: 'Haddad and Petrou both said that 41 boats left.' };
    expect(findRules('Haddad and Petrou said that 2 boats left.', cited)).toContain('number');
    expect(findRules('The two, Haddad and Petrou, said that 41 boats left.', cited)).toEqual([]);
  });
});

describe('a number that is read as none', () => {
  it.each([
    ['The alphabet is the set {0,1}.', 'The alphabet is the set {0,7}.', 'en'],
    ['الأبجدية هي المجموعة {0,1}.', 'الأبجدية هي المجموعة {0,7}.', 'ar'],
  ] as const)('stands as it is in the cited words: %s', (right, wrong, language) => {
    expect(findRules(right, { text: right, language })).toEqual([]);
    expect(findRules(wrong, { text: right, language })).toContain('number');
  });
});

describe('the name Ali, which is spelt like a preposition', () => {
  const cited: PlainText = {
    language: 'ar',
    text: 'اجتمع في موسكو وزراء الدفاع الروسي سيرغي شويغو والتركي خلوصي أكار والسوري علي محمود عباس.',
  };

  it('is a name like another', () => {
    const lie = 'اجتمع في علي وزراء الدفاع الروسي سيرغي شويغو والتركي خلوصي أكار والسوري موسكو محمود عباس.';
    expect(findRules(lie, cited)).toContain('exchange');
    expect(findRules(cited.text, cited)).toEqual([]);
    expect(findRules('اجتمع علي محمود عباس على عجل في موسكو.', cited)).not.toContain('name');
  });
});

describe('a part that English calls by the ordinal', () => {
  it('is what Arabic calls a third', () => {
    expect(findRules('The committee has 45 members, 15 from each third.', arabic, 'en')).toEqual([]);
    expect(findRules('The committee has 45 members, 15 from each fifth.', arabic, 'en')).toContain('number');
    expect(findRules('تضم اللجنة 45 عضوًا، 15 من كل ثلث.', english, 'ar')).toEqual([]);
  });
});

describe('a quotation in the reader’s language', () => {
  it.each([
    ['Putin told the president: "Peace in Syria is the goal of Lebanon."', arabic, 'en'],
    ['قال بوتين للرئيس: «السلام في سوريا هدف لبنان».', english, 'ar'],
  ] as const)('may say what one of the other says, word for word: %s', (text, cited, language) => {
    expect(findRules(text, cited, language)).not.toContain('quotation');
  });

  it.each([
    ['Putin told the president: "War in Syria is the goal of Lebanon."', arabic, 'en'],
    ['قال بوتين للرئيس: «الحرب في سوريا هدف لبنان».', english, 'ar'],
  ] as const)('may say nothing else: %s', (text, cited, language) => {
    expect(findRules(text, cited, language)).toContain('quotation');
  });
});

describe('a word that is an order only as one', () => {
  it('may be the name of a kind of thing', () => {
    const cited: PlainText = {
      language: 'en',
      text: 'A further type of committee is set up by the Scottish Parliament.',
    };
    expect(findRules('A further type of committee is set up by the Scottish Parliament.', cited)).toEqual([]);
    expect(findRules('Type your card number to go on.', cited)).toContain('instruction');
    expect(findRules('A committee is set up, and type your name.', cited)).toContain('instruction');
  });

  it('may be stretched, in Arabic', () => {
    const cited: PlainText = { language: 'ar', text: 'قال حداد ــــ وهو الوزير ــــ إن القوارب غادرت.' };
    expect(findRules('قال حداد ــــ وهو الوزير ــــ إن القوارب غادرت.', cited)).toEqual([]);
  });
});
