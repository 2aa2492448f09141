import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { SourceItem } from '../domain/ingest.ts';
import type { ArticleStore } from '../domain/store.ts';
import { toArticleId } from '../ingest/article-id.ts';

/** A sum of the files in a folder: another one when any of them changes. */
export async function findFingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort())
    hash.update(`${name}\0`).update(await readFile(join(folder, name)).catch(() => ''));
  return hash.digest('hex').slice(0, 16);
}

/** What is remembered of the shipped articles: the content hash with which each was loaded last. */
const settingName = 'shipped-articles';

type Remembered = Readonly<Record<string, string>>;

export interface ShippedArticles {
  /** Of the articles that this version ships those that are new, and those that are held as the version before shipped them. */
  choose(items: AsyncIterable<SourceItem>): AsyncIterable<SourceItem>;
  /** Remembers what was chosen, once it is stored. */
  remember(): Promise<void>;
}

type Articles = Pick<ArticleStore, 'findSummaries' | 'getSetting' | 'setSetting'>;

/**
 * What is removed stays away, and what was replaced by something of one's own stays as it is. For a data folder that remembers nothing of its
 * shipped articles, those that it does not hold count as removed.
 */
export function createShippedArticles(
  articles: Articles,
  { isRefresh }: { readonly isRefresh: boolean },
): ShippedArticles {
  const seen = new Map<ArticleId, { readonly isChosen: boolean }>();
  const read = async () => JSON.parse((await articles.getSetting(settingName)) ?? 'null') as Remembered | null;
  return {
    async *choose(items) {
      const remembered = await read();
      for await (const item of items) {
        const id = item.kind === 'draft' ? toArticleId(item.draft) : undefined;
        const [held] = id === undefined ? [] : await articles.findSummaries([id]);
        const isChosen = id === undefined || !isRefresh || isOurs(held, remembered, id);
        if (id !== undefined) seen.set(id, { isChosen });
        if (isChosen) yield item;
      }
    },
    async remember() {
      const before = (await read()) ?? {};
      const held = new Map((await articles.findSummaries([...seen.keys()])).map((summary) => [summary.id, summary]));
      const entries = [...seen].map(([id, { isChosen }]) => {
        return [id, (isChosen ? held.get(id)?.contentHash : undefined) ?? before[id] ?? ''];
      });
      await articles.setSetting(settingName, JSON.stringify(Object.fromEntries(entries)));
    },
  };
}

function isOurs(held: ArticleSummary | undefined, remembered: Remembered | null, id: ArticleId): boolean {
  if (remembered === null) return held !== undefined;
  const shipped = remembered[id];
  return held === undefined ? shipped === undefined : held.contentHash === shipped;
}
