import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, AskRequest } from '../../src/domain/answer.ts';
import type { ArticleId } from '../../src/domain/article.ts';
import { CorpusError } from '../../src/domain/errors.ts';
import type { Language } from '../../src/domain/language.ts';
import { noGaps, type Retriever } from '../../src/domain/question.ts';
import { news } from '../retrieval/news.ts';
import { expectSound } from './invariants.ts';
import { createToldRetriever, openAsker, phrasebook, type World } from './world.ts';

const held = openAsker({ articles: news });
const inOne = (language: Language) => news.filter((article) => article.language === language);
const ids = (...each: string[]) => each as ArticleId[];
const otherOf = (language: Language): Language => (language === 'en' ? 'ar' : 'en');

async function answer(request: AskRequest | string, world: World = { articles: news }): Promise<Answer> {
  const asker = world.articles === news && world.retriever === undefined && !world.options ? held : openAsker(world);
  const given = await asker.ask(typeof request === 'string' ? { question: request } : request);
  expectSound(given, world.articles);
  return given;
}

const answered = async (...asked: Parameters<typeof answer>) => {
  const given = await answer(...asked);
  return given.kind === 'answered' ? given : expect.fail(`${given.kind}: ${given.text}`);
};
const abstained = async (...asked: Parameters<typeof answer>) => {
  const given = await answer(...asked);
  return given.kind === 'abstained' ? given : expect.fail(`${given.kind}: ${given.text}`);
};

describe('ask', () => {
  it.each([
    ['Who attended the ceremony?', 'en', 'Jordan, Lebanon and Iraq'],
    ['How long is the bridge over the Selma river?', 'en', '840 metres'],
    ['من حضر الحفل؟', 'ar', 'الأردن ولبنان والعراق'],
    ['كم يبلغ طول الجسر على نهر سلمى؟', 'ar', '840 مترًا'],
  ])('answers "%s" (%s) from the article', async (question, language, words) => {
    const given = await answered(question);
    expect(given).toMatchObject({ question, questionLanguage: language, language, articleLanguage: language });
    expect(given.sentences.map(({ text }) => text).join(' ')).toContain(words);
    expect(given.citations[0]).toMatchObject({ articleId: `bridge-${language}`, publishedAt: '2024-03-04', language });
    expect(given.sentences.length).toBeLessThanOrEqual(3);
    expect(given.writer).toBe('extractive');
  });

  it.each([
    ['When did work on the bridge over the Selma river begin?', ['2019']],
    ['How many pieces does the glass museum hold?', ['4,500']],
    ['Who opened the bridge over the Selma river?', ['Karim Haddad']],
    ['متى بدأ العمل في الجسر على نهر سلمى؟', ['2019']],
    ['كم طفلا تشمل حملة التطعيم؟', ['12 ألف']],
    ['من زار الميناء؟', ['ألكسندر لافرينتيف']],
    ['Who attended the ceremony?', []],
    ['من حضر الحفل؟', []],
  ])('knows which words answer "%s": %j', async (question, answers) => {
    const { sentences } = await answered(question);
    const found = sentences.flatMap(({ text, answerSpans = [] }) =>
      answerSpans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found).toEqual(answers);
  });

  it('names outlet and address of what it cites, and null where there is none', async () => {
    const english = await answered('Who attended the ceremony?');
    expect(english.citations[0]).toMatchObject({ url: 'https://example.org/bridge', source: 'Example Post' });
    const arabic = await answered('كم يبلغ طول الجسر على نهر سلمى؟');
    expect(arabic.citations[0]).toMatchObject({ url: null, source: null });
  });

  it.each([
    ['Who attended the ceremony?', 'en'],
    ['من حضر الحفل؟', 'ar'],
  ] as const)('cites parallel articles once, in the language of "%s"', async (question, language) => {
    const given = await answered(question);
    expect(given.lead).toBeNull();
    expect(new Set(given.citations.map((citation) => citation.language))).toEqual(new Set([language]));
    const inOther = await answered({ question, language: otherOf(language) });
    expect(inOther).toMatchObject({ language: otherOf(language), questionLanguage: language, lead: null });
    expect(inOther.citations[0]).toMatchObject({ articleId: `bridge-${otherOf(language)}` });
  });

  it.each([
    ['Who won the chess final in Oslo?', 'en', 'The articles do not say. I looked for: ', 'oslo'],
    ['من فاز بنهائي الشطرنج في أوسلو؟', 'ar', 'لا تذكر المقالات ذلك. بحثت عن: ', 'الشطرنج'],
  ] as const)('abstains from "%s" and tells what it looked for', async (question, language, beginning, term) => {
    const given = await abstained(question);
    expect(given).toMatchObject({ reason: 'not-in-articles', language, citations: [] });
    expect(given.text).toContain(beginning);
    expect(given.text.toLowerCase()).toContain(term);
  });

  it.each(['who attended?', 'من حضر؟', "what's new?", 'أحدث الأخبار'])(
    'says that it holds no articles: %s',
    async (question) => {
      const given = await abstained(question, { articles: [] });
      expect(given).toMatchObject({
        reason: 'no-articles',
        nearest: [],
        ranked: [],
        confidence: 0,
        articleLanguage: null,
      });
      expect(given.text).toBe(phrasebook.format(given.language, 'abstain-no-articles'));
    },
  );

  it('replies to talk about itself, also without articles', async () => {
    for (const articles of [news, []]) {
      expect(await answer('hello', { articles })).toMatchObject({
        kind: 'replied',
        reason: 'greeting',
        language: 'en',
      });
      expect(await answer('مرحبا', { articles })).toMatchObject({
        kind: 'replied',
        reason: 'greeting',
        language: 'ar',
      });
      expect(await answer('what can you do?', { articles })).toMatchObject({ kind: 'replied', reason: 'help' });
      expect(await answer('ماذا تفعل؟', { articles })).toMatchObject({ kind: 'replied', reason: 'help' });
    }
  });

  it('replies in both languages where it cannot tell the reader\u2019s', async () => {
    const both = (key: string) => (['en', 'ar'] as const).map((each) => phrasebook.format(each, key)).join('\n');
    expect((await answer('Où est le pont ?')).text).toBe(both('reply-unsupported-language'));
    expect((await answer('👍')).text).toBe(both('reply-empty'));
    expect((await answer({ question: '👍', language: 'ar' })).text).toBe(phrasebook.format('ar', 'reply-empty'));
  });

  it('tells the limit of a question that is too long', async () => {
    expect(await answer('who '.repeat(300))).toMatchObject({ kind: 'replied', reason: 'too-long' });
    expect((await answer('who '.repeat(300))).text).toMatch(/1,?000/);
    expect((await answer('من '.repeat(400))).text).toMatch(/1,?000/);
  });

  it('tells how long it took', async () => {
    for (const question of ['Who attended the ceremony?', 'من فاز بالكأس؟', 'hello']) {
      expect((await answer(question)).elapsedMs).toBe(2.5);
    }
  });

  it('knows what a follow-up is about', async () => {
    const english = openAsker({ articles: news });
    await english.ask({ question: 'Who opened the bridge over the Selma river?', conversation: 'a' });
    expect((await english.ask({ question: 'and how long is it?', conversation: 'a' })).text).toContain('840 metres');
    const arabic = openAsker({ articles: news });
    await arabic.ask({ question: 'من افتتح الجسر على نهر سلمى؟', conversation: 'a' });
    expect((await arabic.ask({ question: 'وكم يبلغ طوله؟', conversation: 'a' })).text).toContain('840 مترًا');
  });
});

describe('a follow-up that finds nothing with what it goes on from', () => {
  it.each([
    ['Who opened the bridge over the Selma river?', 'and how long is it?', 'and who sang at the opening?', 'bridge-en'],
    ['من افتتح الجسر على نهر سلمى؟', 'وكم يبلغ طوله؟', 'ومن غنى في الافتتاح؟', 'bridge-ar'],
  ])('is asked by itself, of the articles of the answer before: %s', async (first, next, followUp, articleId) => {
    const real = openAsker({ articles: news });
    const cited = await real.ask({ question: first });
    if (cited.kind !== 'answered') throw new Error('It is answered.');
    expect(cited.citations[0].articleId).toBe(articleId);
    const asked: { text: string; articleIds: readonly string[] | undefined }[] = [];
    const sure = createToldRetriever(news, [{ articleId, quote: cited.citations[0].quote, score: 5 }]);
    const retriever: Retriever = {
      async retrieve(question, options) {
        asked.push({ text: question.text, articleIds: options?.articleIds });
        const retrieval = await sure.retrieve(question, options);
        return asked.length === 2 ? { ...retrieval, confidence: 0 } : retrieval;
      },
    };
    const asker = openAsker({ articles: news, retriever });
    await asker.ask({ question: first, conversation: 'a' });
    expect((await asker.ask({ question: followUp, conversation: 'a' })).kind).toBe('answered');
    const [, complete, alone] = asked;
    expect(complete?.articleIds).toBeUndefined();
    expect(complete?.text.length).toBeGreaterThan(alone?.text.length ?? Infinity);
    expect(alone?.articleIds).toEqual([articleId]);
    // What is remembered is what was answered.
    await asker.ask({ question: next, conversation: 'a' });
    expect(asked[3]?.text).not.toMatch(/Selma|\u0633\u0644\u0645\u0649/u);
  });
});

describe('ask, within some articles', () => {
  it('uses only those, and none that is excluded', async () => {
    for (const [question, id] of [
      ['How long is the bridge?', 'bridge-en'],
      ['كم يبلغ طول الجسر؟', 'bridge-ar'],
    ] as const) {
      const only = await answered({ question, articleIds: ids(id) });
      expect(new Set(only.citations.map(({ articleId }) => articleId))).toEqual(new Set([id]));
      expect(only.ranked.filter(({ articleId }) => articleId !== id)).toEqual([]);
      const without = await answer({ question, excludedArticleIds: ids('bridge-ar', 'bridge-en') });
      expect(without).not.toMatchObject({ kind: 'replied' });
      expect(JSON.stringify(without)).not.toMatch(/"bridge-/);
    }
  });

  it('fails for an article that is not held, whatever is asked, and names it', async () => {
    for (const question of ['who attended?', 'من حضر؟', 'hello', "what's new?", '']) {
      const request = { question, articleIds: ids('bridge-en', 'nope') };
      await expect(held.ask(request)).rejects.toThrow(CorpusError);
      await expect(held.ask(request)).rejects.toMatchObject({
        code: 'article-not-found',
        message: expect.stringContaining('"nope"') as string,
      });
    }
    await expect(held.search({ query: 'x', articleIds: ids('nope') })).rejects.toMatchObject({
      code: 'article-not-found',
    });
  });

  it('remembers nothing of a question that failed', async () => {
    const asker = openAsker({ articles: news });
    await asker.ask({ question: 'من حضر الحفل؟', conversation: 'a', articleIds: ids('nope') }).catch(() => undefined);
    const [alone, after] = [
      await asker.ask({ question: 'ومتى؟' }),
      await asker.ask({ question: 'ومتى؟', conversation: 'a' }),
    ];
    expect(after.text).toBe(alone.text);
  });
});

describe('ask, of what was found', () => {
  const bridge = (quote: string, score: number, more = {}) => ({ articleId: 'bridge-en', quote, score, more });
  const jisr = (quote: string, score: number, more = {}) => ({ articleId: 'bridge-ar', quote, score, more });
  const english = [
    bridge('Work on the bridge began in 2019 and was held up twice because the river flooded.', 4),
    bridge('Delegations from Jordan, Lebanon and Iraq attended the ceremony.', 3.9, { matchedTerms: [1] }),
    bridge('The twenty-second round of checks ended a week before the opening.', 3.8, { matchedTerms: [2] }),
    bridge('The bridge is 840 metres long and cost 35 million dollars.', 3.7, { matchedTerms: [3] }),
  ];
  const arabic = [
    jisr('وبدأ العمل في الجسر عام 2019 وتوقف مرتين بسبب فيضان النهر.', 4),
    jisr('وحضرت الحفل وفود من الأردن ولبنان والعراق.', 3.9, { matchedTerms: [1] }),
    jisr('وانتهت الجولة الثانية والعشرون من الفحوص قبل الافتتاح بأسبوع.', 3.8, { matchedTerms: [2] }),
    jisr('ويبلغ طول الجسر 840 مترًا وبلغت كلفته 35 مليون دولار.', 3.7, { matchedTerms: [3] }),
  ];
  const told = (...given: Parameters<typeof createToldRetriever> extends [unknown, ...infer Rest] ? Rest : never) => ({
    articles: news,
    retriever: createToldRetriever(news, ...given),
  });

  it.each([
    ['What about the bridge?', english],
    ['ماذا عن الجسر؟', arabic],
  ])('gives at most three sentences in reading order, and ranks the others: %s', async (question, found) => {
    const given = await answered(question, told(found));
    expect(given.citations.map(({ start }) => start)).toEqual(
      given.citations.map(({ start }) => start).toSorted((a, b) => a - b),
    );
    expect(given.sentences).toHaveLength(3);
    expect(given.sentences.map(({ text }) => text)).not.toContain(found[3]?.quote);
    expect(given.ranked.map(({ quote }) => quote)).toEqual(found.map(({ quote }) => quote));
  });

  it.each([
    ['Who attended?', arabic, 'en', ['From an article in Arabic:']],
    ['من حضر؟', english, 'ar', ['من مقالة بالإنجليزية:']],
  ] as const)('puts one line of the reader before what only the other language says: %s', async (...row) => {
    const [question, found, language, [lead]] = row;
    const articles = inOne(otherOf(language));
    const given = await answered(question, { articles, retriever: createToldRetriever(articles, found) });
    expect(given).toMatchObject({ language, articleLanguage: otherOf(language), lead });
    expect(given.text.split('\n')).toHaveLength(1 + given.sentences.length);
    expect(given.citations[0]?.title).toBe(articles.find(({ id }) => id.startsWith('bridge'))?.title);
  });

  it.each([
    ['What about the bridge?', [...english, ...arabic], 'en'],
    ['What about the bridge?', [...arabic, ...english], 'en'],
    ['ماذا عن الجسر؟', [...english, ...arabic], 'ar'],
    ['ماذا عن الجسر؟', [...arabic, ...english], 'ar'],
  ] as const)('takes parallel articles for one source and prefers the reader\u2019s language: %s', async (...row) => {
    const [question, found, language] = row;
    const given = await answered(question, told(found));
    expect(given.citations.map((citation) => citation.language)).toEqual([language, language, language]);
    expect(given.lead).toBeNull();
  });

  it('never cites the same words twice', async () => {
    const copies = [...news, { ...(news[0] as (typeof news)[0]), id: 'copy' }];
    const quote = 'Delegations from Jordan, Lebanon and Iraq attended the ceremony.';
    const found = [bridge(quote, 4), { articleId: 'copy', quote, score: 4 }];
    const given = await answered('Who attended?', { articles: copies, retriever: createToldRetriever(copies, found) });
    expect(given.sentences).toHaveLength(1);
  });

  it.each([
    ['Who attended?', english, '“haddad”', '“haddaad”'],
    ['من حضر؟', arabic, '«حداد»', '«حدااد»'],
  ] as const)('tells which spelling it searched: %s', async (question, found, searched, written) => {
    const strip = (marked: string) => marked.slice(1, -1);
    const spelling = [{ written: strip(written), searched: strip(searched) }];
    const given = await answered(question, told(found.slice(0, 1), { spelling }));
    expect(given.lead).toContain(searched);
    expect(given.lead).toContain(written);
  });

  it.each([
    ['Who attended?', english, 'en', 'Example'],
    ['من حضر؟', arabic, 'ar', 'مثال'],
  ] as const)('abstains when it is not sure, and shows the closest and the nearest: %s', async (...row) => {
    const [question, found, language, term] = row;
    const given = await abstained(question, told(found, { confidence: 0.01, searchedTerms: [term] }));
    const title = news.find(({ id }) => id === `bridge-${language}`)?.title;
    expect(given).toMatchObject({ confidence: 0.01, nearest: [{ articleId: `bridge-${language}`, title }] });
    for (const words of [term, title, found[0]?.quote]) expect(given.text).toContain(words);
    expect(given.ranked.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['Who attended in 2030?', english],
    ['من حضر في 2030؟', arabic],
  ])('abstains when the best sentence lacks a number that was asked about: %s', async (question, found) => {
    const more = { gaps: { ...noGaps, numbers: true } };
    const lacking = found.map((each) => ({ ...each, more: { ...each.more, ...more } }));
    expect(await abstained(question, told(lacking))).toMatchObject({ confidence: 0.99 });
  });

  it('names each story once among the nearest, in the reader\u2019s language, three at most', async () => {
    const found = [
      ...english.slice(0, 1),
      ...arabic.slice(0, 1),
      { articleId: 'museum-en', quote: 'Admission is free on Fridays, said the director, Salwa Mansour.', score: 2 },
      { articleId: 'lavrov-en', quote: 'Lavrov met the ambassador of Egypt', score: 1.5 },
      { articleId: 'drought-ar', quote: 'ولم يهطل المطر منذ شهرين في سهل البقاع.', score: 1 },
    ];
    const inEnglish = await abstained('Who attended?', told(found, { confidence: 0 }));
    expect(inEnglish.nearest.map(({ articleId }) => articleId)).toEqual(['bridge-en', 'museum-en', 'lavrov-en']);
    const inArabic = await abstained('من حضر؟', told(found, { confidence: 0 }));
    expect(inArabic.nearest.map(({ articleId }) => articleId)).toEqual(['bridge-ar', 'museum-en', 'lavrov-en']);
  });

  it('abstains from nothing found', async () => {
    expect(await abstained('Who attended?', told([]))).toMatchObject({
      nearest: [],
      ranked: [],
      articleLanguage: null,
    });
    expect((await abstained('من حضر؟', told([]))).text).toBe(phrasebook.format('ar', 'abstain-plain'));
  });

  it('hands articles, their exclusion and what the conversation is about to the retriever', async () => {
    const retriever = createToldRetriever(news, english);
    const asker = openAsker({ articles: news, retriever });
    const filter = { articleIds: ids('bridge-en'), excludedArticleIds: ids('museum-en') };
    await asker.ask({ question: 'Who attended?', conversation: 'a', ...filter });
    await asker.ask({ question: 'and when?', conversation: 'a' });
    expect(retriever.asked.map(({ options }) => options?.articleIds)).toEqual([filter.articleIds, undefined]);
    expect(retriever.asked[0]?.options).toEqual(filter);
    expect(retriever.asked[1]?.question.preferredArticleIds).toEqual(['bridge-en']);
  });
});

describe('search', () => {
  it.each([
    ['bridge ceremony', 'bridge-en', 'en'],
    ['الجسر الحفل', 'bridge-ar', 'ar'],
  ])('gives passages best first: %s', async (query, articleId, language) => {
    const passages = await held.search({ query });
    expect(passages[0]).toMatchObject({ articleId, language, start: 0 });
    expect(passages[0]?.title).toBe(news.find(({ id }) => id === articleId)?.title);
    const scores = passages.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(passages.map(({ passageId }) => passageId)).size).toBe(passages.length);
  });

  it('gives no more than asked for, ten if nothing is said, and only of the articles named', async () => {
    const many = Array.from({ length: 15 }, (_, at) => ({
      id: `a${at}`,
      title: `الجسر Bridge ${at}`,
      language: at % 2 === 0 ? ('en' as const) : ('ar' as const),
      text: at % 2 === 0 ? `The bridge number ${at}.` : `الجسر رقم ${at}.`,
    }));
    const asker = openAsker({ articles: many });
    for (const query of ['bridge', 'الجسر']) {
      expect(await asker.search({ query })).toHaveLength(10);
      expect(await asker.search({ query, limit: 2 })).toHaveLength(2);
      const within = await asker.search({ query, articleIds: ids('a3', 'a4') });
      expect(within.map(({ articleId }) => articleId).toSorted()).toEqual(['a3', 'a4']);
    }
  });

  it('finds nothing for nothing, and searches for what is no question too', async () => {
    expect(await held.search({ query: '' })).toEqual([]);
    expect(await held.search({ query: '؟؟' })).toEqual([]);
    expect(await openAsker({ articles: [] }).search({ query: 'bridge' })).toEqual([]);
    expect((await held.search({ query: 'pont Haddad musée' })).map(({ articleId }) => articleId)).toContain(
      'bridge-en',
    );
  });
});

describe('ask, of hostile messages', () => {
  it('never throws and stays sound', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        'Who attended ',
        'من حضر ',
        'bridge ',
        'الجسر ',
        'last week ',
        'الأسبوع الماضي ',
        'in 2019 ',
        "what's new ",
      ),
      fc.constantFrom(
        '\uD800',
        '\u202E',
        '\u2066',
        '"',
        '*',
        'NEAR(',
        "'; DROP TABLE articles;--",
        '{ $x }',
        '[1]',
        '<b>',
      ),
      fc.constantFrom('x'.repeat(1000), 'ي'.repeat(999), '9'.repeat(300), '🏳️‍🌈'),
    );
    const request = fc.record({
      question: fc.array(part, { maxLength: 5 }).map((parts) => parts.join('')),
      conversation: fc.constantFrom('a', 'b'),
      language: fc.constantFrom<Language | undefined>(undefined, 'ar', 'en'),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ language, ...asked }) => {
        const given = await held.ask(language === undefined ? asked : { ...asked, language });
        expectSound(given, news);
        expect(given.question).toBe(asked.question);
        if (language !== undefined) expect(given.language).toBe(language);
      }),
      { numRuns: 60 },
    );
  });

  it('answers a message of a million characters at once', async () => {
    for (const unit of ['who attended ', 'من حضر ', '👍', '\u202E', ' ', '((']) {
      const given = await held.ask({ question: unit.repeat(1_000_000 / unit.length) });
      expect(given.kind).toBe('replied');
    }
  });
});
