import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { digest, type DigestedArticle } from '../../src/summarize/digest.ts';

const texts = {
  en: [
    'The Marsa bridge was closed on Monday after a floating crane struck its third pillar, the port authority said. About 38,000 vehicles cross the bridge every day, and 1,200 lorries.',
    'Frost destroyed a third of the apple harvest of Valdera, the farmers of the region said on Tuesday. The union put the losses at 46 million dollars, and asked for loans.',
    'The bridge stays shut.',
  ],
  ar: [
    'أُغلق جسر مرسى الاثنين بعدما صدمت رافعة عائمة عموده الثالث، بحسب هيئة الميناء. وتعبر الجسر يوميا نحو 38 ألف سيارة و1200 شاحنة.',
    'أتلف الصقيع ثلث محصول التفاح في فالديرا، بحسب مزارعي المنطقة. وقدّر الاتحاد الخسائر بنحو 46 مليون دولار وطلب قروضا.',
    'يبقى الجسر مغلقا.',
  ],
} as const;

describe.each(['en', 'ar'] as const)('a digest (%s)', (language) => {
  const articles = (days: readonly (string | null)[]) =>
    texts[language].map((text, at): DigestedArticle => {
      const article = { id: `a${at}`, title: 'News', language, text, publishedAt: days[at] } as unknown as Article;
      return { article, day: days[at] ?? null, relevanceOf: () => 1 };
    });
  const tellOnly = (sentences: number, days: readonly (string | null)[]) =>
    digest(articles(days), { chars: 10_000, sentences }).told.map(({ source }) => source.article.id as string);

  it('tells of the newest article, however short and however little there is room for', () => {
    expect(tellOnly(1, ['2024-11-16', '2024-11-18', '2024-11-20'])).toEqual(['a2']);
    expect(tellOnly(2, ['2024-11-16', '2024-11-18', '2024-11-20'])).toContain('a2');
  });

  it('goes by worth alone where none is newest', () => {
    expect(tellOnly(1, [null, null, null])).not.toContain('a2');
    expect(tellOnly(1, ['2024-11-16', '2024-11-18', null])).toEqual(['a1']);
  });
});
