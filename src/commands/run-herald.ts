import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import { SanadError } from '../domain/errors.ts';
import type { Logger, Phrasebook } from '../domain/runtime.ts';
import type { CorrectorDependencies } from '../subscriptions/corrector.ts';
import type { HeraldDependencies } from '../subscriptions/herald.ts';

export interface HeraldSetting
  extends
    Omit<HeraldDependencies, 'writer' | 'listCorrections'>,
    Pick<CorrectorDependencies, 'corrections' | 'register'> {
  readonly phrasebook: Phrasebook;
  readonly logger: Logger;
  /** Called when there is something new in the outbox. */
  readonly wake: () => void;
}

export interface HeraldRunOptions {
  readonly token: string;
  readonly expiresHours: number;
  readonly correctionDays: number;
}

const lookMs = 2_000;
const failurePauseMs = 15_000;

/** Tells subscribers what comes, until the signal aborts. What fails is tried again. */
export async function runHerald(setting: HeraldSetting, options: HeraldRunOptions, signal: AbortSignal): Promise<void> {
  const [{ createHerald }, { createCorrector }, { createNewsWriter }, { createCorrectionWriter }] = await Promise.all([
    import('../subscriptions/herald.ts'),
    import('../subscriptions/corrector.ts'),
    import('../bot/subscriptions/write-news.ts'),
    import('../bot/subscriptions/write-correction.ts'),
  ]);
  const { phrasebook, logger, wake } = setting;
  const { token, ...limits } = options;
  const identity = { botId: Number(token.split(':')[0]), ...limits };
  const writer = createNewsWriter(phrasebook);
  const writeCorrection = createCorrectionWriter(phrasebook);
  const listCorrections = createCorrector({ ...setting, writeCorrection }, identity);
  const herald = createHerald({ ...setting, writer, listCorrections, breathe: () => breathe() }, identity);
  while (!signal.aborted) {
    let waitMs = lookMs;
    try {
      if ((await herald.step()) > 0) wake();
    } catch (error) {
      // What was due is in the outbox all the same.
      wake();
      const code = error instanceof SanadError ? error.code : 'internal';
      logger.error(
        { code, error: error instanceof Error && error.name },
        'subscribers could not be told; trying again',
      );
      waitMs = failurePauseMs;
    }
    await pause(waitMs, undefined, { signal }).catch(() => undefined);
  }
}
