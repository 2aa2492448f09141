import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { QuestionType } from '../../src/domain/question.ts';
import { detectQuestionType } from '../../src/text/question-type.ts';

/** Each type with questions in English, in written Arabic and in the dialects. */
const questions: Readonly<Partial<Record<QuestionType, { en: string[]; ar: string[]; dialects: string[] }>>> = {
  person: {
    en: ['Who headed the delegation?', "who's the envoy?", 'Whose plan was it?', 'Which minister resigned?'],
    ar: ['من ترأس الوفد؟', 'من هو المبعوث؟', 'منْ ترأَّس الوفد؟', 'أي وزير استقال؟', 'ومن ترأس الوفد؟'],
    dialects: ['مين ترأس الوفد؟', 'شكون المبعوث؟', 'منو المبعوث؟'],
  },
  list: {
    en: ['Who attended the round?', 'Which countries took part?', 'List the delegations.', 'what were the results?'],
    ar: ['من حضر الجولة؟', 'ما هي الدول المشاركة؟', 'اذكر الوفود', 'ما الأطراف المشاركة؟'],
    dialects: ['مين حضر الجولة؟', 'مين شارك؟'],
  },
  place: {
    en: ['Where was it held?', 'In which city did they meet?', 'What country is it in?'],
    ar: ['أين عقدت الجولة؟', 'في أي مدينة اجتمعوا؟', 'ما هي الدولة التي استضافتها؟', 'وأين عقدت؟'],
    dialects: ['وين انعقدت الجولة؟', 'فين كان الاجتماع؟'],
  },
  date: {
    en: ['When did it begin?', 'In what year was it adopted?', 'and when?'],
    ar: ['متى بدأت؟', 'متـــى بدأت؟', 'في أي عام صدر القرار؟', 'ما تاريخ الاجتماع؟', 'ومتى؟'],
    dialects: ['إمتى بدأت؟', 'أيمتى الاجتماع؟'],
  },
  duration: {
    en: ['How long did the talks last?', 'How many days did they stay?', 'How much prison time did he get?'],
    ar: ['كم استمرت المحادثات؟', 'كم يوما بقوا؟', 'وكم استمرت؟'],
    dialects: ['قديش استمرت المحادثات؟', 'بكم سنة خلصوا؟', 'كم دقيقة تأخروا؟'],
  },
  number: {
    en: ['How many delegations came?', 'How much rain fell?'],
    ar: ['كم وفدًا حضر؟', 'كم عدد الوفود؟', 'وكم وفدا؟'],
    dialects: ['قديش عدد الوفود؟', 'كام وفد حضر؟'],
  },
  percentage: {
    en: ['What percentage agreed?', 'What share of the vote was it?'],
    ar: ['ما نسبة الموافقين؟', 'كم بالمئة وافقوا؟', 'وكم نسبة الموافقين؟'],
    dialects: ['قديش نسبة الموافقين؟'],
  },
  money: {
    en: ['How much did it cost?', 'How many dollars were paid?', 'What was the budget?', 'How much is a ticket?'],
    ar: ['كم كلفت؟', 'بكم اشتروها؟', 'ما ميزانية المشروع؟', 'كم دولارًا دفعوا؟', 'كم مكافأة المزارع؟'],
    dialects: ['قديش كلفت؟', 'كام راتب المدير؟', 'بكام باعوها؟', 'قديش صرفوا؟'],
  },
  organisation: {
    en: ['Which company built it?', 'What organisation runs it?', 'Which party won?'],
    ar: ['أي شركة بنته؟', 'ما هي الجهة المسؤولة؟', 'أي حزب فاز؟'],
    dialects: ['أي شركة عملته؟'],
  },
  reason: {
    en: ['Why did they leave?', 'What was the reason for it?', 'how come they left?', "What was the rebels' reason?"],
    ar: ['لماذا غادروا؟', 'ما سبب الخلاف؟', 'لِمَ غادروا؟', 'ولماذا؟'],
    dialects: ['ليش غادروا؟', 'ليه مشيوا؟', 'علاش غادروا؟', 'شو سبب الخلاف؟'],
  },
  manner: {
    en: ['How did they travel?'],
    ar: ['كيف سافروا؟', 'وكيف؟'],
    dialects: ['كيفاش سافروا؟', 'إزاي سافروا؟', 'شلون سافروا؟'],
  },
  quotation: {
    en: [
      'What did Lavrov say about Syria?',
      'What has Iran said?',
      'What did the foreign ministry announce?',
      'What did Putin reply?',
      'What did the closing statement of the 14th round say?',
    ],
    ar: [
      'ماذا قال لافروف عن سوريا؟',
      'ما الذي قالته إيران؟',
      'ماذا أعلنت الوزارة؟',
      'وماذا قال؟',
      'ماذا جاء في البيان؟',
    ],
    dialects: [
      'شو قال لافروف؟',
      'إيش قال لافروف؟',
      'وش قال لافروف؟',
      'شنو قال لافروف؟',
      'شو حكى لافروف؟',
      'شو رد لافروف؟',
    ],
  },
  definition: {
    en: ['What is the Astana process?', 'Define de-escalation'],
    ar: ['ما هو مسار أستانا؟', 'ما معنى خفض التصعيد؟'],
    dialects: ['شو هو مسار أستانا؟', 'شو يعني خفض التصعيد؟'],
  },
  'yes-no': {
    en: ['Did Jordan attend?', 'Is Russia ready for dialogue?', 'Has it ended?'],
    ar: ['هل حضر الأردن؟', 'هل روسيا مستعدة للحوار؟', 'وهل انتهت؟'],
    dialects: [],
  },
  other: {
    en: ['Lavrov', 'Astana talks', ''],
    ar: ['لافروف', 'محادثات أستانا', ''],
    dialects: ['هلق'],
  },
};

const cases = Object.entries(questions).flatMap(([type, { en, ar, dialects }]) => [
  ...en.map((question): [string, Language, string] => [question, 'en', type]),
  ...[...ar, ...dialects].map((question): [string, Language, string] => [question, 'ar', type]),
]);

describe('detectQuestionType', () => {
  it.each(cases)('takes "%s" (%s) for %s', (question, language, type) => {
    expect(detectQuestionType(question, language)).toBe(type);
  });

  it('does not take a negation for "why"', () => {
    expect(detectQuestionType('من الذي لم يحضر؟', 'ar')).toBe('person');
    expect(detectQuestionType('ما الدول التي لم تشارك؟', 'ar')).toBe('list');
    expect(detectQuestionType('Who did not come?', 'en')).toBe('person');
    expect(detectQuestionType('Which countries did not take part?', 'en')).toBe('list');
  });

  it.each<[Language, string, QuestionType]>([
    ['en', 'What age are the children who get it?', 'duration'],
    ['en', 'What did she find when she came home?', 'other'],
    ['en', 'How did the girl know where it was from?', 'manner'],
    ['en', 'What did the WHO say about the outbreak?', 'quotation'],
    ['en', 'When did the WHO come?', 'date'],
    ['en', 'Do you know who came?', 'person'],
    ['ar', 'ما عمر الأطفال الذين يتلقونه؟', 'duration'],
  ])('goes (%s) by the first word that asks: "%s"', (language, question, type) => {
    expect(detectQuestionType(question, language)).toBe(type);
  });

  it.each<[QuestionType, string, string]>([
    ['money', 'What is the monthly wage of a docker?', 'ما أجر العامل؟'],
    ['money', 'What was the sum?', 'كم ستدفع الدولة؟'],
    ['money', 'whats the salary of the coach', 'قديش راتب المدرب'],
    ['percentage', 'What was the turnout in the north?', 'كم بلغت نسبة المشاركة؟'],
    ['number', 'What is the death toll?', 'ما حصيلة القتلى؟'],
    ['list', 'Which two countries abstained?', 'أي دول امتنعت؟'],
    ['person', 'What is the name of the owner?', 'ما اسم المالك؟'],
    ['place', 'What is the name of the town?', 'ما اسم البلدة؟'],
  ])('takes the noun that is asked for, for %s: "%s", "%s"', (type, english, arabic) => {
    expect([detectQuestionType(english, 'en'), detectQuestionType(arabic, 'ar')]).toEqual([type, type]);
  });

  it('does not look inside words', () => {
    expect(detectQuestionType('Whenever, somewhere, a listing, the whole', 'en')).toBe('other');
    expect(detectQuestionType('كمال ومتينة وأينشتاين', 'ar')).toBe('other');
  });

  it('does not depend on case, punctuation and blanks', () => {
    expect(detectQuestionType('  “HOW   MANY”—delegations?! ', 'en')).toBe('number');
    expect(detectQuestionType(' «كم»،  وفدًا؟! ', 'ar')).toBe('number');
  });

  it('gives a type for any text, in good time', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('what did ', 'ما ', 'من ', '* ', '^', '(', 'say ', 'كم '),
    );
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom<Language>('ar', 'en'), (parts, language) => {
        expect(Object.keys(questions)).toContain(detectQuestionType(parts.join(''), language));
      }),
    );
    expect(detectQuestionType('what did '.repeat(5000), 'en')).toBe('other');
    expect(detectQuestionType('ما '.repeat(5000), 'ar')).toBe('other');
  });
});
