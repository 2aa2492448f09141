import { describe, expect, it } from 'vitest';
import { answerThresholds } from '../../src/answer/thresholds.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { createToldRetriever, openAsker, phrasebook } from './world.ts';

const { unsure } = answerThresholds;
const texts = { en: 'The council met on the island in May.', ar: 'اجتمع المجلس في الجزيرة في أيار.' };
const questions = { en: 'When did the council meet?', ar: 'متى اجتمع المجلس؟' };

/** The same sentence, found with so much support; "May" is the answer in it. */
function ask(question: string, { language, support }: { readonly language: 'ar' | 'en'; readonly support: number }) {
  const articles: readonly MemoryArticle[] = [
    { id: 'council', title: 'Council مجلس', language, text: texts[language] },
  ];
  const answerSpans = [{ start: texts[language].length - 4, end: texts[language].length - 1 }];
  const found = [{ articleId: 'council', quote: texts[language], score: 4, more: { answerSpans } }];
  return openAsker({ articles, retriever: createToldRetriever(articles, found, { support }) }).ask({ question });
}

describe.each(['en', 'ar'] as const)('an answer that may say something else (%s)', (language) => {
  const doubt = phrasebook.format(language, 'lead-unsure');

  it('says so, and shows no words as the answer', async () => {
    const given = await ask(questions[language], { language, support: unsure - 0.01 });
    expect(given).toMatchObject({ kind: 'answered', lead: doubt, isUnsure: true });
    expect(given.text).toBe(`${doubt}\n${texts[language]} [1]`);
    expect(given.kind === 'answered' && given.sentences[0]?.answerSpans).toBeFalsy();
  });

  it('says it before that it is from an article in the other language', async () => {
    const other = language === 'en' ? 'ar' : 'en';
    const given = await ask(questions[language], { language: other, support: unsure - 0.01 });
    expect(given.kind === 'answered' && given.lead?.split('\n')).toEqual([doubt, expect.anything()]);
  });

  it('is not one that is supported well', async () => {
    const given = await ask(questions[language], { language, support: unsure });
    expect(given).toMatchObject({ kind: 'answered', lead: null });
    expect(given).not.toHaveProperty('isUnsure');
    expect(given.kind === 'answered' && given.sentences[0]?.answerSpans).toHaveLength(1);
  });

  it('is not one on what a message only names', async () => {
    const subject = { en: 'the council', ar: 'المجلس' }[language];
    expect(await ask(subject, { language, support: unsure - 0.01 })).toMatchObject({ kind: 'answered', lead: null });
  });
});
