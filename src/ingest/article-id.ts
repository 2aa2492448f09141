import { createHash } from 'node:crypto';
import type { ArticleDraft, ArticleId } from '../domain/article.ts';

/**
 * The id a draft was given, else one derived from its identity and from nothing else: readable words of it and ten
 * hexadecimal digits of its SHA-256. The same identity always gives the same id, whatever the text says.
 */
export function toArticleId(draft: Pick<ArticleDraft, 'id' | 'identity'>): ArticleId {
  if (draft.id !== undefined) return draft.id as ArticleId;
  const identity = draft.identity.normalize('NFC');
  const digest = createHash('sha256').update(identity).digest('hex').slice(0, digestChars);
  const slug = toSlug(identity);
  return (slug === '' ? digest : `${slug}-${digest}`) as ArticleId;
}

const digestChars = 10;
const maxSlugChars = 60;

/** Letters, marks and digits of any script in lower case, everything else a hyphen; without scheme and file extension. */
function toSlug(identity: string): string {
  const words = identity
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/\.(?:md|markdown|txt|text|html?|xhtml|jsonl|ndjson|php|aspx?)(?=$|:\d+$)/iu, '')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const slug = [...(words ?? []).join('-')].slice(0, maxSlugChars).join('');
  return slug.replace(/-+$/u, '');
}
