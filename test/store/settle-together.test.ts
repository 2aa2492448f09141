import { describe, expect, it } from 'vitest';
import type { SettledRow } from '../../src/domain/outbox.ts';
import { createJointSettling } from '../../src/store/settle-together.ts';

const toRow = (id: number): SettledRow => ({ id, runId: 'r', at: 'x', settlement: { kind: 'sent', messageId: id } });

function open(settle: (row: SettledRow) => boolean) {
  const transactions: number[][] = [];
  const write = async <T>(work: () => T) => {
    transactions.push([]);
    return work();
  };
  const join = createJointSettling({ write }, (row) => {
    transactions.at(-1)?.push(row.id);
    return settle(row);
  });
  return { join, transactions };
}

describe('what became of messages', () => {
  it('is written down together where it comes together, and each hears whether it was so', async () => {
    const { join, transactions } = open(({ id }) => id !== 2);
    expect(await Promise.all([1, 2, 3].map((id) => join(toRow(id))))).toEqual([true, false, true]);
    expect(await join(toRow(4))).toBe(true);
    expect(transactions).toEqual([[1, 2, 3], [4]]);
  });

  it('is written down by itself where one of several fails, and only that one fails', async () => {
    const { join, transactions } = open(({ id }) => {
      if (id === 2) throw new Error('the disk is full');
      return true;
    });
    const results = await Promise.allSettled([1, 2, 3].map((id) => join(toRow(id))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(transactions).toEqual([[1, 2], [1], [2], [3]]);
    await expect(join(toRow(2))).rejects.toThrow('the disk is full');
  });
});
