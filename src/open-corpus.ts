import { fileURLToPath } from 'node:url';
import { SanadError } from './domain/errors.ts';
import type { Ingester, SourceReader } from './domain/ingest.ts';
import type { Logger } from './domain/runtime.ts';
import type { ArticleStore } from './domain/store.ts';
import { readSources } from './open-sources.ts';
import { createShippedArticles } from './operations/shipped-articles.ts';

/** Where the shipped articles are. */
export const shippedFolder = fileURLToPath(new URL('../corpus', import.meta.url));

export interface CorpusParts {
  readonly articles: ArticleStore;
  readonly reader: () => Promise<SourceReader>;
  readonly ingester: () => Promise<Ingester>;
  /** Brings what stands beside the articles up to them. */
  readonly finish: () => Promise<void>;
  readonly logger: Logger;
}

export interface CorpusLoad {
  readonly folder: string;
  readonly isRefresh: boolean;
  readonly signal?: AbortSignal;
}

/** The shipped articles are ours: one that is turned away is a mistake of the package, and is told in the log. */
export async function loadCorpus(parts: CorpusParts, { folder, isRefresh, signal }: CorpusLoad): Promise<void> {
  const { articles, logger } = parts;
  const [reader, ingester] = await Promise.all([parts.reader(), parts.ingester()]);
  const shipped = createShippedArticles(articles, { isRefresh });
  const counts = { added: 0, updated: 0, unchanged: 0, rejected: 0 };
  for await (const result of ingester.ingest(shipped.choose(readSources(reader, [folder], signal)), signal)) {
    counts[result.status] += 1;
    if (result.status === 'rejected')
      logger.error({ source: result.source, reason: result.reason }, 'a shipped article was rejected');
  }
  if (signal?.aborted)
    throw new SanadError('Stopped before all shipped articles were loaded.', { code: 'interrupted' });
  await shipped.remember();
  await parts.finish();
  if (isRefresh) logger.info(counts, 'the shipped articles are those of this version');
}
