import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDraft, ArticleId } from '../../src/domain/article.ts';
import type { Store } from '../../src/domain/store.ts';
import { createIngester } from '../../src/ingest/ingester.ts';
import * as analyser from '../../src/text/analyse.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { openStore } from '../store/open-store.ts';
import { collectResults, createFakeClock, createFakeEmbeddingModel, itemsOf, silentLogger } from './fake-parts.ts';

const folder = useFolder();
let store: Store;
beforeEach(async () => {
  store = await openStore(folder.path);
});
afterEach(() => store.close());

const clock = createFakeClock();

async function ingest(...drafts: readonly Partial<ArticleDraft>[]) {
  const { articles, register } = store;
  const parts = { store: articles, register, embeddingModel: createFakeEmbeddingModel(), analyser, clock };
  const ingester = createIngester({ ...parts, logger: silentLogger });
  const items = drafts.map((draft) => ({ kind: 'draft', draft: toDraft(draft) }) as const);
  const results = await collectResults(ingester.ingest(itemsOf(...items)));
  return results.map(({ articleId, status }) => [articleId, status] as const);
}

function toDraft(draft: Partial<ArticleDraft>): ArticleDraft {
  const url = draft.url ?? 'https://outlet.test/a';
  return {
    origin: url,
    identity: url,
    url,
    title: 'Title',
    language: 'en',
    names: [`url:${url}`],
    text: stories.en,
    ...draft,
  };
}

const events = async () =>
  (await store.events.listEvents({ afterId: 0, limit: 50 })).map(({ kind, articleId, of }) => [kind, articleId, of]);

/** Sentences of their own words each, so that parts of them can be told apart. */
const sentences: Readonly<Record<'ar' | 'en', readonly string[]>> = {
  en: [
    'The harbour authority of Latakia said on Tuesday that two new cranes had arrived from Rotterdam.',
    'Engineers will mount them before the winter storms, its director Hassan Darwish told reporters.',
    'Dock workers asked for longer training, because the machines are steered from a cabin on the quay.',
    'The cranes cost nineteen million dollars, of which the regional development bank lends eleven.',
    'Grain ships wait nine days at present; the authority hopes to halve that by the spring.',
    'Fishermen fear for their moorings and handed a petition with four hundred names to the mayor.',
    'A study of the university found that traffic on the coastal road would grow by a fifth.',
    'The council will vote on a bypass next month, said its deputy head Rima Khoury.',
  ],
  ar: [
    'قالت سلطة ميناء اللاذقية يوم الثلاثاء إن رافعتين جديدتين وصلتا من روتردام.',
    'وسيركبهما المهندسون قبل عواصف الشتاء بحسب ما ذكر المدير حسن درويش للصحفيين.',
    'وطلب عمال الأرصفة تدريبا أطول لأن الآلات تقاد من مقصورة على الرصيف.',
    'وتبلغ كلفة الرافعتين تسعة عشر مليون دولار يقرض منها مصرف التنمية أحد عشر مليونا.',
    'وتنتظر سفن الحبوب تسعة أيام حاليا وتأمل السلطة خفض المدة إلى النصف بحلول الربيع.',
    'ويخشى الصيادون على مراسيهم وقد سلموا رئيس البلدية عريضة تحمل أربعمئة اسم.',
    'ووجدت دراسة للجامعة أن حركة السير على الطريق الساحلي ستزداد بمقدار الخمس.',
    'وسيصوت المجلس على طريق التفافي الشهر المقبل وفق نائبة رئيسه ريما خوري.',
  ],
};
const stories = { en: sentences.en.join(' '), ar: sentences.ar.join(' ') };

describe.each(['en', 'ar'] as const)('the identity of an article (%s)', (language) => {
  const text = stories[language];

  it('is that of a file too short to compare by runs, when another says the very same of the same day', async () => {
    const [day, other] = language === 'en' ? ['Monday', 'Sunday'] : ['الاثنين', 'الأحد'];
    const write = (said: string) =>
      language === 'en' ? `A fire broke out in the harbour on ${said}` : `اندلع حريق في ميناء المدينة صباح يوم ${said}`;
    const short = write(day);
    const file = (name: string, changes: Partial<ArticleDraft> = {}) => {
      return { language, text: short, identity: name, url: undefined, names: undefined, ...changes };
    };
    const ids = await ingest(
      file('a.txt'),
      file('b.txt', { text: ` ${short}!` }),
      file('c.txt', { text: write(other) }),
      file('d.txt', { publishedAt: '2031-04-01' }),
      file('h.txt', { title: 'Watch: the report in full' }),
      file('e.txt', { text: short.split(' ').slice(0, 4).join(' ') }),
      file('f.txt', { text: short.split(' ').slice(0, 4).join(' ') }),
    );
    const later = await ingest(file('g.txt'));
    const found = await store.articles.findSummaries([...ids, ...later].map(([id]) => id as ArticleId));
    const first = ids[0]?.[0];
    expect(found.map(({ duplicateOf }) => duplicateOf)).toEqual([null, first, null, null, null, null, null, first]);
  });

  it('is kept when it comes under another address with its guid', async () => {
    const [[id] = []] = await ingest({ language, text, names: ['guid:outlet.test 7', 'url:https://outlet.test/a'] });
    const moved = {
      language,
      text,
      url: 'https://outlet.test/b',
      names: ['guid:outlet.test 7', 'url:https://outlet.test/b'],
    };
    expect(await ingest(moved)).toEqual([[id, 'updated']]);
    expect(await ingest({ ...moved, names: ['url:https://outlet.test/b'] })).toEqual([[id, 'unchanged']]);
    expect((await store.articles.listArticles()).map(({ url }) => url)).toEqual(['https://outlet.test/b']);
    expect((await store.register.listVersions(id as ArticleId)).map(({ url }) => url)).toEqual([
      'https://outlet.test/a',
    ]);
    expect(await events()).toEqual([['new', id, null]]);
  });

  it('is kept when its outlet publishes its words again at another address', async () => {
    const [[id] = []] = await ingest({ language, text });
    const again = { language, text: `${text} `, url: 'https://www.outlet.test/2025/again' };
    expect(await ingest(again)).toEqual([[id, 'updated']]);
  });

  it('is kept when both come in one run', async () => {
    const results = await ingest(
      { language, text },
      { language, text: `${text}\n`, url: 'https://outlet.test/b', title: 'Title' },
    );
    expect(new Set(results.map(([id]) => id)).size).toBe(1);
    expect(await store.articles.countArticles()).toBe(1);
  });

  it('is another when another outlet prints its words, which is linked', async () => {
    const [[id] = []] = await ingest({ language, text });
    const copy = [...sentences[language].slice(1), sentences[language === 'en' ? 'en' : 'ar'][0]].join(' ');
    const [[other, status] = []] = await ingest({ language, text: copy, url: 'https://elsewhere.test/x' });
    expect([other === id, status]).toEqual([false, 'added']);
    const summaries = await store.articles.findSummaries([id, other] as ArticleId[]);
    expect(summaries.map(({ duplicateOf }) => duplicateOf)).toEqual([null, id]);
    expect(await events()).toEqual([
      ['new', id, null],
      ['near-duplicate', other, id],
    ]);
  });

  it('is another when another outlet reports the same in words of its own', async () => {
    await ingest({ language, text });
    const own = {
      en:
        'Latakia has received two cranes that were built in the Netherlands. '.repeat(1) +
        sentences.en.slice(5).reverse().join(' ') +
        ' ' +
        'Prices of bread rose again in the old town while bakers spoke of dear flour and of power cuts that last for hours. '.repeat(
          1,
        ) +
        'Schools close early on Thursdays from now on, since heating oil has run short in several districts of the coast.',
      ar:
        'تسلمت اللاذقية رافعتين صنعتا في هولندا. ' +
        sentences.ar.slice(6).join(' ') +
        ' ' +
        'وارتفعت أسعار الخبز مجددا في المدينة القديمة بينما تحدث الخبازون عن غلاء الطحين وعن انقطاع الكهرباء لساعات طويلة. وستغلق المدارس أبوابها باكرا كل خميس بسبب نقص وقود التدفئة في أحياء عدة من الساحل.',
    }[language];
    const [[other] = []] = await ingest({ language, text: own, url: 'https://elsewhere.test/x' });
    expect((await store.articles.findSummaries([other as ArticleId]))[0]?.duplicateOf).toBeNull();
  });

  it('keeps what it said before and notes when it was corrected', async () => {
    const [[id] = []] = await ingest({ language, text });
    clock.pass(3_600_000);
    const corrected = { language, text: text.replace(/\.$/, '').concat(language === 'ar' ? ' أمس.' : ' yesterday.') };
    expect(await ingest({ ...corrected, modifiedAt: '2031-04-08T00:30:00Z' })).toEqual([[id, 'updated']]);
    expect(await store.articles.findArticle(id as ArticleId)).toMatchObject({
      ...corrected,
      correctedAt: '2031-04-08T00:30:00Z',
    });
    expect(await store.register.listVersions(id as ArticleId)).toMatchObject([{ text }]);
    expect((await events()).map(([kind]) => kind)).toEqual(['new', 'changed']);
  });
});

describe('an article that repeats another', () => {
  it('is linked to the first, and to none once that is removed', async () => {
    const copies = ['one', 'two', 'three'].map((host) => ({ url: `https://${host}.test/a` }));
    const ids = (await ingest(...copies)).map(([id]) => id as ArticleId);
    const linked = async () => (await store.articles.findSummaries(ids)).map(({ duplicateOf }) => duplicateOf);
    expect(await linked()).toEqual([null, ids[0], ids[0]]);
    await store.articles.removeArticles(ids.slice(0, 1));
    expect(await linked()).toEqual([null, null]);
  });
});

describe('articles from files', () => {
  it('are told apart by their paths, whatever they say', async () => {
    const files = ['a.md', 'b.md'].map((identity) => ({ identity, url: undefined, names: undefined }));
    const results = await ingest(...files);
    expect(results.map(([, status]) => status)).toEqual(['added', 'added']);
    expect(new Set(results.map(([id]) => id)).size).toBe(2);
    expect((await store.articles.listArticles()).map(({ correctedAt }) => correctedAt)).toEqual([null, null]);
  });
});

describe('the same article in two languages', () => {
  const [en, ar] = ['https://outlet.test/en/1', 'https://outlet.test/ar/1'];
  const english = { url: en, language: 'en' as const, text: stories.en };
  const arabic = { url: ar, language: 'ar' as const, text: stories.ar };
  const translationsOf = async () =>
    (await store.articles.listArticles()).map(({ language, translationOf }) => [language, translationOf !== null]);

  it.each([
    ['the later names the earlier', english, { ...arabic, translations: [en] }],
    ['the earlier names the later', { ...english, translations: [ar] }, arabic],
    ['the Arabic one came first', { ...arabic, translations: [en] }, { ...english, translations: [ar] }],
  ])('is linked when %s, in one run or in two', async (_, first, second) => {
    await ingest(first, second);
    const linked = [[second.language, true]];
    expect(await translationsOf()).toEqual(expect.arrayContaining(linked));
    await store.articles.removeArticles((await store.articles.listArticles()).map(({ id }) => id));
    await ingest(first);
    await ingest(second);
    expect(await translationsOf()).toEqual(expect.arrayContaining(linked));
    expect((await translationsOf()).filter(([, isLinked]) => isLinked)).toHaveLength(1);
  });

  it('is not linked to one in its own language', async () => {
    await ingest(english, { ...english, url: ar, text: sentences.en.slice(4).join(' '), translations: [en] });
    expect((await translationsOf()).filter(([, isLinked]) => isLinked)).toEqual([]);
  });
});
