/** When news is told: as soon as it comes, or with all that came since, once a day or once a week. */
export type Timing = 'at-once' | 'daily' | 'weekly';

/** 0 for Sunday, as in JavaScript. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A stretch of each day, in minutes after midnight; it goes past midnight when it ends before it begins. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** When a chat wants to hear. Times of day are those of the clocks in its zone. */
export interface Schedule {
  /** IANA name, such as `Asia/Damascus`. */
  readonly timeZone: string;
  /** When digests come, in minutes after midnight. */
  readonly digestMinute: number;
  /** On which day the weekly digest comes. */
  readonly digestWeekday: Weekday;
  readonly quietHours: QuietHours | null;
  /** ISO 8601, UTC: nothing before it. */
  readonly mutedUntil: string | null;
}
