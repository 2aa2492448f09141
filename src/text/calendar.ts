/** A day of the Gregorian calendar; year 0 where none is known, month 1-12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `YYYY-MM-DD`; the year `0000` where none is known. */
export function toIso({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day in UTC. */
export function toDay(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days may be below 1 or beyond the month's end, months likewise: they carry over. */
export function shift({ year, month, day }: Day, by: { days?: number; months?: number; years?: number }): Day {
  const date = new Date(0);
  date.setUTCFullYear(year + (by.years ?? 0), month - 1 + (by.months ?? 0), 1);
  const longest = countDays(date.getUTCFullYear(), date.getUTCMonth() + 1);
  date.setUTCDate(Math.min(day, longest) + (by.days ?? 0));
  return toDay(date);
}

/** How many days a month has; the 29th of February counts where the year is not known. */
export function countDays(year: number, month: number): number {
  return new Date(Date.UTC(year === 0 ? 2000 : year, month, 0)).getUTCDate();
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= countDays(year, month);
}

/** 0 for Sunday. */
export function findWeekday({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
