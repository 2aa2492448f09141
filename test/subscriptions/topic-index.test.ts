import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { openLexicon, openThesauri } from '../../src/open-words.ts';
import { createTopicIndex } from '../../src/subscriptions/topic-index.ts';
import type { TopicWords } from '../../src/subscriptions/topic-terms.ts';

let words: TopicWords;
beforeAll(async () => {
  const [lexicon, thesauri] = await Promise.all([openLexicon(), openThesauri()]);
  words = { lexicon, thesauri };
});

const flood = {
  ar: { title: 'فيضانات تجتاح قرى الوادي', text: 'قُتل تسعة أشخاص في فيضانات اجتاحت قرى الوادي يوم الخميس.' },
  en: { title: 'Floods sweep through the valley', text: 'Nine people died in floods that hit villages on Thursday.' },
};
const envoy = {
  ar: { title: 'زوركرمان يصل إلى دمشق', text: 'وصل المبعوث زوركرمان إلى دمشق أمس.' },
  en: { title: 'Zurkerman arrives in Damascus', text: 'The envoy Zurkerman arrived in Damascus yesterday.' },
};

function isMatched(topic: string, article: { title: string; text: string }, language: Language): boolean {
  const index = createTopicIndex<string>(words);
  index.set('a', topic);
  return index.match({ ...article, language }).length > 0;
}

describe.each(['ar', 'en'] as const)('an article in %s is found', (language) => {
  test.each(['floods', 'flood', 'فيضان', 'الفيضانات'])('by the topic %s, whichever language it is in', (topic) => {
    expect(isMatched(topic, flood[language], language)).toBe(true);
    expect(isMatched(topic, envoy[language], language)).toBe(false);
  });
  test.each(['Zurkerman', 'زوركرمان'])('by a name that no lexicon knows, by its sound: %s', (topic) => {
    expect(isMatched(topic, envoy[language], language)).toBe(true);
    expect(isMatched(topic, flood[language], language)).toBe(false);
  });
  test.each(['floods in Damascus', 'فيضانات دمشق'])('only when all that the topic names is there: %s', (topic) => {
    expect(isMatched(topic, flood[language], language)).toBe(false);
    expect(isMatched(topic, envoy[language], language)).toBe(false);
  });
});

test.each(['', '   ', 'the of and', 'من إلى في', '؟!…', '%_"*'])(
  'a topic without words to look for (%j) is not held',
  (topic) => {
    const index = createTopicIndex<string>(words);
    expect(index.set('a', topic)).toBe(false);
    expect(index.match({ ...flood.en, language: 'en' })).toEqual([]);
  },
);

test('a topic that is set anew or removed is no longer found by what it was', () => {
  const index = createTopicIndex<string>(words);
  index.set('a', 'floods');
  index.set('b', 'floods');
  index.set('a', 'Damascus');
  expect(index.match({ ...flood.en, language: 'en' }).map(({ id }) => id)).toEqual(['b']);
  index.remove('b');
  index.remove('never held');
  expect(index.match({ ...flood.en, language: 'en' })).toEqual([]);
});

test('an article is matched against 100,000 subscriptions to 5,000 topics in under a second', () => {
  const index = createTopicIndex<number>(words);
  const places = ['Damascus', 'دمشق', 'Astana', 'أستانا', 'Cairo', 'بغداد', 'Gaza', 'Beirut'];
  const things = ['floods', 'refugees', 'elections', 'oil prices', 'اللاجئين', 'زلزال', 'الانتخابات', 'war'];
  const subscriptions = 100_000;
  const toTopic = (n: number) =>
    [places[n % 8], things[(n >> 3) % 8], n % 3 === 0 ? `Zur${n.toString(36)}man` : ''].join(' ');
  for (let id = 0; id < subscriptions; id += 1) index.set(id, toTopic(id % 5_000));
  const text = `${flood.en.text} Refugees in Damascus, Astana and Cairo fear war, floods and oil prices. `.repeat(20);
  const startedMs = performance.now();
  const matches = index.match({ title: 'Floods in Damascus and Cairo hit refugees', text, language: 'en' });
  expect(performance.now() - startedMs).toBeLessThan(1_000);
  expect(matches.length).toBeGreaterThan(1_000);
});
