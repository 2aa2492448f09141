import { toPublishedAt } from './published-at.ts';

/**
 * A date as feeds write it: ISO 8601, or RFC 822 with an offset or a zone (`Tue, 12 Nov 2024 10:00:00 +0300`), made fit for
 * `publishedAt`. Undefined when it is neither.
 */
export function toFeedDate(value: string | undefined): string | undefined {
  const given = value?.trim();
  if (given === undefined || given === '') return undefined;
  return toPublishedAt(given) ?? parseRfc822(given);
}

const rfc822 =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\.?,?\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?:\s*([+-]\d{4}|[A-Za-z]{1,4}))?$/u;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The zones that RFC 822 names, in hours. */
const zones: ReadonlyMap<string, string> = new Map([
  ['GMT', 'Z'],
  ['UT', 'Z'],
  ['UTC', 'Z'],
  ['Z', 'Z'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);

function parseRfc822(value: string): string | undefined {
  const parts = rfc822.exec(value);
  if (!parts) return undefined;
  const [day = '', monthName = '', year = '', hour = '', minute = '00', second] = parts.slice(1);
  const month = months.indexOf(monthName.toLowerCase()) + 1;
  const date = [toFullYear(year), String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
  const offset = toOffset(parts[7]);
  if (hour === '' || offset === undefined) return toPublishedAt(date);
  return toPublishedAt(`${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`);
}

function toFullYear(year: string): string {
  return year.length === 4 ? year : String(Number(year) + (Number(year) < 70 ? 2000 : 1900));
}

function toOffset(zone = ''): string | undefined {
  return /^[+-]/u.test(zone) ? zone : zones.get(zone.toUpperCase());
}
