import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import {
  asksMeaning,
  asksWhoSomebodyIs,
  findAside,
  countsThings,
  findAgeWords,
  findAskedName,
  findAskedPost,
  findCountingWords,
  findSpeaker,
  findTakingPlace,
} from '../../src/text/question-parts.ts';

describe('findCountingWords', () => {
  it.each<[Language, string, string]>([
    ['en', 'How many delegations came?', 'delegations came?'],
    ['en', 'and what number of members voted?', 'members voted?'],
    ['ar', 'كم وفدًا حضر؟', 'وفدًا حضر؟'],
    ['ar', 'ما عدد الأعضاء؟', 'الأعضاء؟'],
    ['ar', 'وكم عدد الوفود؟', 'الوفود؟'],
    ['en', 'How many million people came?', 'people came?'],
    ['ar', 'كم مليون شخص جاء؟', 'شخص جاء؟'],
  ])('finds (%s) what "%s" counts', (language, question, rest) => {
    expect(question.slice(findCountingWords(question, language)?.end)).toBe(rest);
  });

  it('gives nothing where nothing is counted', () => {
    expect(findCountingWords('Who came?', 'en')).toBeUndefined();
    expect(findCountingWords('من حضر؟', 'ar')).toBeUndefined();
    expect(findCountingWords('', 'ar')).toBeUndefined();
    expect(findCountingWords('How many times did they meet?', 'en')).toBeUndefined();
    expect(findCountingWords('كم مرة التقوا؟', 'ar')).toBeUndefined();
    expect(findCountingWords('كم مكافأة المزارع؟', 'ar')).toBeUndefined();
  });
});

describe('countsThings', () => {
  it.each<[Language, string]>([
    ['en', 'How many delegations came?'],
    ['en', 'What was the number of members?'],
    ['ar', 'كم وفدًا حضر؟'],
    ['ar', 'كم دولة حضرت؟'],
    ['ar', 'وكم عدد الوفود؟'],
  ])('(%s) is so of "%s"', (language, question) => {
    expect(countsThings(question, language)).toBe(true);
  });

  it.each<[Language, string]>([
    ['en', 'How much time did it take?'],
    ['en', 'How far is it?'],
    ['ar', 'كم يزن التمثال؟'],
    ['ar', 'كم بلغت قوة الزلزال؟'],
    ['ar', 'كم طول الجسر؟'],
    ['ar', 'متى حضر؟'],
  ])('(%s) is not so of "%s"', (language, question) => {
    expect(countsThings(question, language)).toBe(false);
  });
});

describe('findSpeaker', () => {
  it.each<[Language, string, string]>([
    ['en', 'What did the mayor of Tessa say about it?', 'the mayor of Tessa'],
    ['en', 'And how has Iran reacted?', 'Iran'],
    ['en', 'How did Lavrov describe it?', 'Lavrov'],
    ['ar', 'ماذا قال عمدة المدينة عن الجسر؟', 'عمدة المدينة'],
    ['ar', 'شو قالت الوزيرة؟', 'الوزيرة'],
    ['ar', 'بماذا ردت إيران على الاقتراح؟', 'إيران'],
    ['ar', 'وماذا صرح لافروف للصحفيين أمس؟', 'لافروف'],
  ])('finds (%s) in "%s": %s', (language, question, speaker) => {
    const found = findSpeaker(question, language);
    expect(question.slice(found?.start, found?.end)).toBe(speaker);
  });

  it.each<[Language, string]>([
    ['en', 'What did they decide?'],
    ['en', 'Who said so?'],
    ['ar', 'ماذا قرروا؟'],
    ['ar', 'من قال ذلك؟'],
  ])('finds nobody (%s) in "%s"', (language, question) => {
    expect(findSpeaker(question, language)).toBeUndefined();
  });

  it('reads a long text in good time', () => {
    expect(findSpeaker('what did '.repeat(5000), 'en')).toBeUndefined();
    expect(findSpeaker('ماذا قال '.repeat(5000), 'ar')).toBeDefined();
  });
});

describe('asksWhoSomebodyIs', () => {
  it.each<[Language, string]>([
    ['en', 'Who is Lavrov?'],
    ['en', "and who's Geir Pedersen"],
    ['ar', 'من هو لافروف؟'],
    ['ar', 'مين هي نجاة رشدي'],
    ['ar', 'مين مايا حيدر؟'],
  ])('(%s) is so of "%s"', (language, text) => {
    expect(asksWhoSomebodyIs({ text, language })).toBe(true);
  });

  it.each<[Language, string]>([
    ['en', 'Who is in Astana?'],
    ['en', 'Who attended?'],
    ['ar', 'من حضر أستانا؟'],
    ['ar', 'متى جاء لافروف؟'],
  ])('(%s) is not so of "%s"', (language, text) => {
    expect(asksWhoSomebodyIs({ text, language })).toBe(false);
  });
});

describe('asksMeaning', () => {
  it.each<[Language, string]>([
    ['en', 'What is the Astana process?'],
    ['en', "and what's UNHCR"],
    ['en', 'What is the Astana format, in a nutshell?'],
    ['en', 'what is meant by de-escalation zones'],
    ['en', 'What does resolution 2254 mean?'],
    ['ar', 'ما هو القرار 2254؟'],
    ['ar', 'ما المقصود بمسار أستانا؟'],
    ['ar', 'شو يعني مناطق خفض التصعيد'],
    ['ar', 'يعني إيه لجنة دستورية'],
    ['ar', 'ماهي مفوضية اللاجئين باختصار؟'],
  ])('(%s) is so of "%s"', (language, text) => {
    expect(asksMeaning({ text, language })).toBe(true);
  });

  it.each<[Language, string]>([
    ['en', 'What is his job?'],
    ['en', 'What is the mayor doing in Homs?'],
    ['en', 'What was on the table?'],
    ['en', 'Which round was the last?'],
    ['en', "What is Salem's view of the deal?"],
    ['ar', 'ما هي الدول التي حضرت؟'],
    ['ar', 'شو هو الموقف من الاتفاق؟'],
    ['ar', 'متى بدأ مسار أستانا؟'],
  ])('(%s) is not so of "%s"', (language, text) => {
    expect(asksMeaning({ text, language })).toBe(false);
  });

  it('reads a long text in good time', () => {
    expect(asksMeaning({ text: 'what is the '.repeat(5000), language: 'en' })).toBe(false);
    expect(asksMeaning({ text: 'ما هو ال'.repeat(5000), language: 'ar' })).toBe(false);
  });
});

describe('findAside', () => {
  it.each<[Language, string, string | undefined]>([
    ['en', 'What is it, in a nutshell?', 'in a nutshell'],
    ['en', 'What is meant by zones?', 'meant by'],
    ['en', 'What is in the nutshell?', undefined],
    ['ar', 'ما المقصود بالمناطق؟', 'المقصود'],
    ['ar', 'ما هي بإيجاز؟', 'بإيجاز'],
    ['ar', 'من المقصود؟', undefined],
  ])('(%s) in "%s" is %s', (language, text, said) => {
    const found = findAside(text, language);
    expect(found && text.slice(found.start, found.end)).toBe(said);
  });
});

describe('findAskedName', () => {
  it.each([
    ['en', 'What is the name of the driver who was arrested?', 'name', 'driver'],
    ['en', 'name of the italian charity that paid', 'name', 'charity'],
    ['en', 'names of the two protesters', 'names', 'protesters'],
    ['en', "what's the tanker driver's name", 'name', 'driver'],
    ['en', "what are Hassan Daher's daughters called?", 'called', 'daughters'],
    ['en', 'In which hotel did they meet?', 'which', 'hotel'],
    ['ar', 'بأي فندق اجتمعوا؟', 'بأي', 'فندق'],
    ['ar', 'ما اسم السائق الموقوف؟', 'اسم', 'السائق'],
    ['ar', 'شو اسم راعي الغنم', 'اسم', 'راعي'],
    ['ar', 'ما أسماء بنات حسن؟', 'أسماء', 'بنات'],
    ['ar', 'ما اسما العاملين؟', 'اسما', 'العاملين'],
    ['ar', 'شسم الخياط؟', 'شسم', 'الخياط'],
    ['en', 'Which deputy threw it?', 'Which', 'deputy'],
    ['ar', 'أي نائب رماها؟', 'أي', 'نائب'],
  ] as const)('finds (%s) what is to be named in "%s"', (language, question, asking, thing) => {
    const found = findAskedName(question, language);
    expect(question.slice(found?.asking.start, found?.asking.end)).toBe(asking);
    expect(question.slice(found?.thing.start, found?.thing.end)).toBe(thing);
  });

  it.each([
    ['en', 'Who was named prime minister?'],
    ['en', 'What was called off?'],
    ['en', 'Which round did they miss?'],
    ['en', 'What did the company decide?'],
    ['en', 'What is the bank doing?'],
    ['ar', 'أي جولة غابوا عنها؟'],
    ['en', ''],
    ['ar', 'من سمّى الوزير؟'],
    ['ar', 'متى اجتمع المجلس باسمه؟'],
  ] as const)('finds (%s) none in "%s"', (language, question) => {
    expect(findAskedName(question, language)).toBeUndefined();
  });
});

describe('findAgeWords', () => {
  it.each([
    ['en', 'How old is she?', 'How old'],
    ['ar', 'كم عمر السائق؟', 'كم عمر'],
    ['ar', 'قديش كان عمر السائق', 'قديش كان عمر'],
  ] as const)('finds (%s) them in "%s"', (language, question, words) => {
    const found = findAgeWords(question, language);
    expect(question.slice(found?.start, found?.end)).toBe(words);
  });

  it.each([
    ['en', 'Who restored the old bridge?'],
    ['ar', 'من هو عمر البشير؟'],
  ] as const)('finds (%s) none in "%s"', (language, question) => {
    expect(findAgeWords(question, language)).toBeUndefined();
  });
});

it.each<[Language, string, string | undefined]>([
  ['en', 'Where was the 22nd round held?', 'held'],
  ['en', 'and when did the talks take place?', 'take place'],
  ['en', 'Where was the wedding dinner held in Selma?', undefined],
  ['en', 'Who held the cup?', undefined],
  ['ar', 'أين عُقدت الجولة؟', undefined],
  ['ar', 'أين عقدت الجولة؟', 'عقدت'],
  ['ar', 'وين صار الاجتماع؟', 'صار'],
  ['ar', 'من عقد الاجتماع؟', undefined],
])('(%s) "%s" asks where or when something took place by "%s"', (language, question, verb) => {
  const found = findTakingPlace(question, language);
  expect(found && question.slice(found.start, found.end)).toBe(verb);
});

it.each<[Language, string, string | undefined]>([
  ['en', "What is Lavrentyev's official title?", 'official title'],
  ['en', 'what is his job?', 'job'],
  ['en', 'What is the title of the film?', undefined],
  ['en', "What is Russia's position on Syria?", undefined],
  ['ar', 'ما منصب لافرينتيف؟', 'منصب'],
  ['ar', 'شو وظيفة لافرينتيف؟', 'وظيفة'],
  ['ar', 'ما موقف روسيا من سوريا؟', undefined],
])('(%s) "%s" asks what somebody is by "%s"', (language, question, post) => {
  const found = findAskedPost(question, language);
  expect(found && question.slice(found.start, found.end)).toBe(post);
});

it.each<[Language, string, string | undefined]>([
  ['en', 'What was the US response?', 'US'],
  ['en', "What was Washington's reaction to the offer?", 'Washington'],
  ['ar', 'ماذا كان رد الولايات المتحدة؟', 'الولايات المتحدة'],
  ['ar', 'كيف كان رد البيت الأبيض على العرض؟', 'البيت الأبيض'],
])('(%s) "%s" asks for the words of "%s"', (language, question, speaker) => {
  const found = findSpeaker(question, language);
  expect(found && question.slice(found.start, found.end)).toBe(speaker);
});
