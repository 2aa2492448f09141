import type { Abstained, Answered, Citation, Replied } from '../../src/domain/answer.ts';
import type { ArticleId } from '../../src/domain/article.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Summary } from '../../src/domain/summary.ts';
import type { SummarizeRequest } from '../../src/domain/summary-request.ts';

const quotes = {
  en: 'Türkiye, Russia and Iran attended the round.',
  ar: 'حضرت الجولة تركيا وروسيا وإيران.',
};
const titles = { en: 'Astana talks end', ar: 'اختتام محادثات أستانا' };
const questions = { en: 'who attended?', ar: 'من حضر؟' };

export function citationIn(language: Language, changes: Partial<Citation> = {}): Citation {
  const quote = changes.quote ?? quotes[language];
  return {
    number: 1,
    articleId: `article-${language}` as ArticleId,
    title: titles[language],
    url: `https://example.org/${language}`,
    source: language === 'ar' ? 'كورد أونلاين' : 'Kurd Online',
    publishedAt: '2024-11-12',
    language,
    start: 0,
    end: quote.length,
    ...changes,
    quote,
  };
}

/** An answer that quotes each citation in a sentence of its own. */
export function answerIn(
  language: Language,
  citations: readonly [Citation, ...Citation[]] = [citationIn(language)],
  changes: Partial<Answered> = {},
): Answered {
  const [first, ...others] = citations.map(({ quote, number }) => ({ text: quote, citations: [number] as const }));
  if (first === undefined) throw new Error('an answer has a sentence');
  return {
    ...baseIn(language),
    kind: 'answered',
    articleLanguage: citations[0].language,
    confidence: 0.9,
    ranked: [],
    lead: null,
    sentences: [first, ...others],
    citations,
    writer: 'extractive',
    ...changes,
  };
}

export function abstentionIn(language: Language, text: string): Abstained {
  return {
    ...baseIn(language),
    kind: 'abstained',
    text,
    articleLanguage: null,
    confidence: 0.1,
    ranked: [],
    reason: 'not-in-articles',
    citations: [],
    nearest: [],
  };
}

export function replyIn(language: Language, text: string, reason: Replied['reason'] = 'greeting'): Replied {
  return { ...baseIn(language), kind: 'replied', text, reason };
}

function baseIn(language: Language) {
  return { question: questions[language], questionLanguage: language, language, text: quotes[language], elapsedMs: 1 };
}

/** A summary in words of one article. */
export function summaryIn(
  language: Language,
  { length = 'medium' }: Pick<SummarizeRequest, 'length'>,
  ids = ['new-en'],
): Summary {
  const citation = citationIn(language);
  return {
    ...{
      kind: 'summarized',
      language,
      quotationLanguage: language,
      length,
      lead: null,
      text: citation.quote,
      writer: 'extractive',
    },
    articleIds: ids as ArticleId[],
    omitted: [],
    sections: [{ heading: null, first: 0, last: 1 }],
    sentences: [{ text: citation.quote, citations: [1] }],
    citations: [citation],
  };
}
