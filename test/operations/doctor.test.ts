import { describe, expect, it } from 'vitest';
import { createDoctor, type Check, type CheckReport } from '../../src/operations/doctor.ts';

async function examine(checks: readonly Check[]): Promise<CheckReport[]> {
  const reports: CheckReport[] = [];
  for await (const report of createDoctor(checks).examine()) reports.push(report);
  return reports;
}

describe('the doctor', () => {
  it('reports each check under its name, in order', async () => {
    const checks: Check[] = [
      { name: 'first', run: async () => ({ status: 'ok', message: 'Well.' }) },
      { name: 'second', run: async () => ({ status: 'skipped', message: 'Not set.' }) },
    ];
    expect(await examine(checks)).toEqual([
      { check: 'first', status: 'ok', message: 'Well.' },
      { check: 'second', status: 'skipped', message: 'Not set.' },
    ]);
  });

  it('goes on after a check that breaks, which has failed', async () => {
    const checks: Check[] = [
      { name: 'first', run: () => Promise.reject(new Error('The folder cannot be read.')) },
      { name: 'second', run: async () => ({ status: 'ok', message: 'Well.' }) },
    ];
    expect((await examine(checks)).map(({ status, message }) => [status, message])).toEqual([
      ['failed', 'The folder cannot be read.'],
      ['ok', 'Well.'],
    ]);
  });
});
