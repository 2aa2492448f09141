/** English numerals, lower case; a value per word. */
export const englishUnits: ReadonlyMap<string, number> = readValues(
  'one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9',
);
export const englishTeens: ReadonlyMap<string, number> = readValues(
  'zero 0 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19',
);
export const englishTens: ReadonlyMap<string, number> = readValues(
  'twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90',
);
export const englishScales: ReadonlyMap<string, number> = readValues(
  'dozen 12 thousand 1000 million 1000000 billion 1000000000 bn 1000000000 trillion 1000000000000',
);
export const englishOrdinals: ReadonlyMap<string, number> = readValues(
  'first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12 ' +
    'thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18 nineteenth 19 twentieth 20 ' +
    'thirtieth 30 fortieth 40 fiftieth 50 sixtieth 60 seventieth 70 eightieth 80 ninetieth 90 hundredth 100 ' +
    'thousandth 1000 millionth 1000000',
);

/** Arabic numerals as they are written; normalise before comparing. */
export const arabicUnits: ReadonlyMap<string, number> = readValues(
  'واحد 1 واحدة 1 اثنان 2 اثنين 2 اثنتان 2 اثنتين 2 إثنان 2 إثنين 2 اثنا 2 اثني 2 اثنتا 2 اثنتي 2 ثلاثة 3 ثلاث 3 أربعة 4 أربع 4 ' +
    'خمسة 5 خمس 5 ستة 6 ست 6 سبعة 7 سبع 7 ثمانية 8 ثماني 8 ثمان 8 تسعة 9 تسع 9',
);
/** Numerals only together with ten or with tens: alone they mean somebody, or Sunday. */
export const arabicBoundUnits: ReadonlyMap<string, number> = readValues('أحد 1 إحدى 1 حادي 1 حادية 1');
export const arabicTen: ReadonlyMap<string, number> = readValues('عشر 10 عشرة 10');
export const arabicTens: ReadonlyMap<string, number> = readValues(
  'عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30 أربعون 40 أربعين 40 خمسون 50 خمسين 50 ستون 60 ستين 60 سبعون 70 سبعين 70 ' +
    'ثمانون 80 ثمانين 80 تسعون 90 تسعين 90',
);
export const arabicHundreds: ReadonlyMap<string, number> = readValues(
  'مئة 100 مائة 100 مئتان 200 مئتين 200 مائتان 200 مائتين 200 مئتا 200 مئتي 200 مائتا 200 مائتي 200 ثلاثمئة 300 ثلاثمائة 300 ' +
    'أربعمئة 400 أربعمائة 400 خمسمئة 500 خمسمائة 500 ستمئة 600 ستمائة 600 سبعمئة 700 سبعمائة 700 ثمانمئة 800 ثمانمائة 800 ' +
    'ثمانيمئة 800 ثمانيمائة 800 تسعمئة 900 تسعمائة 900',
);
export const arabicScales: ReadonlyMap<string, number> = readValues(
  'ألف 1000 ألفا 1000 مليون 1000000 مليونا 1000000 مليار 1000000000 مليارا 1000000000 بليون 1000000000 تريليون 1000000000000',
);
/** Only after a number: alone they mean "thousands of". */
export const arabicPluralScales: ReadonlyMap<string, number> = readValues(
  'آلاف 1000 ملايين 1000000 مليارات 1000000000 بلايين 1000000000 تريليونات 1000000000000',
);
export const arabicDualScales: ReadonlyMap<string, number> = readValues(
  'ألفان 2000 ألفين 2000 ألفا 2000 ألفي 2000 مليونان 2000000 مليونين 2000000 مليوني 2000000 ملياران 2000000000 ' +
    'مليارين 2000000000 ملياري 2000000000',
);
export const arabicOrdinals: ReadonlyMap<string, number> = readValues(
  'أول 1 أولى 1 ثاني 2 ثالث 3 ثالثة 3 رابع 4 رابعة 4 خامس 5 خامسة 5 سادس 6 سادسة 6 سابع 7 سابعة 7 ثامن 8 ثامنة 8 تاسع 9 ' +
    'تاسعة 9 عاشر 10 عاشرة 10',
);
/** An ordinal only with the article: without it a second of time, or "again". */
export const arabicDefiniteOrdinals: ReadonlyMap<string, number> = readValues('الثانية 2');
/** What stands before an ordinal that is part of a month's name. */
export const arabicMonthsWithOrdinal: readonly string[] = ['تشرين', 'كانون', 'ربيع', 'جمادى'];

/** The words of both languages that write out a small number or count by it, by its digits; none of "first", which has other senses. */
export function spellSmallNumber(digits: string): readonly string[] {
  return spellings.get(digits) ?? [];
}

const spellings = new Map<string, string[]>();
for (const [word, value] of [englishUnits, englishOrdinals, arabicUnits, arabicOrdinals].flatMap((words) => [...words]))
  if (value > 1 && value <= 10) spellings.set(String(value), [...(spellings.get(String(value)) ?? []), word]);

function readValues(list: string): ReadonlyMap<string, number> {
  return new Map([...list.matchAll(/(\S+) (\d+)/gu)].map(([, word, value]) => [word ?? '', Number(value)]));
}
