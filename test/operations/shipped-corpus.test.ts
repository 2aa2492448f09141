import { describe, expect, it } from 'vitest';
import type { Locks } from '../../src/domain/runtime.ts';
import { loadShippedCorpusOnce } from '../../src/operations/shipped-corpus.ts';

/** A data folder as far as this needs it: what it remembers, and a lock that one holds at a time. */
function createFolder() {
  const remembered = new Map<string, string>();
  const held = new Set<string>();
  const locks: Locks = {
    tryAcquire: async (name) => {
      if (held.has(name)) return undefined;
      held.add(name);
      return { release: async () => void held.delete(name) };
    },
    findHolder: async () => undefined,
  };
  const articles = {
    getSetting: async (name: string) => remembered.get(name),
    setSetting: async (name: string, value: string) => void remembered.set(name, value),
  };
  return { articles, locks, held, fingerprint: async () => 'v1', onStale: () => undefined };
}

function createLoad() {
  const load = { count: 0, run: async () => void (load.count += 1) };
  return load;
}

const wait = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the shipped corpus', () => {
  it('is loaded once', async () => {
    const [folder, load] = [createFolder(), createLoad()];
    for (let run = 0; run < 3; run++) {
      await loadShippedCorpusOnce({ ...folder, load: load.run, wait }, { leaveOut: false });
    }
    expect(load.count).toBe(1);
    expect(folder.held.size).toBe(0);
  });

  it('is loaded once by two processes that come at the same moment, and both go on when it is there', async () => {
    const folder = createFolder();
    const events: string[] = [];
    const come = async (name: string) => {
      const load = async () => {
        await wait();
        await wait();
        events.push(`${name} loaded`);
      };
      await loadShippedCorpusOnce({ ...folder, load, wait }, { leaveOut: false });
      events.push(`${name} goes on`);
    };
    await Promise.all([come('first'), come('second')]);
    expect(events.filter((event) => event.endsWith('loaded'))).toEqual(['first loaded']);
    expect(events[0]).toBe('first loaded');
  });

  it('is left out for good', async () => {
    const [folder, load] = [createFolder(), createLoad()];
    await loadShippedCorpusOnce({ ...folder, load: load.run, wait }, { leaveOut: true });
    await loadShippedCorpusOnce({ ...folder, load: load.run, wait }, { leaveOut: false });
    expect(load.count).toBe(0);
  });

  it('cannot be left out any more once it is there', async () => {
    const [folder, load] = [createFolder(), createLoad()];
    await loadShippedCorpusOnce({ ...folder, load: load.run, wait }, { leaveOut: false });
    await loadShippedCorpusOnce({ ...folder, load: load.run, wait }, { leaveOut: true });
    expect(load.count).toBe(1);
  });

  it('is loaded by the next that comes after a load that was cut off, whatever it asks for', async () => {
    const [folder, load] = [createFolder(), createLoad()];
    const cutOff = () => Promise.reject(new Error('killed'));
    await expect(loadShippedCorpusOnce({ ...folder, load: cutOff, wait }, { leaveOut: false })).rejects.toThrow(
      'killed',
    );
    expect(folder.held.size).toBe(0);
    await loadShippedCorpusOnce({ ...folder, load: load.run, wait }, { leaveOut: true });
    expect(load.count).toBe(1);
  });

  it('is not waited for after an interruption', async () => {
    const [folder, load] = [createFolder(), createLoad()];
    await folder.locks.tryAcquire('corpus');
    const waiting = loadShippedCorpusOnce(
      { ...folder, load: load.run, wait, signal: AbortSignal.abort() },
      { leaveOut: false },
    );
    await expect(waiting).rejects.toMatchObject({ code: 'interrupted' });
  });
});

describe('a new version', () => {
  const load = createLoad();
  const open = () => {
    const folder = createFolder();
    const stale: unknown[] = [];
    const come = (version: string, run: () => Promise<void> = load.run) =>
      loadShippedCorpusOnce(
        { ...folder, fingerprint: async () => version, load: run, onStale: (error) => void stale.push(error), wait },
        { leaveOut: false },
      );
    return { come, stale };
  };

  it('that ships other articles has them loaded, once', async () => {
    const { come } = open();
    const before = load.count;
    for (const version of ['v1', 'v1', 'v2', 'v2']) await come(version);
    expect(load.count - before).toBe(2);
  });

  it('whose articles cannot be loaded is tried again, and what is there stays usable', async () => {
    const { come, stale } = open();
    await come('v1');
    await come('v2', () => Promise.reject(new Error('no model')));
    expect(stale).toHaveLength(1);
    const before = load.count;
    await come('v2');
    expect(load.count - before).toBe(1);
  });
});
