import { describe, expect, it } from 'vitest';
import { readMute } from '../../../src/bot/subscriptions/read-request.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

describe('readMute', () => {
  it.each([
    ['30m', 30 * minuteMs],
    ['3 hours', 3 * hourMs],
    ['two hours', 2 * hourMs],
    ['an hour', hourMs],
    ['a day', dayMs],
    ['1w', 7 * dayMs],
    ['off', 0],
    ['٣٠ دقيقة', 30 * minuteMs],
    ['3 ساعات', 3 * hourMs],
    ['ساعتين', 2 * hourMs],
    ['ساعة', hourMs],
    ['يوم', dayMs],
    ['ثلاثة أيام', 3 * dayMs],
    ['أسبوع', 7 * dayMs],
    ['إيقاف', 0],
  ])('reads %j', (written, ms) => {
    expect(readMute(written)).toBe(ms);
  });

  it.each(['', 'h', '22', 'tomorrow', '5 bananas', '2.5h', '-3h', 'off please', '٣', 'غدا', 'خمس موزات'])(
    'reads no time in %j',
    (written) => {
      expect(readMute(written)).toBeUndefined();
    },
  );
});
