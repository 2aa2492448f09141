import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/domain/article.ts';
import { otherLanguage, type Language } from '../../src/domain/language.ts';
import { createSuggester, type NamedThing } from '../../src/conversation/suggester.ts';
import { abstentionIn, answerIn, citationIn } from '../bot/sample-answers.ts';
import { phrasebook } from '../bot/harness.ts';
import { createFakeAsker } from '../fakes/asker.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';

const names: readonly NamedThing[] = [
  { kind: 'person', names: { en: ['Alexander Lavrentyev'], ar: ['ألكسندر لافرينتيف'] } },
];
const texts = {
  en: ['Alexander Lavrentyev', 'Alexander Lavrentyev spoke in Astana.'],
  ar: ['ألكسندر لافرينتيف', 'تحدث ألكسندر لافرينتيف في أستانا.'],
} as const;

function createWorld(language: 'ar' | 'en', isAnswered: boolean) {
  const [, text] = texts[language];
  const { articles } = createMemoryStore([{ id: 'a', language, title: 'Astana', text }]);
  const answer = answerIn(language, [citationIn(language, { quote: text })]);
  const asker = createFakeAsker(() => (isAnswered ? answer : abstentionIn(language, '…')));
  const clock = { now: () => new Date(0), monotonicMs: () => 0 };
  const suggester = createSuggester({ asker, articles, names, phrasebook, clock });
  const suggest = (known: readonly string[] = [], wanted: Language = language) =>
    suggester.suggest({ articleIds: ['a' as ArticleId], language: wanted, known, limit: 2 });
  return { suggest, asker };
}

describe.each(['en', 'ar'] as const)('questions that are suggested (%s)', (language) => {
  const [name, text] = texts[language];

  it('are about a name in the article, and asked of it once', async () => {
    const { suggest, asker } = createWorld(language, true);
    expect(await suggest()).toEqual([phrasebook.format(language, 'suggest-said', { name })]);
    const { length } = asker.requests;
    expect(
      asker.requests.every(({ articleIds, conversation }) => articleIds?.[0] === 'a' && conversation === undefined),
    ).toBe(true);
    await suggest();
    expect(asker.requests).toHaveLength(length);
  });

  it('are none that the article does not answer, and none of which the answer was quoted already', async () => {
    expect(await createWorld(language, false).suggest()).toEqual([]);
    expect(await createWorld(language, true).suggest([text])).toEqual([]);
  });

  it('are none in the language of the article where the reader is answered in the other one', async () => {
    const { suggest, asker } = createWorld(language, true);
    expect(await suggest([], otherLanguage(language))).toEqual([]);
    expect(asker.requests).toEqual([]);
    expect(await suggest()).not.toEqual([]);
  });

  it('ask what somebody said of whom no list knows', async () => {
    const unknown = language === 'ar' ? 'داليا خوري' : 'Dalia Khoury';
    const quote = language === 'ar' ? `قالت ${unknown} إن السعر أقل.` : `${unknown} said that the price is lower.`;
    const { articles } = createMemoryStore([{ id: 'a', language, title: 'Trade', text: quote }]);
    const asker = createFakeAsker(() => answerIn(language, [citationIn(language, { quote })]));
    const clock = { now: () => new Date(0), monotonicMs: () => 0 };
    const suggester = createSuggester({ asker, articles, names, phrasebook, clock });
    const question = language === 'ar' ? `ماذا قالت ${unknown}؟` : `What did ${unknown} say?`;
    const found = await suggester.suggest({ articleIds: ['a' as ArticleId], language, limit: 2 });
    expect(found.map((each) => each.replaceAll(/[\u2066-\u2069]/gu, ''))).toEqual([question]);
  });
});
