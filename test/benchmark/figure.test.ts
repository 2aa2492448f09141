import { describe, expect, it } from 'vitest';
import { toFigure } from '../../src/benchmark/figure.ts';

const measured = { parameters: { passages: 10 }, value: 4.00012, unit: 'ms' };

describe('a figure', () => {
  it('tells how much faster than the baseline, and which way round', () => {
    expect(toFigure('search', measured, { name: 'another', value: 10, as: 'its value / ours' })).toEqual({
      name: 'search',
      parameters: { passages: 10 },
      value: 4,
      unit: 'ms',
      ratio: 2.5,
      baseline: 'another: 10 ms; ratio = its value / ours',
    });
  });

  it('or how many times as much', () => {
    expect(toFigure('memory', measured, { name: 'nothing', value: 10, as: 'ours / its value' }).ratio).toBe(0.4);
  });

  it('stands alone without a baseline', () => {
    expect(toFigure('ask', measured)).toMatchObject({ value: 4, ratio: null, baseline: null });
  });
});
