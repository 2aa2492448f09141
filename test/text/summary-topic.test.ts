import { describe, expect, it } from 'vitest';
import { readSummaryTopic } from '../../src/text/summary-topic.ts';

const now = new Date('2026-11-30T12:00:00Z');

describe('what a summary is asked of', () => {
  it.each([
    ['the last week', '', '2026-11-23'],
    ['the past three days', '', '2026-11-27'],
    ['in the last three days', '', '2026-11-27'],
    ['in November', '', '2026-11-01'],
    ['November', '', '2026-11-01'],
    ['may', 'may', undefined],
    ['May', '', '2026-05-01'],
    ['تشرين الثاني', '', '2026-11-01'],
    ['أيار', '', '2026-05-01'],
    ['the November group', 'the November group', undefined],
    ['الأسبوع الماضي', '', '2026-11-23'],
    ['في الأسبوع الماضي', '', '2026-11-23'],
    ['cholera in the last three days', 'cholera', '2026-11-27'],
    ['cholera since the last week', 'cholera', '2026-11-23'],
    ['الكوليرا خلال الأسبوع الماضي', 'الكوليرا', '2026-11-23'],
    ['the theatre last week', 'the theatre', '2026-11-23'],
  ])('of "%s" is "%s" from %s', (words, text, from) => {
    const topic = readSummaryTopic(words, now);
    expect([topic.text, topic.timeWindow?.from]).toEqual([text, from]);
  });
});
