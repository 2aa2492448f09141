import type { IngestResult } from '../../src/domain/ingest.ts';
import type { Intake, Offer, OfferOutcome } from '../../src/domain/intake.ts';

export interface FakeIntake extends Intake {
  readonly offers: readonly Offer[];
  readonly calls: readonly string[];
}

export interface FakeIntakeOptions {
  readonly outcome: OfferOutcome;
  readonly results?: readonly IngestResult[];
  readonly findFeed?: Intake['findFeed'];
}

/** Knows the key `k1` only. */
export function createFakeIntake({ outcome, results = [], findFeed }: FakeIntakeOptions): FakeIntake {
  const offers: Offer[] = [];
  const calls: string[] = [];
  return {
    offers,
    calls,
    preview: async (offer) => {
      offers.push(offer);
      return outcome;
    },
    add: async (key, onProgress) => {
      calls.push(`add ${key}`);
      results.forEach((_, at) => onProgress?.(at + 1));
      return key === 'k1' ? results : undefined;
    },
    drop: (key) => {
      calls.push(`drop ${key}`);
      return key === 'k1';
    },
    findFeed: findFeed ?? (() => Promise.reject(new Error('findFeed is not implemented.'))),
  };
}
