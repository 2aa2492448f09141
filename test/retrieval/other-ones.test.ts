import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { describeKinds } from '../../src/retrieval/answer-kind.ts';
import { describeAsked } from '../../src/retrieval/asked-kind.ts';
import { readQuestion } from '../../src/retrieval/query-plan.ts';
import { analyse } from '../../src/text/analyse.ts';
import { ask } from './open-retriever.ts';
import { openWordSources } from './word-sources.ts';

const { knowledge, lexicon } = await openWordSources();

/** What a sentence is found to lack for a question; each word of the question is looked for as it is. */
function read(question: string, text: string, language: Language) {
  const { words, countries } = readQuestion({ text: question, language }, { knowledge, lexicon });
  const terms = words.map((word) => ({
    ...word,
    text: word.word,
    isHeld: true,
    worth: 1,
    alternatives: [{ stems: [word.stem], weight: 1, via: 'itself' as const, idf: 1 }],
  }));
  const asked = describeAsked(ask(question, language), { terms, countries });
  return describeKinds({ text, tokens: analyse(text, language), language }, knowledge).match(asked);
}

const others: Record<string, readonly (readonly [Language, string, string, string])[]> = {
  'another number in the order': [
    [
      'en',
      'When was the fifth round?',
      'The fifth round began on 30 May 2022.',
      'The eighth round began on 30 May 2022 and lasted five days.',
    ],
    ['en', 'When was the 5th round?', 'The fifth round was in May.', 'The sixth round was in May.'],
    [
      'en',
      'When was the fifth round?',
      'Rounds 4 and 5, like the second one, were in May.',
      'The second one was in May.',
    ],
    [
      'ar',
      'متى كانت الجولة الخامسة؟',
      'بدأت الجولة الخامسة في 30 أيار.',
      'بدأت الجولة الثامنة في 30 أيار واستمرت خمسة أيام.',
    ],
  ],
  'another country': [
    [
      'en',
      "Who headed Iran's delegation?",
      "Iran's delegation was headed by Karim Haddad.",
      'The Syrian delegation was headed by Karim Haddad.',
    ],
    [
      'en',
      'How many people came from Jordan?',
      'The number from Jordan, as from Lebanon, was 40.',
      'From Lebanon 40 came.',
    ],
    ['en', "Who headed Iran's delegation?", 'The delegation was headed by Karim Haddad.', 'Syria sent Karim Haddad.'],
    ['ar', 'من ترأس الوفد الإيراني؟', 'وترأس محمد منصور وفد إيران.', 'وترأس محمد منصور الوفد السوري.'],
    ['ar', 'كم شخصا جاء من الأردن؟', 'جاء من الأردن 40 شخصا.', 'جاء من لبنان 40 شخصا.'],
  ],
  'who holds an office, and not who did before': [
    [
      'en',
      'Who was mayor before Karim Haddad?',
      'Karim Haddad succeeded Rami Khoury as mayor.',
      'Karim Haddad is mayor.',
    ],
    ['ar', 'من كان المدير قبل منصور؟', 'تسلم منصور منصب المدير خلفا لأحمد حداد.', 'يدير محمد منصور المتحف منذ 2016.'],
  ],
};

for (const [what, tellings] of Object.entries(others))
  describe(what, () => {
    it.each(tellings)('%s: %s %s', (language, question, own, other) => {
      expect(read(question, own, language).isOfAnother).toBe(false);
      expect(read(question, other, language).isOfAnother).toBe(true);
    });
  });

describe('what came before or after something', () => {
  it.each([
    ['en', 'Who spoke after the vote?', 'Karim Haddad spoke.'],
    ['ar', 'من تكلم بعد التصويت؟', 'تكلم محمد منصور.'],
  ] as const)('is asked of no other holder (%s)', (language, question, text) => {
    expect(read(question, text, language).isOfAnother).toBe(false);
  });
});

describe('a country', () => {
  it.each([
    ['en', 'Why did Iran leave?', 'Syria did not answer.'],
    ['ar', 'لماذا غادرت إيران؟', 'لم تجب سوريا.'],
  ] as const)(
    'may stand for what happened there where no person or number is asked for (%s)',
    (language, question, text) => {
      expect(read(question, text, language).isOfAnother).toBe(false);
    },
  );
});

describe('the words of one who is named', () => {
  it.each([
    [
      'en',
      'What did Putin say about the proposal?',
      'Putin told reporters that the proposal was late.',
      'Erdoğan told reporters on the plane home that he had made a long proposal to the Russian leader Putin.',
    ],
    ['en', 'What did Putin reply?', 'He said: "No."', 'Erdoğan said: "No."'],
    [
      'ar',
      'ماذا قال بوتين عن الاقتراح؟',
      'وقال بوتين للصحفيين إن الاقتراح متأخر.',
      'وقال أردوغان للصحفيين في الطائرة إنه قدم اقتراحا طويلا ومفصلا في موسكو أمام بوتين.',
    ],
    ['ar', 'بماذا رد بوتين؟', 'وقال للصحفيين: "لا".', 'وقال أردوغان: "لا".'],
  ] as const)('are not those of another (%s): %s', (language, question, own, other) => {
    expect(read(question, own, language).strength).toBe(1);
    expect(read(question, other, language).strength).toBeLessThan(0.2);
  });
});

describe('what has not happened yet', () => {
  it.each([
    ['en', 'When did the president sign the budget?', 'The president has to sign the budget before Friday.', true],
    ['en', 'What did the council decide?', 'The council will meet to discuss whether to decide.', true],
    ['en', 'When did the president sign the budget?', 'The president signed the budget on Friday.', false],
    ['ar', 'متى وقع الرئيس الموازنة؟', 'يجب أن يوقع الرئيس الموازنة قبل الجمعة.', false],
    ['ar', 'كم قتيلا خلفت سيول الوادي؟', 'قتلت سيول الوادي سبعة.', false],
    ['ar', 'متى رح يوقع الرئيس؟', 'سيوقع الرئيس يوم الجمعة.', false],
  ] as const)('%s: %s %s', (language, question, text, isPlanned) => {
    expect(read(question, text, language).isOnlyPlanned).toBe(isPlanned);
  });
});
