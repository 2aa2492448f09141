/** Days a question is about, inclusive: `YYYY-MM-DD`. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
  /** Relative to the day it was asked ("last week"), or named ("in November"). */
  readonly kind: 'relative' | 'absolute';
  /** Whether no year was named: it is then the latest that is not after the day it was asked. */
  readonly isYearGuessed?: true;
  /** Whether only a day of the week was named: that is often a part of what is asked ("Thursday's talks"), and of any week. */
  readonly isWeekday?: true;
  /** Whether nothing else is asked: "what happened on 21 November?" */
  readonly isAll?: true;
}
