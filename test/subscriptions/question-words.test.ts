import { beforeAll, describe, expect, it } from 'vitest';
import { openLexicon, openThesauri } from '../../src/open-words.ts';
import { findQuestionKind } from '../../src/subscriptions/question-kind.ts';
import { createHoldsTerms, type HoldsTerms } from '../../src/subscriptions/question-terms.ts';

describe('what a standing question asks for', () => {
  it.each([
    ['en', 'What is the price of bread?', 'count'],
    ['en', 'What is the total value of the grant?', 'count'],
    ['en', 'What is the inflation rate?', 'count'],
    ['en', 'What is the death toll?', 'count'],
    ['en', 'Who leads the delegation?', 'person'],
    ['en', 'What is the Astana process?', 'words'],
    ['ar', 'ما سعر الخبز؟', 'count'],
    ['ar', 'ما القيمة الإجمالية للمنحة؟', 'count'],
    ['ar', 'ما آخر نسبة للتضخم؟', 'count'],
    ['ar', 'ما آخر حصيلة للقتلى؟', 'count'],
    ['ar', 'من يرأس الوفد؟', 'person'],
    ['ar', 'ما هو مسار أستانا؟', 'words'],
  ] as const)('is read (%s): %s', (language, text, kind) => {
    expect(findQuestionKind({ text, language })).toBe(kind);
  });
});

describe('whether an article speaks of all that a question names', () => {
  let holds: HoldsTerms;
  beforeAll(async () => {
    const [lexicon, thesauri] = await Promise.all([openLexicon(), openThesauri()]);
    holds = createHoldsTerms({ lexicon, thesauri });
  });

  it.each([
    ['en', 'When is the donors conference held?'],
    ['en', 'When does the donors conference begin?'],
    ['en', 'When did the donors conference take place?'],
    ['ar', 'متى يعقد مؤتمر المانحين؟'],
    ['ar', 'متى يبدأ مؤتمر المانحين؟'],
    ['ar', 'متى تبدأ أعمال مؤتمر المانحين؟'],
    ['ar', 'متى جرى مؤتمر المانحين؟'],
  ] as const)('does not hang on its verb (%s): %s', (language, question) => {
    const text = {
      en: 'The donors conference opens its work in Geneva on 4 May.',
      ar: 'يفتتح مؤتمر المانحين أعماله في جنيف في الرابع من مايو.',
    }[language];
    expect(holds(question, { title: '', text, language })).toBe(true);
  });
});
