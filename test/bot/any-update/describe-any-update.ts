import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttons } from '../../../src/bot/buttons/list.ts';
import { anyUpdate, malformedUpdate } from './generated-updates.ts';
import { findFaults, numberUpdate } from './run-updates.ts';

const prefixes = buttons.map(({ prefix }) => prefix);
const timeoutMs = 600_000;

/** The tests of the bot by generated updates, so many times up to eight of them. */
export function describeAnyUpdate(numRuns: number): void {
  describe(`any update, ${numRuns} times`, () => {
    it(
      'is handled within all limits, and whoever waits is answered',
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(anyUpdate(prefixes), { minLength: 1, maxLength: 8 }), async (updates) => {
            expect(await findFaults(updates.map(numberUpdate))).toEqual([]);
          }),
          { numRuns, endOnFailure: true },
        );
      },
      timeoutMs,
    );

    it(
      'that is malformed does no harm',
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(malformedUpdate(prefixes), { minLength: 1, maxLength: 8 }), async (updates) => {
            expect(await findFaults(updates.map(numberUpdate), { mayFail: true })).toEqual([]);
          }),
          { numRuns: Math.ceil(numRuns / 2), endOnFailure: true },
        );
      },
      timeoutMs,
    );
  });
}
