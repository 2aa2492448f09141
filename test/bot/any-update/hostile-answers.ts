import type { Answer, AskRequest, FoundPassage } from '../../../src/domain/answer.ts';
import type { FeedSummary } from '../../../src/domain/feed.ts';
import type { Intake } from '../../../src/domain/intake.ts';
import type { ArticleId } from '../../../src/domain/article.ts';
import type { Summary } from '../../../src/domain/summary.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { SummarizeRequest } from '../../../src/domain/summary-request.ts';
import { detectLanguage } from '../../../src/text/detect.ts';
import { isolate } from '../../../src/text/direction.ts';
import { newFeed } from '../../fakes/memory-feeds.ts';
import type { MemoryArticle } from '../../fakes/memory-store.ts';
import { abstentionIn, answerIn, citationIn, replyIn } from '../sample-answers.ts';

const lineBreaks = /[\n\r\v\f\u0085\u2028\u2029]/g;
const words = { en: 'The delegations met in Astana.', ar: 'اجتمعت الوفود في أستانا.' };

/** Answers that carry what was asked wherever an article's words may stand; which kind depends on how long the question is. */
export function answerHostilely({ question: asked }: AskRequest): Answer {
  const question = asked.replace(lineBreaks, ' ');
  const language: Language = detectLanguage(question) === 'ar' ? 'ar' : 'en';
  const other: Language = language === 'ar' ? 'en' : 'ar';
  const kinds = [
    () => replyIn(language, `${words[language]} ${isolate(question)}`),
    () => abstentionIn(language, `${words[language]}\n${words[language]} «${isolate(question)}»`),
    () => answerIn(language, [hostileCitation(language, question)]),
    () =>
      answerIn(language, [hostileCitation(other, question), hostileCitation(language, question, 2)], {
        lead: words[language],
      }),
    () => answerIn(language, [citationIn(language, { quote: `${words[language]} `.repeat(900).trim() })]),
  ];
  return (kinds[question.length % kinds.length] ?? kinds[0])?.() as Answer;
}

/** The same for summaries, which have headings besides. */
export function summarizeHostilely({ subject, language: wanted, length = 'medium' }: SummarizeRequest): Summary {
  const text = subject.kind === 'typed' ? subject.text.replace(lineBreaks, ' ') : '';
  const language = wanted ?? (detectLanguage(text) === 'ar' ? 'ar' : 'en');
  const citation = hostileCitation(language, text);
  if (text.length % 3 === 1)
    return { kind: 'abstained', reason: 'not-in-articles', language, text: words[language], nearest: [] };
  return {
    ...{
      kind: 'summarized',
      writer: 'extractive',
      language,
      quotationLanguage: language,
      length,
      text: citation.quote,
    },
    ...{ lead: words[language], articleIds: [citation.articleId], omitted: [], citations: [citation] },
    sections: [{ heading: words[language], first: 0, last: 1 }],
    sentences: [{ text: citation.quote, citations: [1] }],
  };
}

/** What is held: more than a page of articles, in both languages. */
export const heldArticles: readonly MemoryArticle[] = (['en', 'ar'] as const).flatMap((language) =>
  [1, 2, 3, 4].map((number) => ({
    id: `${language}-${number}`,
    language,
    title: `${words[language]} <b>&"${number}`,
    text: `${words[language]} ${words[language]}`,
    url: `https://example.org/?q=${number}"<&`,
  })),
);

/** What the buttons of offers and feeds name. */
export const hostileFeeds: readonly FeedSummary[] = [1, 2, 3].map((number) =>
  newFeed(`https://example.org/?q=${number}"<&`, {
    title: `${words.ar} <b>&"${number}`,
    lastError: `${words.en} <b>&`,
    status: number === 2 ? 'failing' : 'ok',
  }),
);

/** Takes in whatever is offered, with what was offered wherever an article's words may stand. */
export const hostileIntake: Intake = {
  preview: async (offer) => {
    const text = offer.kind === 'text' ? offer.draft.text : words.ar;
    const isRead = text.length % 3 > 0;
    const language = offer.kind === 'text' ? (offer.draft.language ?? 'ar') : 'ar';
    const draft = { origin: 'o', identity: 'i', title: text.slice(0, 40), language, text, url: 'x"<&' } as const;
    const rejected = { kind: 'rejected', origin: 'o', code: 'unsupported', detail: text } as const;
    return isRead
      ? { kind: 'preview', key: 'k1', draft, articles: 12, rejected: [rejected], replaces: text.slice(0, 40) }
      : rejected;
  },
  add: async (key) => (key === 'k1' ? [] : undefined),
  drop: (key) => key === 'k1',
  findFeed: async (url) => ({ url: url.slice(0, 99), title: null }),
};

/** Every article held, and one that is no longer. */
export function searchHostilely(): readonly FoundPassage[] {
  return [...heldArticles, { id: 'gone', title: words.en, language: 'en' as const }].map(({ id, title, language }) => {
    return { ...{ start: 0, end: 1, score: 1 }, articleId: id as ArticleId, passageId: `${id}-1`, title, language };
  });
}

/** The article's language is that of most of its words, whatever stands among them. */
function hostileCitation(language: Language, inserted: string, number = 1) {
  const among = inserted.slice(0, 12);
  const text = `${words[language]} ${among} ${words[language]}`;
  return citationIn(language, {
    number,
    title: text,
    quote: text,
    source: `${words[language]}${among}`,
    url: `https://example.org/?q=${number}"<&`,
  });
}
