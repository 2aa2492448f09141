import type { Answer, AskRequest } from '../../../src/domain/answer.ts';
import type { Language } from '../../../src/domain/language.ts';
import { detectLanguage } from '../../../src/text/detect.ts';
import { isolate } from '../../../src/text/direction.ts';
import { abstentionIn, answerIn, citationIn, replyIn } from '../sample-answers.ts';

const words = { en: 'The delegations met in Astana.', ar: 'اجتمعت الوفود في أستانا.' };

/** Answers that carry what was asked wherever an article's words may stand; which kind depends on how long the question is. */
export function answerHostilely({ question: asked }: AskRequest): Answer {
  const question = asked.replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ');
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
