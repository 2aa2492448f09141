import { describe, expect, it } from 'vitest';
import { readSummaryChange, readSummaryRequest } from '../../src/text/summary-request.ts';

describe('how a summary is to look', () => {
  it.each([
    ['Summarise the floods in bullet points', 'the floods', undefined],
    ['summarise the floods as a list please', 'the floods', undefined],
    ['Summarise the floods in 3 sentences', 'the floods', 'short'],
    ['Summarise the floods in four short sentences', 'the floods', 'short'],
    ['Summarise the floods in ten points', 'the floods', 'medium'],
    ['لخص السيول بنقاط', 'السيول', undefined],
    ['لخص السيول على شكل نقاط', 'السيول', undefined],
    ['لخص السيول في أربع جمل', 'السيول', 'short'],
    ['لخص السيول بعشر نقاط', 'السيول', 'medium'],
  ])('is no part of its subject: %s', (message, topic, length) => {
    expect(readSummaryRequest(message)).toEqual({ about: 'topic', topic, ...(length && { length }) });
  });

  it.each([
    ['bullet points', {}],
    ['in bullet points please', {}],
    ['as a table', {}],
    ['in two sentences', { length: 'shorter' }],
    ['bullet points in Arabic', { language: 'ar' }],
    ['بنقاط', {}],
    ['في نقاط لو سمحت', {}],
    ['بثلاث جمل', { length: 'shorter' }],
    ['نقاط بالإنجليزية', { language: 'en' }],
  ])('may be asked for after it: %s', (message, change) => {
    expect(readSummaryChange(message)).toEqual(change);
  });

  it.each(['points of the agreement', 'a list of the dead', 'نقاط الاتفاق', 'قائمة الضحايا'])(
    'is not asked for by: %s',
    (message) => {
      expect(readSummaryChange(message)).toBeUndefined();
    },
  );
});

describe('what it is called', () => {
  it.each([
    ['Summarise the convoy story', 'the convoy'],
    ['summary of the flood news please', 'the flood'],
    ['Summarise the news on the convoy', 'the convoy'],
    ['لخصلي خبر الفيضان', 'الفيضان'],
    ['لخص لي الخبر عن الكوليرا', 'الكوليرا'],
  ])('is no part of its subject: %s', (message, topic) => {
    expect(readSummaryRequest(message)).toMatchObject({ about: 'topic', topic });
  });

  it.each(['summarise the story', 'لخص الخبر'])('stands for what was talked about: %s', (message) => {
    expect(readSummaryRequest(message)).toMatchObject({ about: 'this' });
  });
});
