import { expect, it } from 'vitest';
import { readCommandRequest } from '../../src/text/command-request.ts';

it.each([
  ['Let me know about cholera', 'subscribe', 'cholera'],
  ['please keep me posted on the price of bread!', 'subscribe', 'the price of bread'],
  ['Can you notify me when there is news about Aleppo, please?', 'subscribe', 'Aleppo'],
  ['subscribe to football', 'subscribe', 'football'],
  ['send me news about Kenya every morning, please', 'subscribe', 'Kenya'],
  ['let me know about cholera daily', 'subscribe', 'cholera'],
  ['How do I subscribe?', 'subscribe', ''],
  ['Unsubscribe from cholera', 'unsubscribe', 'cholera'],
  ['unsubscribe', 'unsubscribe', ''],
  ['What am I subscribed to?', 'subscriptions', ''],
  ['خبرني إذا صار شي عن الكوليرا', 'subscribe', 'الكوليرا'],
  ['اشترك بأخبار حلب', 'subscribe', 'حلب'],
  ['ابعتلي أخبار كينيا كل صباح', 'subscribe', 'كينيا'],
  ['خبرني بكل جديد عن الكوليرا يوميًا لو سمحت', 'subscribe', 'الكوليرا'],
  ['كيف أشترك؟', 'subscribe', ''],
  ['لو سمحت أعلمني بكل جديد عن أسعار الخبز', 'subscribe', 'أسعار الخبز'],
  ['ألغِ اشتراكي بأخبار الكوليرا', 'unsubscribe', 'الكوليرا'],
  ['الغي الاشتراك', 'unsubscribe', ''],
  ['وقف الإشعارات', 'unsubscribe', ''],
  ['بطّل تبعتلي أخبار عن الكوليرا', 'unsubscribe', 'الكوليرا'],
  ['بشو أنا مشترك؟', 'subscriptions', ''],
])('reads "%s" as /%s %s', (message, name, argument) => {
  expect(readCommandRequest(message)).toEqual({ name, argument });
});

it.each([
  'Tell me about cholera',
  'Who let the ministry know about cholera?',
  'Let me know who attended Astana 22',
  'let me know about',
  'How many people subscribed to the newsletter?',
  'خبرني عن الكوليرا',
  'من اشترك في البيان؟',
  'اشترك بأخبار',
  '',
])('leaves "%s" to be answered', (message) => {
  expect(readCommandRequest(message)).toBeUndefined();
});
