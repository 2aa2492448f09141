/**
 * Whether text that was decoded by a guess reads like text: Arabic whose letters are as frequent as Arabic's are, or Latin
 * whose words are mostly of unaccented letters. What a wrong guess gives fails both.
 */
export function isPlausibleText(text: string): boolean {
  const sample = text.slice(0, sampleChars);
  if (/[\u0080-\u009F\uFFFD]/u.test(sample)) return false;
  const arabic = count(sample, /[\u0620-\u064A]/gu);
  const ascii = count(sample, /[a-z]/giu);
  const other = count(sample, /\p{L}/gu) - arabic - ascii;
  if (other > (arabic + ascii) / 8) return false;
  return arabic === 0 ? ascii > 0 : isPlausibleArabic(sample, arabic);
}

const sampleChars = 20_000;

/**
 * In Arabic prose alef, lam, ya, mim, waw, nun, ra and ta are about six letters in ten. Of bytes read in the wrong
 * encoding they are fewer, and words mix with symbols.
 */
function isPlausibleArabic(sample: string, arabic: number): boolean {
  const frequent = count(sample, /[\u0627\u0644\u064A\u0645\u0648\u0646\u0631\u062A]/gu);
  const mixed = count(sample, /[\u0620-\u064A][\u00A2-\u00AA\u00AC-\u00BA\u201A\u201E\u2020\u2021a-z]/giu);
  return frequent > arabic * 0.4 && mixed < arabic / 20;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
