import { describe, expect, it } from 'vitest';
import { once } from '../src/once.ts';

describe('once', () => {
  it('makes one thing for all who ask, also at the same time', async () => {
    let made = 0;
    const open = once(() => Promise.resolve({ number: ++made }));
    const [first, second] = await Promise.all([open(), open()]);
    expect(first).toBe(second);
    expect(await open()).toEqual({ number: 1 });
  });

  it('tells what was made, without making it', async () => {
    const open = once(() => Promise.resolve('made'));
    expect(open.made()).toBeUndefined();
    await open();
    expect(await open.made()).toBe('made');
  });

  it('makes it anew after a failure', async () => {
    const outcomes = [Promise.reject(new Error('disk is away')), Promise.resolve('made')];
    const open = once(() => outcomes.shift() as Promise<string>);
    await expect(open()).rejects.toThrow('disk is away');
    expect(open.made()).toBeUndefined();
    expect(await open()).toBe('made');
  });
});
