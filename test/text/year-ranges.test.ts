import { describe, expect, it } from 'vitest';
import { findYearRanges } from '../../src/text/year-ranges.ts';

describe('the years from one date to another', () => {
  it.each([
    ['en', 'The city was called Nur-Sultan from March 2019 to September 2022.', [[2019, 2022]]],
    ['en', 'It lasted from 1914 until the end of 1918, and again in 1939.', [[1914, 1918]]],
    ['en', 'It opened in 2019. It closed in 2022.', []],
    ['ar', 'حملت المدينة هذا الاسم من مارس 2019 إلى سبتمبر 2022.', [[2019, 2022]]],
    ['ar', 'استمرت من عام 1914 حتى نهاية عام 1918، ثم في عام 1939.', [[1914, 1918]]],
    ['ar', 'افتُتح في عام 2019. وأُغلق في عام 2022.', []],
  ] as const)('are a range where words join them (%s): %s', (language, text, ranges) => {
    expect(findYearRanges(text, language).map(({ from, to }) => [from, to])).toEqual(ranges);
  });
});
