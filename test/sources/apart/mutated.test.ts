import { it } from 'vitest';
import { expectToSurvive } from './mutated-sources.ts';

it('takes thirty damaged pages, PDF and Word files without a crash or a hang', { timeout: 120_000 }, () =>
  expectToSurvive(30, { mostGrownMegabytes: 400 }),
);
