import { SanadError } from '../domain/errors.ts';
import type { Locks } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';

export interface ShippedCorpusDependencies {
  readonly articles: Pick<ArticleStore, 'getSetting' | 'setSetting'>;
  readonly locks: Locks;
  /** Loads the articles; safe to call again after it was cut off. */
  readonly load: () => Promise<void>;
  /** Waits a moment before the lock is asked for again. */
  readonly wait: () => Promise<void>;
  readonly signal?: AbortSignal;
}

export interface ShippedCorpusOptions {
  /** Whether a new data folder is to stay without the shipped articles, for good. */
  readonly leaveOut: boolean;
}

/** What a data folder remembers: nothing (it is new), that loading has begun, that it is done, or that it was left out. */
const settingName = 'shipped-corpus';

/**
 * Loads the shipped articles into a new data folder, once, also when several processes come at the same moment: the first
 * loads, the others wait for it. A load that was cut off is taken up again by whoever comes next.
 */
export async function loadShippedCorpusOnce(
  dependencies: ShippedCorpusDependencies,
  { leaveOut }: ShippedCorpusOptions,
): Promise<void> {
  const { articles, load } = dependencies;
  if (await isDecided(articles)) return;
  const lock = await acquire(dependencies);
  if (!lock) return;
  try {
    const state = await articles.getSetting(settingName);
    if (state === 'loaded' || state === 'left-out') return;
    if (state === undefined && leaveOut) return await articles.setSetting(settingName, 'left-out');
    await articles.setSetting(settingName, 'loading');
    await load();
    await articles.setSetting(settingName, 'loaded');
  } finally {
    await lock.release();
  }
}

/** Whether the data folder was filled with the shipped articles, whatever became of them since. */
export async function isShippedCorpusLoaded(articles: Pick<ArticleStore, 'getSetting'>): Promise<boolean> {
  return (await articles.getSetting(settingName)) === 'loaded';
}

async function isDecided(articles: ShippedCorpusDependencies['articles']): Promise<boolean> {
  const state = await articles.getSetting(settingName);
  return state === 'loaded' || state === 'left-out';
}

/** Undefined when another process has decided meanwhile. */
async function acquire({ articles, locks, wait, signal }: ShippedCorpusDependencies) {
  for (;;) {
    const lock = await locks.tryAcquire('corpus');
    if (lock) return lock;
    if (await isDecided(articles)) return undefined;
    if (signal?.aborted) throw new SanadError('Stopped before the articles were loaded.', { code: 'interrupted' });
    await wait();
  }
}
