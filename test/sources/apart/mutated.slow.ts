import { it } from 'vitest';
import { expectToSurvive } from './mutated-sources.ts';

it('takes a thousand damaged pages, PDF and Word files without a crash, a hang or a leak', { timeout: 1_800_000 }, () =>
  expectToSurvive(1000, { mostGrownMegabytes: 250 }),
);
