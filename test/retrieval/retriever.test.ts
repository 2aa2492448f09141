import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/domain/article.ts';
import type { FindNearest, NearestQuery } from '../../src/domain/embedding.ts';
import type { Language } from '../../src/domain/language.ts';
import type { RetrievalPart } from '../../src/domain/retrieval-part.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createMemoryStore, type MemoryArticle } from '../fakes/memory-store.ts';
import { stillClock } from '../fakes/still-clock.ts';
import { news } from './news.ts';
import { ask, open, words } from './open-retriever.ts';

const ids = (...each: string[]) => each as ArticleId[];
const inOne = (language: Language) => news.filter((article) => article.language === language);
const textOf = (id: string) => news.find((article) => article.id === id)?.text ?? '';
const held = open(news);
describe('retrieve', () => {
  it.each<[Language, string, string, string]>([
    ['en', 'Who opened the bridge?', 'bridge-en', 'Karim Haddad'],
    ['en', 'Who attended the ceremony?', 'bridge-en', 'Jordan, Lebanon and Iraq'],
    ['en', 'How long is the bridge?', 'bridge-en', '840 metres'],
    ['en', 'When did work on the bridge begin?', 'bridge-en', '2019'],
    ['en', 'What did Haddad say about the villages?', 'bridge-en', 'We promised'],
    ['en', 'How many pieces does the museum hold?', 'museum-en', '4,500'],
    ['ar', 'من افتتح الجسر؟', 'bridge-ar', 'كريم حداد'],
    ['ar', 'من حضر الحفل؟', 'bridge-ar', 'الأردن ولبنان والعراق'],
    ['ar', 'كم يبلغ طول الجسر؟', 'bridge-ar', '840 مترًا'],
    ['ar', 'متى بدأ العمل في الجسر؟', 'bridge-ar', '2019'],
    ['ar', 'ماذا قال حداد عن القرى؟', 'bridge-ar', 'وعدنا القرى'],
    ['ar', 'كم طفلا تشمل الحملة؟', 'vaccine-ar', '12 ألف'],
  ])('finds (%s) the sentence that answers "%s"', async (language, text, articleId, answer) => {
    const { sentences, articleLanguage } = await held.retrieve(ask(text, language));
    expect(sentences[0]).toMatchObject({ articleId, quote: expect.stringContaining(answer) as string });
    expect(articleLanguage).toBe(language);
  });

  it.each<[Language, string, string, string]>([
    ['en', 'Who opened the bridge over the river?', 'bridge-ar', 'كريم حداد'],
    ['en', 'How many children does the vaccination campaign include?', 'vaccine-ar', '12 ألف'],
    ['en', 'Why will the wheat harvest fall?', 'drought-ar', 'الجفاف'],
    ['en', 'Who visited the port?', 'lavrentyev-ar', 'لافرينتيف'],
    ['ar', 'من افتتح الجسر على النهر؟', 'bridge-en', 'Karim Haddad'],
    ['ar', 'كم قطعة في متحف الزجاج؟', 'museum-en', '4,500'],
    ['ar', 'لماذا أنهى المعلمون الإضراب؟', 'strike-en', 'salaries'],
    ['ar', 'ماذا قال لافروف عن صادرات الحبوب؟', 'lavrov-en', 'grain exports'],
  ])('finds an article of the other language (question in %s): %s', async (language, text, articleId, answer) => {
    const other = open(inOne(language === 'en' ? 'ar' : 'en'));
    const { sentences, articleLanguage } = await other.retrieve(ask(text, language));
    expect(articleLanguage).toBe(language === 'en' ? 'ar' : 'en');
    expect(sentences.slice(0, 3)).toContainEqual(
      expect.objectContaining({ articleId, quote: expect.stringContaining(answer) as string }),
    );
    expect(sentences[0]?.articleId).toBe(articleId);
  });

  it('quotes exactly the characters of the article', async () => {
    for (const question of [ask('Who attended the ceremony?', 'en'), ask('من حضر الحفل؟', 'ar')]) {
      const { sentences, candidates } = await held.retrieve(question);
      expect(sentences.length).toBeGreaterThan(2);
      for (const { articleId, start, end, quote } of sentences) expect(textOf(articleId).slice(start, end)).toBe(quote);
      for (const { passage } of candidates) {
        expect(textOf(passage.articleId).slice(passage.start, passage.end)).toBe(passage.text);
      }
    }
  });

  it('orders sentences and passages best first, each once', async () => {
    for (const question of [ask('Who opened the bridge?', 'en'), ask('من افتتح الجسر؟', 'ar')]) {
      const { sentences, candidates } = await held.retrieve(question);
      for (const scores of [sentences, candidates].map((list) => list.map(({ score }) => score))) {
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }
      const places = sentences.map(({ articleId, start }) => `${articleId} ${start}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('finds a number by its digits and by its words', async () => {
    for (const [text, language] of [
      ['When did the 22nd round of checks end?', 'en'],
      ['When did the twenty-second round of checks end?', 'en'],
      ['متى انتهت الجولة الـ22 من الفحوص؟', 'ar'],
      ['متى انتهت الجولة الثانية والعشرون من الفحوص؟', 'ar'],
    ] as const) {
      const { sentences } = await held.retrieve(ask(text, language));
      expect(sentences[0]?.quote).toMatch(/twenty-second|\u0627\u0644\u062B\u0627\u0646\u064A\u0629/); // "the second"
    }
  });
});

describe('retrieve, of names', () => {
  it.each<[Language, string, string, string, string]>([
    ['en', 'What did Haddaad say?', 'Haddaad', 'haddad', 'bridge-en'],
    ['en', 'who is salwa mansoor?', 'mansoor', 'mansour', 'museum-en'],
    ['en', 'Where is Trippoli?', 'Trippoli', 'tripoli', 'museum-en'],
    ['ar', 'ماذا قالت هاله النجاار؟', 'النجاار', 'نجار', 'vaccine-ar'],
    ['ar', 'متى يبحر لافرنتيفف؟', 'لافرنتيفف', 'لافرينتيف', 'lavrentyev-ar'],
  ])('finds (%s) a misspelt one and tells the spelling searched: %s', async (...row) => {
    const [language, text, written, searched, articleId] = row;
    const { sentences, spelling } = await open(inOne(language)).retrieve(ask(text, language));
    expect(spelling).toEqual([{ written, searched }]);
    expect(sentences[0]?.articleId).toBe(articleId);
  });

  it.each<[Language, string, string, string, string]>([
    ['en', 'Where is Tirpoli?', 'Tirpoli', 'tripoli', 'museum-en'],
    ['en', 'who is omra shaheen?', 'omra', 'omar', 'strike-en'],
    ['ar', 'ماذا قال حادد؟', 'حادد', 'حداد', 'bridge-ar'],
    ['ar', 'هل هطل المطر في البقعا؟', 'البقعا', 'بقاع', 'drought-ar'],
  ])('finds (%s) a short one with two letters swapped: %s', async (...row) => {
    const [language, text, written, searched, articleId] = row;
    const { sentences, spelling } = await open(inOne(language)).retrieve(ask(text, language));
    expect(spelling).toEqual([{ written, searched }]);
    expect(sentences[0]?.articleId).toBe(articleId);
  });

  it.each<[Language, string, string, string]>([
    ['ar', 'من هو Haddad؟', 'bridge-ar', 'حداد'],
    ['ar', 'ماذا قالت Salwa Mansour؟', 'museum-en', 'Salwa Mansour'],
    ['ar', 'ماذا قال لافرينتيف عن السفن؟', 'lavrentyev-ar', 'السفن'],
    ['en', 'Who is حداد?', 'bridge-en', 'Karim Haddad'],
    ['en', 'What did هالة النجار say?', 'vaccine-ar', 'هالة النجار'],
  ])('finds (%s) one that the question writes in the other script: %s', async (language, text, articleId, quote) => {
    const { sentences } = await held.retrieve(ask(text, language));
    expect(sentences[0]).toMatchObject({ articleId, quote: expect.stringContaining(quote) as string });
  });

  it.each<[Language, string, string]>([
    ['ar', 'من هو Haddad؟', 'bridge-en'],
    ['en', 'Who is حداد?', 'bridge-ar'],
  ])('finds (%s) it where only the other language is held: %s', async (language, text, articleId) => {
    const other = open(inOne(language === 'en' ? 'ar' : 'en'));
    expect((await other.retrieve(ask(text, language))).sentences[0]?.articleId).toBe(articleId);
  });

  it('finds a Latin name that an Arabic article writes in Latin letters, and an Arabic one in an English article', async () => {
    const mixed = open([
      { id: 'ar', title: 'أخبار', language: 'ar', text: 'أعلنت شركة Zelltech عن افتتاح مصنع جديد قرب الميناء.' },
      { id: 'en', title: 'News', language: 'en', text: 'The word زلابية is written on the sign of the new bakery.' },
    ]);
    expect((await mixed.retrieve(ask('What did Zelltech announce?', 'en'))).sentences[0]?.articleId).toBe('ar');
    expect((await mixed.retrieve(ask('أين كتبت كلمة زلابية؟', 'ar'))).sentences[0]?.articleId).toBe('en');
  });

  it('says nothing of spelling where a word is held as it is written, or in another form', async () => {
    for (const question of [
      ask('What did Haddad say about the villages?', 'en'),
      ask('which village was promised bridges?', 'en'),
      ask('ماذا قال حدّاد عن القرى؟', 'ar'),
      ask('ماذا قالت الوزارة عن الأطفال والتطعيم؟', 'ar'),
    ]) {
      expect((await held.retrieve(question)).spelling).toEqual([]);
    }
  });

  it('finds a name that only the other script writes', async () => {
    const inArabic = await open(inOne('ar')).retrieve(ask('What did Lavrentyev say?', 'en'));
    expect(inArabic.sentences[0]).toMatchObject({ articleId: 'lavrentyev-ar' });
    const inEnglish = await open(inOne('en')).retrieve(ask('من هو عمر شاهين؟', 'ar'));
    expect(inEnglish.sentences[0]).toMatchObject({ articleId: 'strike-en' });
    expect(inEnglish.sentences[0]?.quote).toContain('Omar Shaheen');
  });

  it.each([
    ['en', 'Who opened the bridge over the river?'],
    ['ar', 'من افتتح الجسر على النهر؟'],
  ] as const)('does without what is left out (%s): %s', async (language, text) => {
    const other = createMemoryStore(inOne(language === 'en' ? 'ar' : 'en'));
    const find = async (without: readonly RetrievalPart[]) =>
      (await createRetriever({ ...other, ...words, clock: stillClock }, { without }).retrieve(ask(text, language)))
        .candidates.length;
    expect(await find([])).toBeGreaterThan(0);
    expect(await find(['stems', 'grams'])).toBe(0);
    expect(await find(['lexicon', 'synonym', 'sound'])).toBe(0);
  });

  it('never takes Lavrentyev for Lavrov', async () => {
    for (const [asked, text, language] of [
      ['Lavrentyev', 'What did Lavrentyev say?', 'en'],
      ['Lavrov', 'What did Lavrov say?', 'en'],
      ['لافرينتيف', 'ماذا قال لافرينتيف؟', 'ar'],
      ['لافروف', 'ماذا قال لافروف؟', 'ar'],
    ] as const) {
      const { explain, spelling, sentences } = await held.retrieve(ask(text, language));
      const isLavrov = asked === 'Lavrov' || asked === 'لافروف';
      const stems = explain().terms.flatMap(({ alternatives }) => alternatives.map((alternative) => alternative.stems));
      const wrong = stems.filter((stem) =>
        (isLavrov
          ? /^(?:lavrent|\u0644\u0627\u0641\u0631\u064A\u0646)/
          : /^(?:lavrov|\u0644\u0627\u0641\u0631\u0648\u0641)/
        ).test(stem),
      );
      expect([asked, wrong, spelling]).toEqual([asked, [], []]);
      expect(sentences[0]?.articleId).toBe(isLavrov ? 'lavrov-en' : 'lavrentyev-ar');
    }
  });

  it('finds nothing that is taken for the other name where only that one is held', async () => {
    const lavrovOnly = open(news.filter(({ id }) => id !== 'lavrentyev-ar'));
    for (const question of [ask('Who is Lavrentyev?', 'en'), ask('من هو لافرينتيف؟', 'ar')]) {
      const { explain, spelling } = await lavrovOnly.retrieve(question);
      expect(explain().terms.flatMap(({ alternatives }) => alternatives)).toEqual([]);
      expect(spelling).toEqual([]);
    }
  });
});

describe('what was looked for', () => {
  it.each<[Language, string, string[]]>([
    [
      'en',
      'Which Delegations attended the U.N. cermony in 2019?',
      ['Delegations', 'attended', 'U.N.', 'cermony', '2019'],
    ],
    ['en', 'What do the World Health Organization and حدّاد say?', ['World Health Organization', 'حدّاد']],
    ['ar', 'من هو الوزير حدّاد؟', ['الوزير', 'حدّاد']],
    ['ar', 'ماذا قالت منظمة الصحة العالمية وHaddad عن الأُسَر؟', ['قالت', 'منظمة الصحة العالمية', 'Haddad', 'الأُسَر']],
  ])('is told (%s) in the words of the reader: %s', async (language, text, terms) => {
    expect((await held.retrieve(ask(text, language))).searchedTerms).toEqual(terms);
  });
});

describe('sentences that fill up', () => {
  it.each<[Language, string]>([
    ['en', 'Who is Shaheen?'],
    ['en', 'Zyzzyva?'],
    ['ar', 'من هي هالة النجار؟'],
    ['ar', 'ضضظظ؟'],
  ])('follow (%s) where fewer than three are found: %s', async (language, text) => {
    const found = await open(inOne(language)).retrieve(ask(text, language));
    const all = [...found.sentences, ...found.fillers];
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(new Set(all.map(({ articleId, start }) => `${articleId} ${start}`)).size).toBe(all.length);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a));
    for (const { articleId, start, end, quote } of all) expect(textOf(articleId).slice(start, end)).toBe(quote);
  });

  it('are none where enough was found, and all that there are where little is held', async () => {
    expect((await held.retrieve(ask('Who attended the ceremony?', 'en'))).fillers).toEqual([]);
    const [only] = inOne('en').filter(({ id }) => id === 'lavrov-en');
    const small = await open(only === undefined ? [] : [only]).retrieve(ask('Zyzzyva?', 'en'));
    expect(small.fillers).toHaveLength(2);
    expect((await open([]).retrieve(ask('Zyzzyva?', 'en'))).fillers).toEqual([]);
  });

  it('are of the articles that were asked for, and of none that is excluded', async () => {
    const within = await held.retrieve(ask('ضضظظ؟', 'ar'), { articleIds: ids('strike-en') });
    expect(new Set(within.fillers.map(({ articleId }) => articleId))).toEqual(new Set(['strike-en']));
    const others = news.map(({ id }) => id).filter((id) => id !== 'vaccine-ar');
    const without = await held.retrieve(ask('Zyzzyva?', 'en'), { excludedArticleIds: ids(...others) });
    expect(new Set(without.fillers.map(({ articleId }) => articleId))).toEqual(new Set(['vaccine-ar']));
    expect((await held.retrieve(ask('Zyzzyva?', 'en'), { articleIds: [] })).fillers).toEqual([]);
  });
});

describe('retrieve, within some articles', () => {
  it.each<[Language, string]>([
    ['en', 'Who opened the bridge?'],
    ['ar', 'من افتتح الجسر؟'],
  ])('looks (%s) only in the articles named', async (language, text) => {
    const within = await held.retrieve(ask(text, language), { articleIds: ids('museum-en', 'vaccine-ar') });
    const found = within.candidates.map(({ passage }) => passage.articleId);
    expect(found.filter((id) => !['museum-en', 'vaccine-ar'].includes(id))).toEqual([]);
    expect((await held.retrieve(ask(text, language), { articleIds: [] })).candidates).toEqual([]);
  });

  it.each<[Language, string]>([
    ['en', 'Who opened the bridge?'],
    ['ar', 'من افتتح الجسر؟'],
  ])('looks (%s) in none that is excluded, and not in its translation when that is excluded too', async (...row) => {
    const [language, text] = row;
    const excluding = (...excluded: string[]) =>
      held.retrieve(ask(text, language), { excludedArticleIds: ids(...excluded) });
    const without = await excluding(`bridge-${language}`);
    expect(without.sentences.map(({ articleId }) => articleId)).not.toContain(`bridge-${language}`);
    const neither = await excluding('bridge-en', 'bridge-ar');
    expect(neither.sentences.filter(({ articleId }) => articleId.startsWith('bridge'))).toEqual([]);
    expect(neither.confidence).toBeLessThan((await held.retrieve(ask(text, language))).confidence);
  });

  it('prefers the articles of the conversation a little', async () => {
    const twins = ['a', 'b'].flatMap((id): MemoryArticle[] => [
      { id: `${id}-en`, title: 'Vote', language: 'en', text: 'The council of elders voted on Monday.' },
      { id: `${id}-ar`, title: 'تصويت', language: 'ar', text: 'صوت مجلس الأعيان يوم الاثنين.' },
    ]);
    for (const [text, language] of [
      ['When did the council vote?', 'en'],
      ['متى صوت المجلس؟', 'ar'],
    ] as const) {
      for (const id of [`a-${language}`, `b-${language}`]) {
        const { candidates } = await open(twins).retrieve(ask(text, language, { preferredArticleIds: ids(id) }));
        expect(candidates[0]?.passage.articleId).toBe(id);
      }
    }
  });
});

describe('retrieve, where there is little to go on', () => {
  it('finds nothing in an empty store', async () => {
    for (const question of [ask('Who opened the bridge?', 'en'), ask('من افتتح الجسر؟', 'ar')]) {
      expect(await open([]).retrieve(question)).toMatchObject({
        candidates: [],
        sentences: [],
        confidence: 0,
        articleLanguage: null,
        spelling: [],
      });
    }
  });

  it('finds nothing by words of grammar, of no article, or by none', async () => {
    for (const text of ['', 'who is it and what was that?', '؟', 'من هو وما هذا؟', '...', '\u202E\u200F', 'qzxwvk']) {
      for (const language of ['en', 'ar'] as const) {
        const { confidence, sentences } = await held.retrieve(ask(text, language));
        expect([text, sentences.length, confidence]).toEqual([text, 0, 0]);
      }
    }
  });

  it('is surer of what stands in the articles than of what does not', async () => {
    for (const [inside, outside, language] of [
      ['Who opened the bridge over the Selma river?', 'Who won the chess final in Oslo?', 'en'],
      ['من افتتح الجسر على نهر سلمى؟', 'من فاز بنهائي الشطرنج في أوسلو؟', 'ar'],
    ] as const) {
      const sure = await held.retrieve(ask(inside, language));
      const unsure = await held.retrieve(ask(outside, language));
      expect(sure.confidence).toBeGreaterThan(unsure.confidence);
    }
  });

  it('holds a single article of a single word', async () => {
    const tiny = open([{ id: 'tiny', title: 'x', language: 'en', text: 'Yes' }]);
    expect((await tiny.retrieve(ask('Yes?', 'en'))).sentences[0]?.quote).toBe('Yes');
  });
});

describe('retrieve, with embeddings', () => {
  const passageOf = (id: string) => createMemoryStore(news).articles.listPassages(ids(id));

  it('adds what only they find, and hands the filters on', async () => {
    const [passage] = await passageOf('drought-ar');
    const queries: NearestQuery[] = [];
    const findNearest: FindNearest = async (query) => {
      queries.push(query);
      return passage === undefined ? [] : [{ passageId: passage.id, score: 0.9 }];
    };
    const retriever = createRetriever({ ...createMemoryStore(news), findNearest, ...words, clock: stillClock });
    for (const language of ['en', 'ar'] as const) {
      const filter = { articleIds: ids('drought-ar'), excludedArticleIds: ids('strike-en') };
      const { candidates } = await retriever.retrieve(ask('qzxwvk', language), filter);
      expect(candidates.map(({ passage: found }) => found.articleId)).toEqual(['drought-ar']);
    }
    expect(queries).toMatchObject([
      { articleIds: ['drought-ar'], excludedArticleIds: ['strike-en'] },
      { articleIds: ['drought-ar'], excludedArticleIds: ['strike-en'] },
    ]);
  });
});

describe('retrieve, of hostile questions', () => {
  it('never throws, and gives spans and confidence within bounds', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('bridge ', 'الجسر ', 'Haddad', '22', ' AND ', ' NEAR/2 ', '"', '*', ':', '(', '[^', '\\', "';--"),
      fc.constantFrom(
        '\uD800',
        '\u202E',
        '\u064B',
        'x'.repeat(1000),
        'لا'.repeat(500),
        '9'.repeat(400),
        'a.'.repeat(200),
      ),
      fc.constantFrom('__proto__ ', 'constructor ', 'toString ', 'hasOwnProperty '),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 6 }),
        fc.constantFrom<Language>('ar', 'en'),
        async (parts, language) => {
          const { confidence, sentences } = await held.retrieve(ask(parts.join(''), language));
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const { articleId, start, end, quote, score } of sentences) {
            expect(score).not.toBeNaN();
            expect(textOf(articleId).slice(start, end)).toBe(quote);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('holds articles that are hostile themselves', async () => {
    const texts = [
      'x'.repeat(20_000),
      '\uD800\uDC00\uD800 \u202Ebridge',
      'الجسر '.repeat(3000),
      '"*" OR NEAR(',
      '.'.repeat(500),
    ];
    const articles = texts.map((text, at): MemoryArticle => {
      return { id: String(at), title: text.slice(0, 50), language: at % 2 === 0 ? 'en' : 'ar', text };
    });
    for (const question of [ask('bridge', 'en'), ask('الجسر', 'ar'), ask('x'.repeat(1000), 'en')]) {
      for (const { articleId, start, end, quote } of (await open(articles).retrieve(question)).sentences) {
        expect(texts[Number(articleId)]?.slice(start, end)).toBe(quote);
      }
    }
  });
});
