import { describe, expect, it } from 'vitest';
import { createNewsWriter } from '../../../src/bot/subscriptions/write-news.ts';
import type { Subscriber } from '../../../src/domain/subscription.ts';
import { phrasebook } from '../harness.ts';
import { answerIn, citationIn } from '../sample-answers.ts';

const writer = createNewsWriter(phrasebook);
const subscriberIn = (language: 'ar' | 'en'): Subscriber => ({
  key: 1,
  to: { chatId: 7 },
  language,
  schedule: { timeZone: 'UTC', digestMinute: 480, digestWeekday: 0, quietHours: null, mutedUntil: null },
});
const cases = [
  ['en', 'When is the round?', 'On 9 December.', 'On 25 November.'],
  ['ar', 'متى الجولة؟', 'في 9 ديسمبر.', 'في 25 نوفمبر.'],
] as const;

describe.each(cases)('news of a question (%s)', (language, question, fresh, known) => {
  const toAnswer = (quote: string) => answerIn(language, [citationIn(language, { quote })]);
  const write = (old: string | null) =>
    writer
      .write({
        subscriber: subscriberIn(language),
        answers: [{ question, old: old === null ? null : toAnswer(old), new: toAnswer(fresh) }],
        items: [],
        omitted: 0,
      })
      .map((each) => (each.kind === 'text' ? each.message.plain : ''))
      .join('\n');

  it('say the question, the answer and its source', () => {
    const text = write(null);
    expect(text.indexOf(question)).toBeLessThan(text.indexOf(fresh));
    expect(text).toContain(citationIn(language).title);
    expect(text).not.toContain(phrasebook.format(language, 'news-answer-before'));
  });

  it('say what was known before, after the new answer', () => {
    const text = write(known);
    const before = phrasebook.format(language, 'news-answer-before');
    expect(text.indexOf(fresh)).toBeLessThan(text.indexOf(before));
    expect(text.indexOf(before)).toBeLessThan(text.indexOf(known));
  });
});
