import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../src/text/quotations.ts';

const quotationsOf = (line: string): string[] => findQuotations(line).map(({ start, end }) => line.slice(start, end));

describe('findQuotations', () => {
  it('finds quotations in marks of each family', () => {
    expect(quotationsOf('He said “yes”, "no" and «perhaps».')).toEqual(['“yes”', '"no"', '«perhaps»']);
    expect(quotationsOf('قال “نعم” و"لا" و«ربما».')).toEqual(['“نعم”', '"لا"', '«ربما»']);
  });

  it('finds mirrored marks', () => {
    expect(quotationsOf('He said ”yes“ and »no«.')).toEqual(['”yes“', '»no«']);
    expect(quotationsOf('قال ”نعم“ و»لا«.')).toEqual(['”نعم“', '»لا«']);
  });

  it('passes over a mark without a partner', () => {
    expect(quotationsOf('A 5" pipe and “half')).toEqual([]);
    expect(quotationsOf('قال “نصف')).toEqual([]);
  });
});
