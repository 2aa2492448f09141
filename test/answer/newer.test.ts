import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/text/dates.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { openAsker, phrasebook } from './world.ts';

const first = {
  en: {
    id: 'first-en',
    language: 'en',
    publishedAt: '2024-11-16',
    title: 'Marsa bridge closed after crane strikes pillar',
    text: 'The Marsa bridge was closed on Monday after a floating crane struck a pillar. Nobody was killed at the bridge.',
  },
  ar: {
    id: 'first-ar',
    language: 'ar',
    publishedAt: '2024-11-16',
    title: 'إغلاق جسر مرسى بعد اصطدام رافعة',
    text: 'أُغلق جسر مرسى الاثنين بعدما صدمت رافعة عائمة أحد أعمدته. ولم يُقتل أحد على الجسر.',
  },
} as const;
const second = {
  en: {
    id: 'second-en',
    language: 'en',
    publishedAt: '2024-11-20',
    title: 'Marsa bridge to stay shut until March',
    text: 'The Marsa bridge will stay shut until March, engineers said. A dock worker who was hurt at the bridge has died.',
  },
  ar: {
    id: 'second-ar',
    language: 'ar',
    publishedAt: '2024-11-20',
    title: 'جسر مرسى يبقى مغلقا حتى آذار',
    text: 'يبقى جسر مرسى مغلقا حتى آذار، بحسب المهندسين. وتوفي عامل أصيب على الجسر.',
  },
} as const;
const other = {
  en: {
    ...second.en,
    id: 'other-en',
    title: 'Ferry to Selma runs again',
    text: 'The ferry to Selma runs again, past the bridge.',
  },
  ar: { ...second.ar, id: 'other-ar', title: 'عبارة سلمى تعود', text: 'عادت عبارة سلمى إلى العمل قرب الجسر.' },
} as const;
const questions = { en: 'Was anybody killed at the bridge?', ar: 'هل قُتل أحد على الجسر؟' };

describe.each(['en', 'ar'] as const)('an answer of which the story has gone on (%s)', (language) => {
  const ask = async (articles: readonly MemoryArticle[], question = questions[language]) => {
    const given = await openAsker({ articles }).ask({ question });
    return given.kind === 'answered' ? (given.lead ?? '') : expect.fail(given.text);
  };
  const { title, publishedAt } = second[language];
  const line = phrasebook.format(language, 'lead-newer', { title, date: formatDate(publishedAt, language) });

  it('names the newer article', async () => {
    expect(await ask([first[language], second[language]])).toContain(line);
  });

  it('names none that is older, of the same day, undated or about something else', async () => {
    const { publishedAt: _, ...undated } = second[language];
    for (const article of [
      { ...second[language], publishedAt: '2024-11-15' },
      { ...second[language], publishedAt: '2024-11-16T23:00:00Z' },
      undated,
      other[language],
      {
        ...other[language],
        id: 'again',
        title: { en: 'Bridge, bridge, and a ferry', ar: 'جسر وجسر وعبارة' }[language],
      },
    ]) {
      expect(await ask([first[language], article]), article.id).not.toContain(article.title);
    }
  });

  it('names none where what a message only names is told by the newest first', async () => {
    expect(await ask([first[language], second[language]], { en: 'Marsa bridge', ar: 'جسر مرسى' }[language])).toBe('');
  });
});
