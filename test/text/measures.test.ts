import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/text/normalise.ts';
import { findAskedDimension, findDimension } from '../../src/text/measures.ts';

describe('measures', () => {
  it.each([
    ['how fast was the coach going', 'en', 'speed'],
    ['How heavy was the baby?', 'en', 'mass'],
    ['How much did the statue weigh?', 'en', 'mass'],
    ['How many cubic metres will the dam hold?', 'en', 'volume'],
    ['How deep was the snow?', 'en', 'length'],
    ['How hot was it in Basra?', 'en', 'temperature'],
    ['How high was the turnout?', 'en', undefined],
    ['How many people came?', 'en', undefined],
    ['How many people were killed in the area of Idlib?', 'en', undefined],
    ['What happened in the area of the crash?', 'en', undefined],
    ['What is the area of the lake?', 'en', 'area'],
    ['How did it end?', 'en', undefined],
    ['كم بلغت سرعة الرياح؟', 'ar', 'speed'],
    ['قديش وزن البنت', 'ar', 'mass'],
    ['كم متر مكعب يسع السد؟', 'ar', 'volume'],
    ['ما ارتفاع السد؟', 'ar', 'length'],
    ['كم درجة الحرارة في البصرة؟', 'ar', 'temperature'],
    ['كم بلغ ارتفاع الأسعار؟', 'ar', undefined],
    ['كم شخصا حضر؟', 'ar', undefined],
    ['كم قدم المانحون للاجئين؟', 'ar', undefined],
    ['كم عرض عليه النادي؟', 'ar', undefined],
  ] as const)('are asked for, or not: %s', (question, language, expected) => {
    expect(findAskedDimension(question, language)).toBe(expected);
  });

  it.each([
    [' kilometres an hour', 'en', 'speed'],
    ['-metre wall', 'en', 'length'],
    [' cubic metres', 'en', 'volume'],
    [' hectares', 'en', 'area'],
    [' metres tall', 'en', 'length'],
    [' people', 'en', undefined],
    [' milestones', 'en', undefined],
    ['m people', 'en', undefined],
    [' °C', 'en', 'temperature'],
    [' كيلومترا في الساعة', 'ar', 'speed'],
    [' كيلوغراما', 'ar', 'mass'],
    [' متر مكعب', 'ar', 'volume'],
    [' مترًا', 'ar', 'length'],
    [' كيلو متر', 'ar', 'length'],
    [' كيلو', 'ar', 'mass'],
    [' شخصا', 'ar', undefined],
  ] as const)('are told by the unit after a number: %s', (after, language, expected) => {
    expect(findDimension(normaliseText(after), language)).toBe(expected);
  });
});
