import type { Abstained, Answered, Replied } from '../../src/domain/answer.ts';
import type { ArticleId } from '../../src/domain/article.ts';

const quotes = { en: 'Jordan attended.', ar: 'حضر الأردن.' };

/** An answer of each kind, with all that its shape has. */
export const answered: Readonly<Record<'ar' | 'en', Answered>> = {
  en: toAnswered('en', {
    question: 'who attended?',
    title: 'Astana 22',
    url: 'https://example.org/astana',
    source: 'Kurd Online',
    publishedAt: '2024-11-12',
  }),
  ar: toAnswered('ar', { question: 'من حضر؟', title: 'أستانا 22', url: null, source: null, publishedAt: null }),
};

export const abstained: Abstained = {
  question: 'who won the cup?',
  questionLanguage: 'en',
  kind: 'abstained',
  language: 'en',
  text: 'The articles do not say.',
  elapsedMs: 3,
  articleLanguage: 'ar',
  confidence: 0.1,
  ranked: [],
  reason: 'not-in-articles',
  citations: [],
  nearest: [{ articleId: 'astana-22-ar' as ArticleId, title: 'أستانا 22' }],
};

export const replied: Replied = {
  question: 'مرحبا',
  questionLanguage: 'ar',
  kind: 'replied',
  language: 'ar',
  text: 'مرحبا!',
  elapsedMs: 0.1,
  reason: 'greeting',
};

interface Cited {
  readonly question: string;
  readonly title: string;
  readonly url: string | null;
  readonly source: string | null;
  readonly publishedAt: string | null;
}

function toAnswered(language: 'ar' | 'en', { question, ...cited }: Cited): Answered {
  const quote = quotes[language];
  const place = { articleId: `astana-22-${language}` as ArticleId, start: 0, end: quote.length, quote };
  return {
    question,
    questionLanguage: language,
    kind: 'answered',
    language,
    text: `${quote} [1]`,
    elapsedMs: 7,
    articleLanguage: language,
    confidence: 0.93,
    ranked: [{ ...place, score: 3.2 }],
    lead: null,
    sentences: [{ text: quote, citations: [1] }],
    citations: [{ number: 1, ...place, ...cited, language }],
    writer: 'extractive',
  };
}
