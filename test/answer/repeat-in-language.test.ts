import { describe, expect, it } from 'vitest';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { openAsker, phrasebook } from './world.ts';

const articles: readonly MemoryArticle[] = [
  {
    id: 'bridge-en',
    language: 'en',
    publishedAt: '2024-11-12',
    title: 'Bridge of Qarnaba reopens',
    text: 'Minister Salma Haddad reopened the bridge of Qarnaba on Tuesday. Lorries of more than ten tonnes must take the ferry until spring.',
  },
  {
    id: 'bridge-ar',
    language: 'ar',
    publishedAt: '2024-11-12',
    title: 'إعادة فتح جسر قرنبة',
    text: 'أعادت الوزيرة سلمى حداد فتح جسر قرنبة الثلاثاء. وعلى الشاحنات التي تزيد حمولتها على عشرة أطنان أن تستعمل العبّارة حتى الربيع.',
    translationOf: 'bridge-en',
  },
];

const says = {
  en: ['Who reopened the bridge of Qarnaba?', 'summarise the bridge of Qarnaba', "what's new?", 'say it in English'],
  ar: ['من أعاد فتح جسر قرنبة؟', 'لخص جسر قرنبة', 'ما الجديد؟', 'قلها بالعربي'],
} as const;
const wishes = { en: 'in English?', ar: 'بالعربي؟' } as const;

describe.each([
  ['en', 'ar'],
  ['ar', 'en'],
] as const)('an answer in %s that is wished in %s', (language, other) => {
  const [question, summary, newest, saying] = says[language];
  const talk = async (...messages: readonly string[]) => {
    const asker = openAsker({ articles });
    for (const message of messages.slice(0, -1)) await asker.ask({ question: message, conversation: 'a' });
    return asker.ask({ question: messages.at(-1) ?? '', conversation: 'a' });
  };

  it('is the answer to the same question, and may be had back', async () => {
    expect(await talk(question)).toMatchObject({ citations: [{ articleId: `bridge-${language}` }] });
    expect(await talk(question, wishes[other])).toMatchObject({
      kind: 'answered',
      language: other,
      completeQuestion: question,
      citations: [{ articleId: `bridge-${other}` }],
    });
    expect(await talk(question, wishes[other], saying)).toMatchObject({
      kind: 'answered',
      language,
      citations: [{ articleId: `bridge-${language}` }],
    });
  });

  it('is the same summary, and the same list of what is new, where that came last', async () => {
    expect(await talk(question, summary, wishes[other])).toMatchObject({
      kind: 'summarized',
      language: other,
      articleIds: [`bridge-${other}`],
    });
    expect(await talk(question, summary, newest, wishes[other])).toMatchObject({
      kind: 'answered',
      language: other,
      completeQuestion: newest,
      citations: [{ articleId: `bridge-${other}` }],
      text: expect.stringContaining(phrasebook.format(other, 'lead-newest', { count: 1 })) as string,
    });
  });

  it('is what the bot is where nothing was asked', async () => {
    const text = phrasebook.format(other, 'reply-help', { articles: 2 });
    expect(await talk(wishes[other])).toMatchObject({ kind: 'replied', reason: 'help', language: other, text });
  });

  it('goes on being asked about', async () => {
    const when = { en: 'and when?', ar: 'ومتى؟' } as const;
    expect(await talk(question, wishes[other], when[other])).toMatchObject({
      kind: 'answered',
      citations: [{ articleId: `bridge-${other}` }],
    });
  });
});
