import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';

/** What of an article its source decides. */
export type ArticleContent = Pick<
  Article,
  'title' | 'language' | 'text' | 'url' | 'source' | 'sources' | 'publishedAt' | 'translationOf'
>;

/** SHA-256 in hexadecimal of all that a source says of an article, in one fixed order of fields. */
export function toContentHash(content: ArticleContent): string {
  const { title, language, text, url, source, sources, publishedAt, translationOf } = content;
  const canonical = JSON.stringify([title, language, text, url, source, sources, publishedAt, translationOf]);
  return createHash('sha256').update(canonical).digest('hex');
}
