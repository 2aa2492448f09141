import type { SourceItem } from '../domain/ingest.ts';
import type { Language } from '../domain/language.ts';
import { detectArticleLanguage } from '../text/detect.ts';
import { toCanonicalUrl } from './canonical-url.ts';
import { cleanTitle } from './fields.ts';
import { reject, type ParsedSource, type Rejection, type SourceFile } from './source-kind.ts';

/** What a reader found in a file, as an item: a draft with title, language and identity, or a rejection. */
export function toSourceItem(file: SourceFile, parsed: ParsedSource | Rejection): SourceItem {
  const checked = parsed.kind === 'parsed' ? checkContent(parsed) : parsed;
  if (checked.kind === 'rejected') return { ...checked, origin: file.origin };
  const { fields, text, language } = checked;
  const identity = fields.url === undefined ? file.identity : toCanonicalUrl(fields.url);
  const title = fields.title ?? toTitle(file.identity);
  return { kind: 'draft', draft: { ...fields, origin: file.origin, identity, title, language, text } };
}

interface CheckedSource extends ParsedSource {
  readonly language: Language;
}

function checkContent(parsed: ParsedSource): CheckedSource | Rejection {
  if (!/[\p{L}\p{N}]/u.test(parsed.text)) return reject('empty', 'it holds no text');
  const language = parsed.fields.language ?? detectArticleLanguage(`${parsed.fields.title ?? ''}\n${parsed.text}`);
  if (language !== 'other') return { ...parsed, language };
  return { ...otherLanguage, cause: 'other-language' };
}

const otherLanguage = reject(
  'unsupported',
  'its language is neither Arabic nor English; name it with "language: ar" or "language: en" if it is',
);

/** A file's name as a title, for want of a better one. */
function toTitle(identity: string): string {
  const name = identity.slice(identity.lastIndexOf('/') + 1);
  const words = name.replace(/\.[\p{L}\p{N}]{1,8}(?=:|$)/u, '').replace(/[-_]+/gu, ' ');
  return cleanTitle(words) || name;
}
