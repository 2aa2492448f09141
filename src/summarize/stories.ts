import type { Story } from '../domain/stories.ts';

/** The day a story was published, `YYYY-MM-DD`; null where no version tells. */
export function findDay({ versions }: Story): string | null {
  return versions.find(({ publishedAt }) => publishedAt !== null)?.publishedAt?.slice(0, 10) ?? null;
}
