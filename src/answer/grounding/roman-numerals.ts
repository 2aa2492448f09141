import type { Span } from '../../domain/article.ts';

export interface RomanNumeral extends Span {
  /** From 2 to 39: one is the English pronoun, and rulers, popes and wars seldom count farther. */
  readonly value: number;
}

/** Roman numerals in capitals after a name, as in "Mohammed VI". */
export function findRomanNumerals(text: string): RomanNumeral[] {
  return [...text.matchAll(numeral)].flatMap(({ index, 0: digits }): RomanNumeral[] => {
    const value = toValue(digits);
    return value < 2 ? [] : [{ value, start: index, end: index + digits.length }];
  });
}

// One letter with a full stop is an initial
const numeral = /(?<=\p{Lu}\p{L}*[ \u00A0])X{0,3}(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])(?<![^IVX].(?=\.))/gu;

const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** A digit before a greater one is taken off it. */
function toValue(digits: string): number {
  const values = [...digits].map((digit) => worth[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
