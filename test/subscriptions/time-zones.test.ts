import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createTimeZones } from '../../src/subscriptions/time-zones.ts';

const capitals = readFileSync(new URL('../../src/lexicon/capitals.tsv', import.meta.url), 'utf8');
const zones = createTimeZones(capitals);

describe('a time zone is found', () => {
  test.each([
    ['Asia/Damascus', 'Asia/Damascus'],
    ['  europe/london ', 'Europe/London'],
    ['UTC', 'UTC'],
    ['Syria', 'Asia/Damascus'],
    ['سوريا', 'Asia/Damascus'],
    ['دمشق', 'Asia/Damascus'],
    ['DAMASCUS', 'Asia/Damascus'],
    ['الأردن', 'Asia/Amman'],
    ['اردن', 'Asia/Amman'],
    ['السعودية', 'Asia/Riyadh'],
    ['the netherlands', 'Europe/Amsterdam'],
    ['هولندا', 'Europe/Amsterdam'],
    ['Türkiye', 'Europe/Istanbul'],
    ['تركيا', 'Europe/Istanbul'],
    ['إسطنبول', 'Europe/Istanbul'],
    ['Kazakhstan', 'Asia/Almaty'],
    ['أستانا', 'Asia/Almaty'],
    ['القاهرة', 'Africa/Cairo'],
    ['port-au-prince', 'America/Port-au-Prince'],
    ['United States', 'America/New_York'],
    ['الولايات المتحدة', 'America/New_York'],
  ])('for %s', (words, timeZone) => {
    expect(zones.find(words)).toEqual([timeZone]);
  });

  test('for a place on Earth', () => {
    expect(zones.findAt(33.51, 36.29)).toBe('Asia/Damascus');
    expect(zones.findAt(51.13, 71.43)).toBe('Asia/Almaty');
    expect(zones.findAt(0, -140)).toMatch(/^Etc\/GMT/);
  });
});

test('a name that two places share, Oman and Amman in Arabic letters, gives both', () => {
  expect([...zones.find('عمان')].sort()).toEqual(['Asia/Amman', 'Asia/Muscat']);
});

test.each(['', 'Atlantis', 'أطلانتس', '../../etc/passwd', 'constructor', 'x'.repeat(5000), '+25:00'])(
  'what names no place (%.20s) gives none',
  (words) => {
    expect(zones.find(words)).toEqual([]);
  },
);

test('every capital has a zone that the platform knows, and every country of the list a name in both languages', () => {
  const lines = capitals.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const [code = '', timeZone = ''] = line.split('\t');
    expect(() => new Intl.DateTimeFormat('en', { timeZone }), line).not.toThrow();
    if (code !== '-') expect(new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' }).of(code)).toBeDefined();
  }
  expect(lines.length).toBeGreaterThan(180);
});

test('a line of another form is told by its number', () => {
  expect(() => createTimeZones('SY\tAsia/Damascus').find('x')).toThrow(
    'Line 1 of the capitals is "SY\\tAsia/Damascus"',
  );
});
