import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startSanad, type RunningSanad, type StartOptions } from './running-sanad.ts';

export interface UsedSanad {
  /** Its data folder. */
  readonly folder: string;
  /** Of the page, once the tests run. */
  readonly url: () => string;
}

const slowStartMs = 240_000;

/** One Sanad with the shipped articles for the tests of a file, in which people may ask as often as they like. */
export function useSanad(settings: StartOptions['settings'] = {}, flags: readonly string[] = []): UsedSanad {
  const parent = mkdtempSync(join(tmpdir(), 'sanad-browser-'));
  const folder = join(parent, 'data');
  let running: RunningSanad;
  beforeAll(async () => {
    running = await startSanad(folder, { settings: { QUESTIONS_PER_MINUTE: '1000', ...settings }, flags });
  }, slowStartMs);
  afterAll(async () => {
    await running?.stop();
    rmSync(parent, { recursive: true, force: true });
  });
  return { folder, url: () => running.url };
}
