import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { findAskedOffice, findOffices, mayBeOffice } from '../../src/text/offices.ts';

const told = (text: string, language: Language) =>
  findOffices(text, language).map(
    ({ kind, isBare, start, end }) => `${text.slice(start, end)}: ${kind}${isBare ? ', bare' : ''}`,
  );

describe('offices', () => {
  it.each([
    ['The public works minister, Bassam Karam, was summoned.', ['minister: minister']],
    ['The prime minister met the governor of Zahran.', ['governor: governor', 'prime minister: premier']],
    ['“It came home,” joked the director, Ghada Stavrou.', ['director: head, bare']],
    ['The deputy mayor for transport spoke for the mayor of Homs.', ['mayor: head']],
    ['The union, led by Munir Asfour, has two co-chairs.', ['co-chairs: head', 'led: head']],
    ['The leadership ministered to the mayoralty.', []],
    ['He was shot in the head, police said.', ['head: head']],
  ])('are found: %s', (text, expected) => {
    expect(told(text, 'en').sort()).toEqual(expected);
  });

  it.each([
    ['وقال وزير الأشغال بسام كرم ومحافظ زهران.', ['محافظ: governor', 'وزير: minister']],
    ['التقى رئيس الوزراء بالوزيرة.', ['الوزيرة: minister, bare', 'رئيس الوزراء: premier']],
    ['وقالت المديرة غادة ستافرو، ثم قال مديره مراد زروال.', ['المديرة: head, bare', 'مديره: head, bare']],
    ['قال الرئيس الروسي ونائب رئيس البلدية.', ['الرئيس: head']],
    ['في محافظة السبخة المجاورة وزارة ورئاسة.', []],
    ['وصلت الحافلات من حلب وإلى دمشق.', []],
  ])('are found: %s', (text, expected) => {
    expect(told(text, 'ar').sort()).toEqual(expected);
  });

  it.each([
    ['Who is the mayor of Ain Qasab?', 'en', 'head'],
    ['who is health minister', 'en', 'minister'],
    ['who leads the teachers union', 'en', 'head'],
    ['who represented the United Nations', 'en', 'head'],
    ['من مثّل الأمم المتحدة؟', 'ar', 'head'],
    ['who was prime minister when it fell?', 'en', undefined],
    ['Who is the minister who resigned?', 'en', undefined],
    ['Who is minister Karam meeting?', 'en', undefined],
    ['Who is the chief accountant of the city?', 'en', undefined],
    ['Who attended the round?', 'en', undefined],
    ['Who is accused of killing the mayor?', 'en', undefined],
    ['Who was invited by the prime minister?', 'en', undefined],
    ['Who is suing the director of the museum?', 'en', undefined],
    ['Who led the attack?', 'en', undefined],
    ['Who leads the polls?', 'en', undefined],
    ['Who is the chief executive of Boeing?', 'en', 'head'],
    ['مين رئيس بلدية عين قصب؟', 'ar', 'head'],
    ['من هو محافظ زهران؟', 'ar', 'governor'],
    ['وزير الكهربا مين', 'ar', 'minister'],
    ['مين بيدرب شباب الكرمة؟', 'ar', 'head'],
    ['من الوزير الذي استقال؟', 'ar', undefined],
    ['من حضر الجولة؟', 'ar', undefined],
    ['من قادت أول حافلة؟', 'ar', undefined],
  ] as const)('are asked for, or not: %s', (question, language, expected) => {
    expect(findAskedOffice(question, language)).toBe(expected);
  });

  it.each([
    ['head', 'minister', true],
    ['governor', 'head', true],
    ['minister', 'head', false],
    ['premier', 'minister', false],
    ['minister', 'governor', false],
  ] as const)('are of one holder, or not: %s, %s', (asked, told, expected) => {
    expect(mayBeOffice(asked, told)).toBe(expected);
  });
});
