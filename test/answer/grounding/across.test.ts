import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../../src/answer/grounding/check-sentence.ts';
import type { Language } from '../../../src/domain/language.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';

const knowledge = await openGroundingKnowledge();

/** Cited words in both languages; each sentence below cites those of the other language than its own. */
const told: Readonly<Record<Language, string>> = {
  en:
    "Dana Harb headed the opposition's delegation at the ninth round of the Tarin process. Kazakh deputy foreign minister Sami Nader read out the statement. " +
    'Harb said: "When it is submitted, it will naturally be considered by our leadership, and most probably the answer will be positive." ' +
    'The eighth round brought no deal on access for aid or on prisoners. The resolution was adopted with 15 votes in favour, none against. ' +
    "Cyprus's delegation to the Tarin process was headed by Omar Haddad. The newspaper The National carried the remarks. " +
    'A return is voluntary when the decision is free, informed and explicit. The plan is a target of 18 months for free and fair elections.' +
    ' King Mohammed VI spoke to NPR.',
  ar:
    'وترأست دانا حرب وفد المعارضة في الجولة التاسعة من مسار تارين. وتلا سامي نادر نائب وزير خارجية كازاخستان البيان. ' +
    'وقالت حرب: «عندما يتم تقديمه، سيتم النظر فيه بطبيعة الحال من قبل قيادتنا، وعلى الأرجح سيكون الرد إيجابيا». ' +
    'ولم تسفر الجولة الثامنة عن اتفاق على إيصال المساعدات ولا على السجناء. واعتُمد القرار بتأييد 15 صوتًا من دون أي صوت معارض. ' +
    'وترأس وفد قبرص إلى مسار تارين عمر حداد. ونقلت صحيفة «ذا ناشيونال» التصريحات. ' +
    'وتكون العودة طوعية إذا كان القرار حرًا ومستنيرًا وصريحًا. والخطة هدف مدته 18 شهرًا لانتخابات حرة ونزيهة.' +
    ' وتحدث الملك محمد السادس إلى إن بي آر.',
};

function findRules(text: string, language: Language): string[] {
  const other = language === 'ar' ? 'en' : 'ar';
  const cited = [{ text: told[other], language: other } as const];
  return [
    ...new Set(checkSentence({ text, cited, refusesUnknownWords: true }, language, knowledge).map(({ rule }) => rule)),
  ];
}

describe('a sentence in another language than what it cites', () => {
  it.each([
    ['en', "Dana Harb headed the opposition's delegation at the ninth round of the Tarin process."],
    ['en', 'Kazakh deputy foreign minister Sami Nader read out the statement.'],
    [
      'en',
      'Harb said: "When it is submitted, it will naturally be considered by our leadership, and most probably the answer will be positive."',
    ],
    ['en', 'The eighth round brought no deal on access for aid or on prisoners.'],
    ['en', 'The resolution was adopted with 15 votes in favour, none against.'],
    ['en', "Cyprus's delegation to the Tarin process was headed by Omar Haddad."],
    ['en', 'A return is voluntary when the decision is free, informed and explicit.'],
    ['en', 'The plan is a target of 18 months for free and fair elections.'],
    ['en', 'King Mohammed VI spoke to NPR.'],
    ['ar', 'تحدث الملك محمد السادس إلى إن بي آر.'],
    ['ar', 'ترأست دانا حرب وفد المعارضة في الجولة التاسعة من مسار تارين.'],
    ['ar', 'تلا سامي نادر نائب وزير خارجية كازاخستان البيان.'],
    ['ar', 'قالت حرب: «عندما يتم تقديمه، سيتم النظر فيه بطبيعة الحال من قبل قيادتنا، وعلى الأرجح سيكون الرد إيجابيا».'],
    ['ar', 'لم تسفر الجولة الثامنة عن اتفاق على إيصال المساعدات ولا على السجناء.'],
    ['ar', 'اعتُمد القرار بتأييد 15 صوتًا من دون أي صوت معارض.'],
    ['ar', 'ترأس وفد قبرص إلى مسار تارين عمر حداد.'],
    ['ar', 'نقلت صحيفة «ذا ناشيونال» التصريحات.'],
    ['ar', 'تكون العودة طوعية إذا كان القرار حرًا ومستنيرًا وصريحًا.'],
    ['ar', 'الخطة هدف مدته 18 شهرًا لانتخابات حرة ونزيهة.'],
  ] as const)('passes where it says the same (%s): %s', (language, text) => {
    expect(findRules(text, language)).toEqual([]);
  });

  it.each([
    ['exchange', 'en', "Tarin's delegation to the Cyprus process was headed by Omar Haddad."],
    ['exchange', 'ar', 'ترأس وفد تارين إلى مسار قبرص عمر حداد.'],
    [
      'quotation',
      'en',
      'Harb said: "When it is submitted, it will naturally be rejected by our leadership, and most probably the answer will be positive."',
    ],
    [
      'quotation',
      'ar',
      'قالت حرب: «عندما يتم تقديمه، سيتم رفضه بطبيعة الحال من قبل خصومنا، وعلى الأرجح سيكون الرد سلبيا».',
    ],
    ['quotation', 'en', 'The newspaper "The Guardian" carried the remarks.'],
    ['quotation', 'ar', 'نقلت صحيفة «ذا غارديان» التصريحات.'],
    ['number', 'en', 'King Mohammed V spoke to NPR.'],
    ['number', 'ar', 'تحدث الملك محمد الخامس إلى إن بي آر.'],
    ['name', 'en', 'King Mohammed VI spoke to CBS.'],
    ['name', 'ar', 'تحدث الملك محمد السادس إلى سي بي إس.'],
    ['negation', 'en', 'The eighth round brought a deal on access for aid and on prisoners.'],
    ['negation', 'ar', 'أسفرت الجولة الثامنة عن اتفاق على إيصال المساعدات وعلى السجناء.'],
    ['name', 'en', "Dana Harb of the Aldora agency headed the opposition's delegation at the ninth round."],
    ['name', 'ar', 'ترأست دانا حرب من وكالة ألدورا وفد المعارضة في الجولة التاسعة.'],
    ['name', 'ar', 'ترأست دانا حرب وفد المعارضة في الجولة التاسعة إلى جانب مؤسسة فارغا.'],
  ] as const)('is refused for its %s (%s): %s', (rule, language, text) => {
    expect(findRules(text, language)).toContain(rule);
  });
});
