import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDraft, ArticleId } from '../../../src/domain/article.ts';
import type { Store } from '../../../src/domain/store.ts';
import { createIngester } from '../../../src/ingest/ingester.ts';
import { createSketcher } from '../../../src/ingest/sketch.ts';
import { openLexicon } from '../../../src/open-words.ts';
import * as analyser from '../../../src/text/analyse.ts';
import { useFolder } from '../../helpers/data-folder.ts';
import { openStore } from '../../store/open-store.ts';
import { collectResults, createFakeClock, createFakeEmbeddingModel, itemsOf, silentLogger } from '../fake-parts.ts';
import { knownStories, type ToldStory } from './known-stories.ts';

const folder = useFolder();
const sketch = createSketcher(await openLexicon());
const clock = createFakeClock();
let store: Store;
beforeEach(async () => {
  store = await openStore(folder.path);
});
afterEach(() => store.close());

async function ingest(...drafts: readonly ArticleDraft[]): Promise<void> {
  const { articles, register } = store;
  const embeddingModel = createFakeEmbeddingModel();
  const ingester = createIngester({ store: articles, register, embeddingModel, analyser, clock, sketch, logger: silentLogger }); // prettier-ignore
  await collectResults(ingester.ingest(itemsOf(...drafts.map((draft) => ({ kind: 'draft', draft }) as const))));
}

/** The stories of each linked pair, sorted. */
async function findLinked(told: readonly ToldStory[]): Promise<string[]> {
  const storyOf = new Map(told.map(({ story, draft }) => [draft.id, story]));
  const linked = (await store.articles.listArticles()).filter(({ translationOf }) => translationOf !== null);
  return linked.map(({ id, translationOf }) => `${storyOf.get(id)} = ${storyOf.get(String(translationOf))}`).sort();
}

const ofLanguage = (told: readonly ToldStory[], language: 'ar' | 'en') =>
  told.filter(({ draft }) => draft.language === language);
const pairsOf = (told: readonly ToldStory[]) =>
  ofLanguage(told, 'en')
    .filter(({ story }) => ofLanguage(told, 'ar').some((other) => other.story === story))
    .map(({ story }) => `${story} = ${story}`)
    .sort();

const orders: Readonly<Record<string, (told: readonly ToldStory[]) => readonly ToldStory[]>> = {
  'in one run, English first': (told) => [...ofLanguage(told, 'en'), ...ofLanguage(told, 'ar')],
  'in one run, Arabic first': (told) => [...ofLanguage(told, 'ar'), ...ofLanguage(told, 'en')],
  'in one run, side by side': (told) => told.toSorted((a, b) => (a.story < b.story ? -1 : 1)),
};

describe.each(Object.entries(orders))('articles that do not say that they are translations, %s', (_, order) => {
  it.each(['shipped', 'invented'] as const)(
    'are linked to all that are theirs and to none else: the %s ones',
    async (set) => {
      const told = knownStories[set];
      await ingest(...order(told).map(({ draft }) => draft));
      expect(await findLinked(told)).toEqual(pairsOf(told));
    },
  );

  it('are linked to none where they report of the same differently', async () => {
    const told = [...knownStories.sameTopic, ...knownStories.shipped];
    await ingest(...order(told).map(({ draft }) => draft));
    expect(await findLinked(told)).toEqual(pairsOf(knownStories.shipped));
  });

  it('are linked to none but theirs where they are a few lines long', async () => {
    const told = knownStories.short;
    await ingest(...order(told).map(({ draft }) => draft));
    const linked = await findLinked(told);
    expect(pairsOf(told)).toEqual(expect.arrayContaining(linked));
    expect(linked.length).toBeGreaterThanOrEqual(2);
  });
});

describe('an article and its version in the other language', () => {
  const [english, arabic] = (['en', 'ar'] as const).map(
    (language) => ofLanguage(knownStories.invented, language).find(({ story }) => story === 'port-strike')?.draft,
  ) as [ToldStory['draft'], ToldStory['draft']];
  const other = (language: 'ar' | 'en') =>
    ofLanguage(knownStories.invented, language).find(({ story }) => story === 'museum-qalat')?.draft.text ?? '';
  const translations = async () =>
    (await store.articles.listArticles()).flatMap(({ id, translationOf }) =>
      translationOf ? [[id, translationOf]] : [],
    );

  it.each([
    ['English', english, arabic],
    ['Arabic', arabic, english],
  ])(
    'are linked when they come in two runs, the %s one first, and once however often they come',
    async (_, first, second) => {
      await ingest(first);
      await ingest(second);
      for (const title of ['Once more', 'And again']) await ingest({ ...first, title }, { ...second, title });
      expect(await translations()).toEqual([[second.id, first.id]]);
    },
  );

  it.each([
    ['the first', english, arabic],
    ['the second', arabic, english],
  ])(
    'are linked no more when a new version of %s tells another story, and again when the next one does not',
    async (_, changed) => {
      await ingest(english, arabic);
      expect(await translations()).toHaveLength(1);
      await ingest({ ...changed, text: other(changed.language) });
      expect(await translations()).toEqual([]);
      await ingest(changed);
      expect(await translations()).toHaveLength(1);
    },
  );

  it('are not linked when they were published in different weeks', async () => {
    await ingest(english, { ...arabic, publishedAt: '2024-07-01' });
    expect(await translations()).toEqual([]);
  });

  it('are linked when one of them has no date', async () => {
    const { publishedAt: _, ...undated } = arabic;
    await ingest(english, undated);
    expect(await translations()).toEqual([[arabic.id, english.id]]);
  });

  it('are linked no more when one of them is removed', async () => {
    await ingest(english, arabic);
    await store.articles.removeArticles([english.id as ArticleId]);
    expect(await translations()).toEqual([]);
  });

  it('leave a link alone that one of them declares', async () => {
    const declared = { ...english, id: 'declared', identity: 'declared', text: other('en') };
    await ingest(declared, { ...arabic, translationOf: 'declared' }, english);
    await ingest({ ...english, title: 'New' });
    expect(await translations()).toEqual([[arabic.id, 'declared']]);
  });

  it('give up each other when one of them comes to declare another', async () => {
    const declared = { ...arabic, id: 'declared', identity: 'declared', text: other('ar'), translationOf: english.id };
    await ingest(english, arabic);
    await ingest(declared);
    expect(await translations()).toEqual([['declared', english.id]]);
    await ingest({ ...arabic, title: 'New' });
    expect(await translations()).toEqual([['declared', english.id]]);
  });
});
