import { SanadError } from '../domain/errors.ts';
import type { Locks } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';

export interface ShippedCorpusDependencies {
  readonly articles: Pick<ArticleStore, 'getSetting' | 'setSetting'>;
  readonly locks: Locks;
  /** Changes when a version ships other articles. */
  readonly fingerprint: () => Promise<string>;
  /** Loads the articles, or those of a new version over the ones before; safe to call again after it was cut off. */
  readonly load: (how: { readonly isRefresh: boolean }) => Promise<void>;
  /** Told why the articles of a new version could not be loaded; those before are there, and the next start tries again. */
  readonly onStale: (error: unknown) => void;
  /** Waits a moment before the lock is asked for again. */
  readonly wait: () => Promise<void>;
  readonly signal?: AbortSignal;
}

export interface ShippedCorpusOptions {
  /** Whether a new data folder is to stay without the shipped articles, for good. */
  readonly leaveOut: boolean;
}

/** What a data folder remembers: nothing (it is new), that loading has begun, that it is done and with which fingerprint, or that it was left out. */
const settingName = 'shipped-corpus';

/**
 * Loads the shipped articles into a new data folder, and again when a new version ships others; once, also when several processes come
 * at the same moment: the first loads, the others wait for it. A load that was cut off is taken up again by whoever comes next.
 */
export async function loadShippedCorpusOnce(
  dependencies: ShippedCorpusDependencies,
  { leaveOut }: ShippedCorpusOptions,
): Promise<void> {
  const { articles } = dependencies;
  if ((await articles.getSetting(settingName)) === 'left-out') return;
  const current = `loaded ${await dependencies.fingerprint()}`;
  if (await isDecided(articles, current)) return;
  const lock = await acquire(dependencies, current);
  if (!lock) return;
  try {
    const state = await articles.getSetting(settingName);
    if (state === current || state === 'left-out') return;
    if (state === undefined && leaveOut) return await articles.setSetting(settingName, 'left-out');
    if (isLoaded(state)) return await refresh(dependencies, current);
    await articles.setSetting(settingName, 'loading');
    await dependencies.load({ isRefresh: false });
    await articles.setSetting(settingName, current);
  } finally {
    await lock.release();
  }
}

async function refresh({ articles, load, onStale, signal }: ShippedCorpusDependencies, current: string): Promise<void> {
  try {
    await load({ isRefresh: true });
    await articles.setSetting(settingName, current);
  } catch (error) {
    if (signal?.aborted) throw error;
    onStale(error);
  }
}

/** Whether the data folder was filled with the shipped articles, whatever became of them since. */
export async function isShippedCorpusLoaded(articles: Pick<ArticleStore, 'getSetting'>): Promise<boolean> {
  return isLoaded(await articles.getSetting(settingName));
}

function isLoaded(state: string | undefined): boolean {
  return state === 'loaded' || state?.startsWith('loaded ') === true;
}

/** Whether nothing has been decided on the shipped articles yet: the next command that is no dry run will. */
export async function isShippedCorpusOpen(articles: Pick<ArticleStore, 'getSetting'>): Promise<boolean> {
  return (await articles.getSetting(settingName)) === undefined;
}

async function isDecided(articles: ShippedCorpusDependencies['articles'], current: string): Promise<boolean> {
  const state = await articles.getSetting(settingName);
  return state === current || state === 'left-out';
}

/** Undefined when another process has decided meanwhile. */
async function acquire({ articles, locks, wait, signal }: ShippedCorpusDependencies, current: string) {
  for (;;) {
    const lock = await locks.tryAcquire('corpus');
    if (lock) return lock;
    if (await isDecided(articles, current)) return undefined;
    if (signal?.aborted) throw new SanadError('Stopped before the articles were loaded.', { code: 'interrupted' });
    await wait();
  }
}
