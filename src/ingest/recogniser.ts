import { createHash } from 'node:crypto';
import type { ArticleDraft, ArticleId } from '../domain/article.ts';
import type { SourceItem } from '../domain/ingest.ts';
import type { ArticleRegister } from '../domain/store.ts';
import { toArticleId } from './article-id.ts';

/** What the ingester asks to find out which articles are one and the same. */
export type Register = Pick<ArticleRegister, 'findByNames' | 'findByBody' | 'findSimilar' | 'findParallel'>;

/** Gives a draft that has names the id of the article that it is, if that is held or came before in the same run. */
export type Recognise = (items: readonly SourceItem[]) => Promise<SourceItem[]>;

/**
 * An article is known by its guid or an address of its; one that has moved within its outlet, by its words. A draft that
 * was given an id, or no names, is what it says to be.
 */
export function createRecogniser(register: Pick<Register, 'findByNames' | 'findByBody'>): Recognise {
  const names = new Map<string, ArticleId>();
  const bodies = new Map<string, { readonly articleId: ArticleId; readonly url: string | null }>();

  return async (items) => {
    const wanted = items.flatMap((item) => (item.kind === 'draft' ? (item.draft.names ?? []) : []));
    const held = wanted.length > 0 ? await register.findByNames(wanted) : new Map<string, ArticleId>();
    const recognised: SourceItem[] = [];
    for (const item of items) recognised.push(await recognise(item, held));
    return recognised;
  };

  async function recognise(item: SourceItem, held: ReadonlyMap<string, ArticleId>): Promise<SourceItem> {
    if (item.kind !== 'draft' || item.draft.names === undefined || item.draft.id !== undefined) return item;
    const { draft } = item;
    const known = item.draft.names.map((name) => held.get(name) ?? names.get(name)).find((id) => id !== undefined);
    const id = known ?? (await findByWords(draft)) ?? toArticleId(draft);
    remember(draft, id);
    return { kind: 'draft', draft: { ...draft, id } };
  }

  function remember(draft: ArticleDraft, id: ArticleId): void {
    for (const name of draft.names ?? []) if (!names.has(name)) names.set(name, id);
    const bodyHash = toBodyHash(draft);
    if (bodyHash !== null && !bodies.has(bodyHash)) bodies.set(bodyHash, { articleId: id, url: draft.url ?? null });
  }

  async function findByWords(draft: ArticleDraft): Promise<ArticleId | undefined> {
    const bodyHash = toBodyHash(draft);
    if (bodyHash === null) return undefined;
    const here = bodies.get(bodyHash);
    const found = [...(here ? [here] : []), ...(await register.findByBody(bodyHash))];
    return found.find(({ url }) => isOfOneOutlet(url, draft.url ?? null))?.articleId;
  }
}

/** A sum of an article's words whatever stands between them; null for a text so short that two may have the same by chance. */
export function toBodyHash({ text, language }: Pick<ArticleDraft, 'text' | 'language'>): string | null {
  if (language === undefined || text.length < minBodyChars) return null;
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 32);
}

const minBodyChars = 200;

function isOfOneOutlet(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && toHost(one) === toHost(other);
}

function toHost(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\./u, '') : address;
}
