import { toReason } from '../domain/errors.ts';

export type CheckStatus = 'ok' | 'warning' | 'failed' | 'skipped';

/** What a check found: a sentence, and for a problem what to do. */
export interface CheckFinding {
  readonly status: CheckStatus;
  readonly message: string;
}

export interface CheckReport extends CheckFinding {
  readonly check: string;
}

export interface Check {
  readonly name: string;
  /** Throws where it cannot even look; the error's message is then the finding. */
  run(): Promise<CheckFinding>;
}

export interface Doctor {
  /** Runs the checks one after the other, in order; one that throws has failed and does not stop the rest. */
  examine(): AsyncIterable<CheckReport>;
}

/** Looks at one part of the installation after the other. */
export function createDoctor(checks: readonly Check[]): Doctor {
  return {
    async *examine() {
      for (const check of checks) yield { check: check.name, ...(await runCheck(check)) };
    },
  };
}

async function runCheck(check: Check): Promise<CheckFinding> {
  try {
    return await check.run();
  } catch (error) {
    return { status: 'failed', message: toReason(error) };
  }
}
