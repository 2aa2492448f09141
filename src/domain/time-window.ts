/** Days a question is about, inclusive: `YYYY-MM-DD`. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
  /** Relative to the day it was asked ("last week"), or named ("in November"). */
  readonly kind: 'relative' | 'absolute';
}
