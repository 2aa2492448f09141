import type { ArticleId } from '../domain/article.ts';
import type { SourceItem } from '../domain/ingest.ts';
import type { Language } from '../domain/language.ts';
import { detectArticleLanguage } from '../text/detect.ts';
import type { Recognise } from './recogniser.ts';
import { prepareDraft, type PreparedDraft } from './prepare.ts';

/** What becomes of an item as far as the items before it in the same run decide. */
export type SortedItem =
  | { readonly kind: 'first' | 'repeated'; readonly prepared: PreparedDraft }
  | (Extract<SourceItem, { kind: 'rejected' }> & {
      readonly articleId: ArticleId | null;
      readonly title: string | null;
      readonly language: Language | null;
    });

/** Remembers the ids of one run, so that of two items with one id the second is known. */
export interface Run {
  sort(items: readonly SourceItem[]): Promise<SortedItem[]>;
  countPassages(id: ArticleId): number;
  notePassages(id: ArticleId, passages: number): void;
}

export function createRun(recognise: Recognise): Run {
  const seen = new Map<ArticleId, Seen>();
  return {
    sort: async (items) => (await recognise(items)).map((item) => sortItem(item, seen)),
    countPassages: (id) => seen.get(id)?.passages ?? 0,
    notePassages: (id, passages) => {
      const entry = seen.get(id);
      if (entry) entry.passages = passages;
    },
  };
}

interface Seen {
  readonly origin: string;
  readonly contentHash: string;
  passages: number;
}

function sortItem(item: SourceItem, seen: Map<ArticleId, Seen>): SortedItem {
  if (item.kind === 'rejected') return { ...item, articleId: null, title: null, language: null };
  const { draft } = item;
  const language = draft.language ?? detectArticleLanguage(draft.text);
  const title = draft.title ?? null;
  const rejected = { kind: 'rejected', origin: draft.origin, articleId: null, title, language: null } as const;
  if (language === 'other') {
    return { ...rejected, code: 'unsupported', detail: 'its language is neither Arabic nor English' };
  }
  const prepared = prepareDraft(draft, language);
  const before = seen.get(prepared.id);
  if (before?.contentHash === prepared.contentHash) return { kind: 'repeated', prepared };
  if (!before) {
    seen.set(prepared.id, { origin: draft.origin, contentHash: prepared.contentHash, passages: 0 });
    return { kind: 'first', prepared };
  }
  const detail = `the id "${prepared.id}" was given to other text in the same run (${before.origin})`;
  return { ...rejected, articleId: prepared.id, language, code: 'duplicate-id', detail };
}
