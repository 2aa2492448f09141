import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from './config.ts';
import { CorpusError } from './domain/errors.ts';
import type { Ingester, OnPassedOver, SourceItem, SourceReader } from './domain/ingest.ts';
import type { Intake } from './domain/intake.ts';
import type { PageFetcher } from './domain/page-fetcher.ts';
import type { Clock, Sleep } from './domain/runtime.ts';
import type { ArticleStore } from './domain/store.ts';

/** What fetches articles, under the settings. */
export async function openFetcher({ allowPrivateSources }: Config, clock: Clock): Promise<PageFetcher> {
  const { createPageFetcher } = await import('./sources/fetch/page-fetcher.ts');
  const sleep: Sleep = (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined);
  return createPageFetcher({ clock, sleep }, { allowsOwnNetwork: allowPrivateSources });
}

export interface IntakeParts extends Pick<Intake, 'findFeed'> {
  readonly reader: SourceReader;
  readonly ingester: Ingester;
  readonly articles: Pick<ArticleStore, 'findSummaries'>;
  readonly syncIndex: () => Promise<void>;
}

/** What shows articles before they are added. */
export async function openIntake({ reader, ingester, syncIndex, ...parts }: IntakeParts): Promise<Intake> {
  const [{ createIntake }, { readGivenFile }] = await Promise.all([
    import('./ingest/intake.ts'),
    import('./sources/file-source.ts'),
  ]);
  return createIntake({
    ...parts,
    createKey: randomUUID,
    read: (offer) => (offer.kind === 'file' ? readGivenFile(reader, offer) : reader.read(offer.address)),
    async *ingest(items) {
      yield* ingester.ingest(items);
      await syncIndex();
    },
  });
}

/** What the sources give; one that is missing or holds nothing is an item too, so that the others go on. */
export async function* readSources(
  reader: SourceReader,
  sources: readonly string[],
  signal?: AbortSignal,
  onPassedOver?: OnPassedOver,
): AsyncGenerator<SourceItem> {
  for (const source of sources) {
    try {
      yield* reader.read(source, signal, onPassedOver);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      const code = error.code === 'no-articles-in-folder' ? 'empty' : 'unreadable';
      yield { kind: 'rejected', origin: source, code, detail: error.message };
    }
  }
}
