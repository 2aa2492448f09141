import { describe, expect, it } from 'vitest';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createSummarizer } from '../../src/summarize/summarizer.ts';
import { createTestClock, summaryPhrases, words } from '../answer/world.ts';
import { createMemoryStore, type MemoryArticle } from '../fakes/memory-store.ts';
import { stillClock } from '../fakes/still-clock.ts';

const texts = {
  en: {
    topic: 'bridge',
    title: (day: number) => `Marsa bridge: day ${day} of the closure`,
    text: (day: number) =>
      `The Marsa bridge stayed closed on day ${day}, the port authority said. Engineers inspected pillar ${day} of the bridge and counted ${day * 7} cracks. The bridge carries ${30 + day} thousand vehicles a day.`,
    newest: [
      'Contractor of the Marsa bridge is arrested',
      'Police arrested the contractor Nabil Saad on Saturday. He denied bribing the inspectors. A judge ordered him held for fifteen days.',
    ],
    naming: ['Contractor is arrested', 'There is news of the bridge.'],
  },
  ar: {
    topic: 'الجسر',
    title: (day: number) => `جسر مرسى: اليوم ${day} من الإغلاق`,
    text: (day: number) =>
      `بقي الجسر في مرسى مغلقا في اليوم ${day}، بحسب هيئة الميناء. وفحص مهندسون العمود ${day} من الجسر وعدّوا ${day * 7} شقا. ويعبر الجسر يوميا ${30 + day} ألف سيارة.`,
    newest: [
      'توقيف متعهد الجسر في مرسى',
      'أوقفت الشرطة المتعهد نبيل سعد السبت. ونفى أنه رشا المفتشين. وأمر قاض بحبسه خمسة عشر يوما.',
    ],
    naming: ['توقيف متعهد', 'هناك جديد في قضية الجسر.'],
  },
} as const;

describe.each(['en', 'ar'] as const)('a summary of a long-running story (%s)', (language) => {
  const { topic, title, text, newest, naming } = texts[language];
  const findLastCited = async (days: number, last: Pick<MemoryArticle, 'title' | 'text'>) => {
    const told = Array.from({ length: days }, (_, at): MemoryArticle => {
      const day = at + 1;
      return { id: `day-${day}`, language, publishedAt: toDay(day), title: title(day), text: text(day) };
    });
    const store = createMemoryStore([...told, { ...last, id: 'newest', language, publishedAt: toDay(days + 1) }]);
    const summarizer = createSummarizer({
      articles: store.articles,
      retriever: createRetriever({ ...store, ...words, clock: stillClock }),
      phrasebook: summaryPhrases,
      clock: createTestClock(),
    });
    const summary = await summarizer.summarize({ subject: { kind: 'typed', text: topic }, length: 'short' });
    return summary.kind === 'summarized' && summary.citations.at(-1)?.articleId;
  };

  it('tells of its newest article, though only the title names the topic', async () => {
    expect(await findLastCited(3, { title: newest[0], text: newest[1] })).toBe('newest');
  });

  it('tells of its newest article, though more than a summary is made of say more of the topic', async () => {
    expect(await findLastCited(14, { title: naming[0], text: `${naming[1]} ${newest[1]} ${naming[1]}` })).toBe(
      'newest',
    );
  });
});

function toDay(day: number): string {
  return `2024-11-${String(day).padStart(2, '0')}`;
}
