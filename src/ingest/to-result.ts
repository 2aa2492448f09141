import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { IngestResult } from '../domain/ingest.ts';
import { isAhead } from '../domain/is-ahead.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { PreparedDraft } from './prepare.ts';
import type { Run, SortedItem } from './run.ts';

/** What is held of the articles that come in. */
export type Held = ReadonlyMap<ArticleId, ArticleSummary>;

export async function findHeld(
  store: Pick<ArticleStore, 'findSummaries'>,
  sorted: readonly SortedItem[],
): Promise<Held> {
  const ids = sorted.flatMap((item) => (item.kind === 'first' ? [item.prepared.id] : []));
  const summaries = ids.length > 0 ? await store.findSummaries(ids) : [];
  return new Map(summaries.map((summary) => [summary.id, summary]));
}

export function isChanged({ id, contentHash }: Pick<PreparedDraft, 'id' | 'contentHash'>, held: Held): boolean {
  return held.get(id)?.contentHash !== contentHash;
}

export interface Outcome {
  readonly held: Held;
  /** Of what is new or has changed. */
  readonly passageCounts: ReadonlyMap<ArticleId, number>;
  readonly run: Run;
  readonly now: Date;
}

/** One line of the report. */
export function toResult(item: SortedItem, { held, passageCounts, run, now }: Outcome): IngestResult {
  if (item.kind === 'rejected') return toRejection(item);
  const { draft, id, content } = item.prepared;
  const before = held.get(id);
  const saved = passageCounts.get(id);
  const passages = item.kind === 'repeated' ? run.countPassages(id) : (saved ?? before?.passages ?? 0);
  const status = item.kind === 'repeated' || saved === undefined ? 'unchanged' : before ? 'updated' : 'added';
  run.notePassages(id, passages);
  const { title, language } = status === 'unchanged' && before ? before : content;
  const result = { source: draft.origin, articleId: id, status, title, language, passages, reason: null } as const;
  return { ...result, ...(status === 'unchanged' ? {} : findWarning(content, before, now)) };
}

/** By the date that is shown: one that was set by hand outlives the source's. */
function findWarning(
  content: Pick<ArticleSummary, 'publishedAt'>,
  before: ArticleSummary | undefined,
  now: Date,
): Pick<IngestResult, 'warning'> {
  const publishedAt = before?.editedPublishedAt ?? content.publishedAt;
  if (!isAhead(publishedAt, now)) return {};
  const advice = 'set another: sanad articles edit ID --published-at DATE';
  return { warning: `its date ${publishedAt} lies ahead, so it stands first among the newest; ${advice}` };
}

function toRejection(item: Extract<SortedItem, { kind: 'rejected' }>): IngestResult {
  const { origin, code, detail, articleId, title, language } = item;
  return { source: origin, articleId, status: 'rejected', title, language, passages: 0, reason: `${code}: ${detail}` };
}
