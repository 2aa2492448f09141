import type { SendingWindow } from '../domain/outbox.ts';
import type { Schedule } from '../domain/subscription.ts';
import { hourMs } from '../domain/milliseconds.ts';
import { findNextQuietMs, findOpenMs } from './schedule.ts';

/**
 * When news that is decided at `fromMs` may be sent: when the chat hears something, in or after the next quiet hours if it must, and no longer
 * than `expiresHours`, nor within the quiet hours after those.
 */
export function toSendingWindow(schedule: Schedule, fromMs: number, expiresHours: number): SendingWindow {
  const firstMs = findOpenMs(schedule, fromMs);
  const notBefore = firstMs > fromMs ? { notBefore: new Date(firstMs).toISOString() } : {};
  const expiresMs = firstMs + expiresHours * hourMs;
  const quietMs = findNextQuietMs(schedule, firstMs);
  if (quietMs === undefined || quietMs >= expiresMs)
    return { ...notBefore, expiresAt: new Date(expiresMs).toISOString() };
  const openMs = findOpenMs(schedule, quietMs);
  const nextQuietMs = findNextQuietMs(schedule, openMs) ?? expiresMs;
  return {
    ...notBefore,
    expiresAt: new Date(Math.min(expiresMs, nextQuietMs)).toISOString(),
    notWithin: { from: new Date(quietMs).toISOString(), to: new Date(openMs).toISOString() },
  };
}
