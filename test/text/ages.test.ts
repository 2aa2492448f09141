import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { findAges } from '../../src/text/ages.ts';

const told = (text: string, language: Language) =>
  findAges(text, language).map(({ start, end }) => text.slice(start, end));

describe('ages', () => {
  it.each([
    ['Khaled Nasser, 38, was pulled from the cab.', ['38']],
    ['The owner (61) denied it.', ['61']],
    ['A six-year-old girl and the 19-year-old substitute', ['six-year-old', '19-year-old']],
    ['The transformer was 31 years old.', ['31 years old']],
    ['Children aged between six months and ten years', ['aged between six']],
    ['She is in her thirties.', ['in her thirties']],
    ['A 1,200-year-old church turned 40 refugees away.', ['1,200-year-old']],
    ['The network lost subscribers, 160,000 of them, in two years; the mayor, declared two days of mourning.', []],
  ])('are found: %s', (text, expected) => {
    expect(told(text, 'en')).toEqual(expected);
  });

  it.each([
    ['سُحب خالد ناصر، البالغ من العمر 38 عاما، من مقصورته.', ['38 عاما']],
    ['قال نبيل رزق (61 عامًا) صاحب الشركة.', ['61 عامًا']],
    ['وهي مهندسة في الرابعة والأربعين من عمرها.', ['الرابعة والأربعين من عمرها']],
    ['أهدى البديل عمر صباغ، ابن التاسعة عشرة، الفوز لفريقه.', ['التاسعة عشرة']],
    ['نفقت نعيمة عام 2019 عن 48 عاما، وتوفيت طفلة عمرها سنتان.', ['48 عاما', 'سنتان']],
    ['ثلاثة أطفال جميعهم دون الثانية من العمر.', ['دون الثانية من العمر']],
    ['يستهدف أطفالا تتراوح أعمارهم بين ستة أشهر وعشر سنوات.', ['بين ستة أشهر']],
    ['قالت ابنة المدينة إن ابن العائلة نجا.', []],
    ['بلغت نسبة المشاركة 52 في المئة، وقال المهاجم عمر ديابي إن الجسر البالغ طوله 1260 مترا سيغلق عامين.', []],
  ])('are found: %s', (text, expected) => {
    expect(told(text, 'ar')).toEqual(expected);
  });
});
