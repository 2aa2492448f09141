import { describe, expect, it } from 'vitest';
import { news } from '../retrieval/news.ts';
import { openAsker } from './world.ts';
describe('a follow-up that only names something else', () => {
  it.each([
    ['Who opened the bridge over the Selma river?', 'and the vaccination?', 'اللقاح'],
    ['Who opened the bridge over the Selma river?', 'what about Jordan?', 'Jordan'],
    ['من افتتح الجسر على نهر سلمى؟', 'والجفاف؟', 'الجفاف'],
    ['من افتتح الجسر على نهر سلمى؟', 'وماذا عن الأردن؟', 'الأردن'],
  ])('is answered where that is told, whatever was talked about: %s %s', async (first, followUp, told) => {
    const asker = openAsker({ articles: news });
    expect((await asker.ask({ question: first, conversation: 'a' })).kind).toBe('answered');
    const answer = await asker.ask({ question: followUp, conversation: 'a' });
    expect(answer.kind).toBe('answered');
    expect(answer.text).toContain(told);
  });

  it.each([
    ['Who opened the bridge over the Selma river?', 'and Paris?'],
    ['Who opened the bridge over the Selma river?', 'what about the opera?'],
    ['من افتتح الجسر على نهر سلمى؟', 'وباريس؟'],
    ['من افتتح الجسر على نهر سلمى؟', 'وماذا عن الأوبرا؟'],
  ])('is not answered by what was talked about: %s %s', async (first, followUp) => {
    const asker = openAsker({ articles: news });
    expect((await asker.ask({ question: first, conversation: 'a' })).kind).toBe('answered');
    expect((await asker.ask({ question: followUp, conversation: 'a' })).kind).toBe('abstained');
  });

  it.each([
    ['Who opened the bridge over the Selma river?', 'and Paris?', 'and how long is it?', '840'],
    ['من افتتح الجسر على نهر سلمى؟', 'وباريس؟', 'وكم يبلغ طوله؟', '840'],
  ])('leaves the conversation where it was when nothing tells of it: %s %s', async (first, followUp, next, told) => {
    const asker = openAsker({ articles: news });
    for (const question of [first, followUp]) await asker.ask({ question, conversation: 'a' });
    expect((await asker.ask({ question: next, conversation: 'a' })).text).toContain(told);
  });
});
