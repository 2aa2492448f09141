import type { ArticleId } from '../domain/article.ts';
import type { IngestResult, SourceItem } from '../domain/ingest.ts';
import type { Intake, Offer } from '../domain/intake.ts';
import type { ArticleStore } from '../domain/store.ts';
import { toArticleId } from './article-id.ts';

export interface IntakeDependencies extends Pick<Intake, 'findFeed'> {
  readonly read: (offer: Exclude<Offer, { kind: 'text' }>) => AsyncIterable<SourceItem>;
  readonly ingest: (items: AsyncIterable<SourceItem>) => AsyncIterable<IngestResult>;
  readonly articles: Pick<ArticleStore, 'findSummaries'>;
  /** A new name each time. */
  readonly createKey: () => string;
}

/** How many offers are remembered; the oldest goes first. */
const maxOffers = 50;
/** More come in by the command line. */
const maxArticles = 500;

interface Shown {
  readonly items: readonly SourceItem[];
  readonly listeners: Set<(stored: number) => void>;
  results?: Promise<readonly IngestResult[]>;
}

/** Remembers in this process what was shown, until it is added, dropped, or the process ends. */
export function createIntake({ read, ingest, articles, createKey, findFeed }: IntakeDependencies): Intake {
  const offers = new Map<string, Shown>();
  return {
    findFeed,
    async preview(offer) {
      const items = await readOffer(offer, read);
      const drafts = items.flatMap((item) => (item.kind === 'draft' ? [item.draft] : []));
      const [first] = items;
      const [draft] = drafts;
      if (draft === undefined) return first?.kind === 'rejected' ? first : nothing(offer);
      if (items.length > maxArticles) return tooMany(offer);
      const key = createKey();
      remember(offers, key, { items, listeners: new Set() });
      const [held] = await articles.findSummaries([toArticleId(draft)] satisfies ArticleId[]);
      const rejected = items.filter((item) => item.kind === 'rejected');
      return { kind: 'preview', key, draft, articles: drafts.length, rejected, replaces: held?.title ?? null };
    },
    async add(key, onProgress) {
      const shown = offers.get(key);
      if (!shown) return undefined;
      if (onProgress) shown.listeners.add(onProgress);
      shown.results ??= store(shown, ingest).catch((error: unknown) => {
        shown.results = undefined;
        throw error;
      });
      const results = await shown.results;
      offers.delete(key);
      return results;
    },
    drop: (key) => offers.get(key)?.results === undefined && offers.delete(key),
  };
}

function remember(offers: Map<string, Shown>, key: string, shown: Shown): void {
  offers.set(key, shown);
  const [oldest] = offers.keys();
  if (offers.size > maxOffers && oldest !== undefined) offers.delete(oldest);
}

async function store({ items, listeners }: Shown, ingest: IntakeDependencies['ingest']): Promise<IngestResult[]> {
  const results: IngestResult[] = [];
  for await (const result of ingest(toIterable(items))) {
    results.push(result);
    for (const listener of listeners) listener(results.length);
  }
  return results;
}

/** One more than are taken, at most. */
async function readOffer(offer: Offer, read: IntakeDependencies['read']): Promise<SourceItem[]> {
  if (offer.kind === 'text') return [{ kind: 'draft', draft: offer.draft }];
  const items: SourceItem[] = [];
  for await (const item of read(offer)) {
    items.push(item);
    if (items.length > maxArticles) break;
  }
  return items;
}

function nothing(offer: Offer) {
  return { kind: 'rejected', origin: toOrigin(offer), code: 'empty', detail: 'nothing is there' } as const;
}

function tooMany(offer: Offer) {
  const detail = `it holds more than ${maxArticles} articles; take it in by the command line`;
  return { kind: 'rejected', origin: toOrigin(offer), code: 'too-large', detail } as const;
}

function toOrigin(offer: Offer): string {
  if (offer.kind === 'address') return offer.address;
  return offer.kind === 'file' ? offer.name : offer.draft.origin;
}

async function* toIterable(items: readonly SourceItem[]): AsyncGenerator<SourceItem> {
  yield* items;
}
