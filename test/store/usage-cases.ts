import { expect, it } from 'vitest';
import type { CallUsage } from '../../src/domain/usage.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const call: CallUsage = {
  kind: 'chat',
  model: 'openai:small',
  inputTokens: 100,
  outputTokens: 10,
  costUsd: 0.5,
  hasFailed: false,
};

/** What every store counts of the use of providers. */
export function describeUsage({ store, open }: StoreUnderTest): void {
  it('adds up what providers were used by day and model, over processes', async () => {
    const { usage } = store();
    const other = (await open()).usage;
    await usage.addUsage('2026-01-02', call);
    await other.addUsage('2026-01-02', { ...call, costUsd: 0.25, hasFailed: true });
    await usage.addUsage('2026-01-02', { ...call, kind: 'embedding', model: 'ollama:e5', costUsd: 2 });
    await usage.addUsage('2026-01-03', call);
    expect(await usage.listUsage('2026-01-02')).toEqual([
      { kind: 'embedding', model: 'ollama:e5', calls: 1, failures: 0, inputTokens: 100, outputTokens: 10, costUsd: 2 },
      { kind: 'chat', model: 'openai:small', calls: 2, failures: 1, inputTokens: 200, outputTokens: 20, costUsd: 0.75 },
    ]);
    expect(await usage.sumCost('2026-01-02')).toBe(2.75);
    expect(await usage.sumCost('2026-01-01')).toBe(0);
  });

  it('adds up what became of the sentences of language models', async () => {
    const { usage } = store();
    const counts = { answers: 1, failures: 0, kept: 3, repaired: 1, replaced: 0, dropped: 2 };
    await usage.addWriting('2026-01-02', counts);
    await (await open()).usage.addWriting('2026-01-02', { ...counts, failures: 1, replaced: 4 });
    await usage.addWriting('2026-01-03', counts);
    const sum = { answers: 2, failures: 1, kept: 6, repaired: 2, replaced: 4, dropped: 4 };
    expect(await usage.sumWriting('2026-01-02')).toEqual(sum);
    expect(await usage.sumWriting('2026-01-01')).toMatchObject({ answers: 0, kept: 0 });
  });

  it('counts the tokens of a person until their day is over', async () => {
    const { usage } = store();
    await usage.addUsage('2026-01-02', { ...call, person: 'ليلى' });
    await usage.addUsage('2026-01-02', { ...call, person: 'ليلى' });
    await usage.addUsage('2026-01-02', call);
    expect(await usage.countTokens('2026-01-02', 'ليلى')).toBe(220);
    expect(await usage.countTokens('2026-01-02', 'omar')).toBe(0);
    await usage.addUsage('2026-01-03', call);
    expect(await usage.countTokens('2026-01-02', 'ليلى')).toBe(0);
    expect(await usage.sumCost('2026-01-02')).toBe(1.5);
  });
}
