import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../../src/answer/grounding/check-sentence.ts';
import type { Language } from '../../../src/domain/language.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';

const knowledge = await openGroundingKnowledge();

/** Invented. */
const told: Readonly<Record<Language, string>> = {
  en:
    'Engineer Marwan Tijani said the gate lets through 210 cubic metres a second, up from 150. The oldest kilns of Marta were built in the 1980s. ' +
    'Teachers came from Falnar, Sarvan, Benshir and Dorvan. The union took a rise of 7.5 per cent over two years. It had asked for a rise of 12 per cent. ' +
    'The mayor stayed away from the fair. The choir of Marta kept its old name. Nine of 100 fishermen returned. The guard, aged 34, was a sculptor of Dorvan before. ' +
    'The market will open if the rain ends. The ferry will sail after the last vote. Members of the council refused the loan.',
  ar:
    'وقال المهندس مروان فولكنر إن البوابة تمرر 210 أمتار مكعبة في الثانية بدلا من 150. وبُنيت أقدم أفران مرتة في ثمانينيات القرن الماضي. ' +
    'وجاء المعلمون من فلنار وسرفان وبنشير ودورفان. وقبلت النقابة زيادة قدرها 7.5 في المئة على عامين. وكانت قد طلبت زيادة قدرها 12 في المئة. ' +
    'وغاب رئيس البلدية عن المعرض. واحتفظت جوقة مرتة باسمها القديم. وعاد تسعة من كل مئة صياد. وكان الحارس، وعمره 34 عامًا، نحاتًا من دورفان من قبل. ' +
    'وستفتح السوق إذا انتهى المطر. وستبحر العبارة بعد آخر تصويت. ورفض أعضاء المجلس القرض.',
};

function findRules(text: string, language: Language, cited: Language = language): string[] {
  const passages = [{ text: told[cited], language: cited }];
  const findings = checkSentence({ text, cited: passages, refusesUnknownWords: true }, language, knowledge);
  return [...new Set(findings.map(({ rule }) => rule))];
}

describe('what an answer says in other words', () => {
  it.each([
    [
      'another spelling of a name',
      'en',
      'Engineer Marwan Tidjani said that the gate lets through 210 cubic metres a second.',
    ],
    ['another spelling of a name', 'ar', 'قال المهندس مروان فالكنر إن البوابة تمرر 210 أمتار مكعبة في الثانية.'],
    [
      'a unit that is told only once',
      'en',
      'Tijani said the gate lets through 210 cubic metres a second, up from 150 cubic metres.',
    ],
    [
      'a unit that is told only once',
      'ar',
      'قال فولكنر إن البوابة تمرر 210 أمتار مكعبة في الثانية بدلا من 150 مترا مكعبا.',
    ],
    ['how many are named', 'en', 'Teachers came from four places, namely Falnar, Sarvan, Benshir and Dorvan.'],
    ['how many are named', 'ar', 'جاء المعلمون من أربعة بلدان، وهي فلنار وسرفان وبنشير ودورفان.'],
    [
      'a number of the sentence before',
      'en',
      'The union asked for a rise of 12% and took a rise of 7.5% over two years.',
    ],
    ['a number of the sentence before', 'ar', 'طلبت النقابة زيادة قدرها 12% وقبلت زيادة قدرها 7.5% على عامين.'],
    ['who stayed away', 'en', 'No, the mayor did not attend the fair.'],
    ['who stayed away', 'ar', 'لا، لم يحضر رئيس البلدية المعرض.'],
    ['what stayed as it was', 'en', 'The choir of Marta did not change its old name.'],
    ['what stayed as it was', 'ar', 'لم تغير جوقة مرتة اسمها القديم.'],
    ['so many in a hundred', 'en', 'Nine in every hundred fishermen returned.'],
    ['so many in a hundred', 'ar', 'عاد 9 من كل 100 صياد.'],
    ['an age', 'en', 'A 34-year-old guard was a sculptor of Dorvan before.'],
    ['an age', 'ar', 'كان الحارس البالغ من العمر 34 عامًا نحاتًا من دورفان من قبل.'],
    ['not until', 'en', 'The ferry will not sail until after the last vote.'],
    ['not until', 'ar', 'لن تبحر العبارة إلا بعد آخر تصويت.'],
    ['forms of an Arabic word', 'ar', 'رفض المجلس القرض بأعضائه.'],
  ] as const)('passes: %s (%s)', (_what, language, text) => {
    expect(findRules(text, language)).toEqual([]);
  });

  it('passes: a decade of what the other language calls it', () => {
    expect(findRules('The oldest kilns of Marta were built in the 1980s.', 'en', 'ar')).toEqual([]);
    expect(findRules('The oldest kilns of Marta were built in the 1970s.', 'en', 'ar')).toContain('number');
  });

  it.each([
    [
      'name',
      'another name',
      'en',
      'Engineer Marwan Tabbani said that the gate lets through 210 cubic metres a second.',
    ],
    ['name', 'another name', 'ar', 'قال المهندس مروان هلبنر إن البوابة تمرر 210 أمتار مكعبة في الثانية.'],
    [
      'number',
      'more than are named',
      'en',
      'Teachers came from five places, namely Falnar, Sarvan, Benshir and Dorvan.',
    ],
    ['number', 'more than are named', 'ar', 'جاء المعلمون من خمسة بلدان، وهي فلنار وسرفان وبنشير ودورفان.'],
    [
      'number',
      'a number of the sentence beside in the place of its own',
      'en',
      'The union took a rise of 12 per cent over two years.',
    ],
    [
      'number',
      'a number of the sentence beside in the place of its own',
      'ar',
      'قبلت النقابة زيادة قدرها 12 في المئة على عامين.',
    ],
    ['number', 'another decade', 'en', 'The oldest kilns of Marta were built in the 1970s.'],
    ['number', 'more in a hundred', 'en', 'Eight in every hundred fishermen returned.'],
    ['number', 'more in a hundred', 'ar', 'عاد 8 من كل 100 صياد.'],
    ['unit', 'another unit', 'en', 'The gate lets through 210 cubic metres a second, up from 150 litres.'],
    ['unit', 'another unit', 'ar', 'تمرر البوابة 210 أمتار مكعبة في الثانية بدلا من 150 لترا.'],
    ['negation', 'that nobody denied', 'en', 'The choir of Marta did not keep its old name.'],
    ['negation', 'that nobody denied', 'ar', 'لم تحتفظ جوقة مرتة باسمها القديم.'],
    ['hedge', 'a likelihood of a condition', 'en', 'The market will probably open if the rain ends.'],
    ['hedge', 'a likelihood of a condition', 'ar', 'ستفتح السوق على الأرجح إذا انتهى المطر.'],
    ['unsupported', 'a word by itself', 'en', 'No.'],
    ['unsupported', 'a word by itself', 'ar', 'نعم.'],
    ['unsupported', 'nothing', 'en', '...'],
  ] as const)('is refused for its %s: %s (%s)', (rule, _what, language, text) => {
    expect(findRules(text, language)).toContain(rule);
  });
});

describe('a denial in the sentence that only a clause is from', () => {
  const harvest: Readonly<Record<Language, string>> = {
    en:
      'The ministry of agriculture estimates the damage to crops at 18 million dinars. It did not say when the farmers would be paid. ' +
      'The troops did not unload ships during the strike. Observers of the league visited 52 stations and saw no serious breach. ' +
      'The drivers will pay no toll in the first year. The forecast was growth of 2.9 per cent. The governor expects 2.1 per cent.',
    ar:
      'وتقدر وزارة الزراعة أضرار المحاصيل بمبلغ 18 مليون دينار. ولم تقل متى ستُدفع للمزارعين تعويضاتهم. ' +
      'ولم يفرغ الجنود السفن خلال الإضراب. وزار مراقبو الرابطة 52 مركزًا ولم يروا أي مخالفة جسيمة. ' +
      'ولن يدفع السائقون رسومًا في السنة الأولى. وكان النمو المتوقع 2.9 في المئة. ويتوقع المحافظ 2.1 في المئة.',
  };
  const findIn = (text: string, language: Language, cited: Language = language) =>
    checkSentence(
      { text, cited: [{ text: harvest[cited], language: cited }], refusesUnknownWords: true },
      language,
      knowledge,
    ).map(({ rule }) => rule);

  it.each<[Language, Language, string]>([
    [
      'en',
      'en',
      'The ministry of agriculture estimates the damage to crops at 18 million dinars, but set no time when the farmers would be paid.',
    ],
    [
      'ar',
      'ar',
      'تقدر وزارة الزراعة أضرار المحاصيل بمبلغ 18 مليون دينار، لكنها لم تذكر متى ستُدفع للمزارعين تعويضاتهم.',
    ],
    ['en', 'ar', 'The soldiers never unloaded the ships during the strike.'],
    ['ar', 'en', 'لم ير مراقبو الرابطة في 52 مركزًا أي مخالفة جسيمة.'],
    ['ar', 'ar', 'يُعفى السائقون من الرسوم في السنة الأولى.'],
    ['en', 'en', 'The governor expects growth of 2.1 per cent rather than the forecast 2.9.'],
    ['ar', 'ar', 'يتوقع المحافظ نموًا نسبته 2.1 في المئة بدلًا من 2.9.'],
  ])('is heard (%s of %s): %s', (language, cited, text) => {
    expect(findIn(text, language, cited)).toEqual([]);
  });

  it.each<[Language, string, string]>([
    [
      'en',
      'negation',
      'The ministry of agriculture estimates the damage to crops at 18 million dinars, but did not name the crops.',
    ],
    ['ar', 'negation', 'تقدر وزارة الزراعة أضرار المحاصيل بمبلغ 18 مليون دينار، لكنها لم تسم المحاصيل.'],
    ['en', 'number', 'The governor expects growth of 2.1 per cent rather than the forecast 2.8.'],
    ['ar', 'number', 'يتوقع المحافظ نموًا نسبته 2.1 في المئة بدلًا من 2.8.'],
  ])('is not taken for another (%s, %s): %s', (language, rule, text) => {
    expect(findIn(text, language)).toContain(rule);
  });
});

it.each<[Language, string, string]>([
  ['en', 'The union took a rise over two years.', 'The strike lasted over two years.'],
  [
    'ar',
    'قاد الوفد في ثلاث جولات هي الثامنة والتاسعة والعاشرة، أما الأولى فقادها غيره.',
    'قاد الوفد في أربع جولات هي الثامنة والتاسعة والعاشرة.',
  ],
  [
    'en',
    'She led it in three rounds, namely the eighth, the ninth and the tenth, but another led the first.',
    'She led it in four rounds, namely the eighth, the ninth and the tenth.',
  ],
])('reads (%s) how long, and how many are named: %s', (language, text, other) => {
  const passages = [
    {
      language,
      text:
        language === 'en'
          ? 'The union took a rise spread over two years. The strike lasted two years. She led it in the eighth, ninth and tenth rounds; another led the first.'
          : 'قاد الوفد في الجولات الثامنة والتاسعة والعاشرة؛ وقاده غيره في الجولة الأولى.',
    },
  ];
  const check = (each: string) =>
    checkSentence({ text: each, cited: passages, refusesUnknownWords: true }, language, knowledge);
  expect(check(text)).toEqual([]);
  expect(check(other)).not.toEqual([]);
});
