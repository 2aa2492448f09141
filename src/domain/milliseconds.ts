/** Spans of time in milliseconds; a day has 24 hours here, whatever the clocks of a place do. */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
export const weekMs = 7 * dayMs;
