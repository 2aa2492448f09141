import type { SendResult } from '../domain/messenger.ts';
import type { OutboxRow, Settlement } from '../domain/outbox.ts';

/** What is to be done about a row after an attempt to send it. */
export interface Decision {
  readonly settlement: Settlement;
  /** How long its chat waits. */
  readonly holdMs?: number;
}

const firstPauseMs = 1_000;
const longestPauseMs = 15_000;
/** With the pauses between them about a day. */
const maxAttempts = 6_000;

/** What may have arrived is sent once more and then left; what has certainly not is tried again for about a day. */
export function decide(result: Exclude<SendResult, { kind: 'wait' }>, row: OutboxRow): Decision {
  if (result.kind === 'sent') return { settlement: result };
  if (result.kind === 'moved') return { settlement: result };
  const { kind, reason } = result;
  if (kind === 'blocked') return { settlement: { kind, reason } };
  if (kind === 'refused') return { settlement: { kind: 'dead', reason } };
  if (kind === 'unknown' && row.uncertain > 0) return { settlement: { kind: 'unknown', reason } };
  if (row.attempts >= maxAttempts) return { settlement: { kind: 'dead', reason } };
  return { settlement: { kind: 'again', isUncertain: kind === 'unknown', reason }, holdMs: toPauseMs(row.attempts) };
}

function toPauseMs(attempts: number): number {
  return Math.min(firstPauseMs * 2 ** Math.min(attempts - 1, 10), longestPauseMs);
}
