import type { Message } from 'grammy/types';
import type { ArticleDraft } from '../../domain/article.ts';
import { detectArticleLanguage } from '../../text/detect.ts';
import { maxFileBytes } from '../handlers/fetch-file.ts';

/** What a message offers for the collection. */
export type FoundOffer =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'document'; readonly fileId: string; readonly name: string; readonly identity: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'text'; readonly draft: ArticleDraft };

/** An address and nothing else, a file, or a post that was forwarded; undefined for words that ask something. */
export function findOffer(message: Message): FoundOffer | undefined {
  const { document } = message;
  if (document?.file_id !== undefined && message.animation === undefined) return toFile(document);
  const text = (message.text ?? message.caption ?? '').trim();
  const address = findAddress(message, text);
  if (address !== undefined) return { kind: 'address', address };
  return message.forward_origin === undefined ? undefined : toForwarded(message, text);
}

function toFile({ file_id: fileId, file_unique_id: unique, file_name, file_size }: NonNullable<Message['document']>) {
  if ((file_size ?? 0) > maxFileBytes) return { kind: 'too-large' } as const;
  const name = file_name ?? 'file';
  return { kind: 'document', fileId, name, identity: `telegram/${unique}/${name}` } as const;
}

/** As Telegram finds it too: `example.org/news` is one. */
function findAddress({ entities = [] }: Message, text: string): string | undefined {
  if (/^https?:\/\/\S{3,2000}$/iu.test(text)) return text;
  const [only] = entities;
  const isWhole = entities.length === 1 && only?.type === 'url' && only.length === text.length;
  return isWhole && /^[^\s:]+\.[^\s:]+$/u.test(text) ? `https://${text}` : undefined;
}

const minWords = 8;

/** A few words are a remark rather than an article, and somebody's question is to be answered. */
function toForwarded({ forward_origin: origin, chat, message_id: id }: Message, text: string): FoundOffer | undefined {
  const language = detectArticleLanguage(text);
  if (origin === undefined || language === 'other' || text.split(/\s+/u).length < minWords) return undefined;
  if (origin.type === 'user' && /[?\u061F]$/u.test(text)) return undefined; // U+061F: the Arabic question mark
  const publishedAt = toDate(origin.date);
  const { title, body } = splitTitle(text);
  const common = { title, language, text: body, ...(publishedAt !== undefined && { publishedAt }) };
  if (origin.type !== 'channel') return toDraft({ ...common, identity: `telegram/${chat.id}/${id}` });
  const { chat: channel, message_id: post } = origin;
  const url = channel.username === undefined ? undefined : `https://t.me/${channel.username}/${post}`;
  const identity = url ?? `telegram/${channel.id}/${post}`;
  return toDraft({ ...common, source: channel.title, ...(url !== undefined && { url }), identity });
}

function toDate(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function toDraft(draft: Omit<ArticleDraft, 'origin'>): FoundOffer {
  return { kind: 'text', draft: { ...draft, origin: draft.url ?? 'Telegram' } };
}

const maxTitleChars = 150;

/** The first line is the title when more follows it; else the text begins with what stands for one. */
function splitTitle(text: string): { readonly title: string; readonly body: string } {
  const [first = '', ...rest] = text.split('\n');
  const body = rest.join('\n').trim();
  if (body !== '' && first.trim().length <= maxTitleChars) return { title: first.trim(), body };
  return { title: first.length <= maxTitleChars ? first : `${cut(first)}…`, body: text };
}

function cut(line: string): string {
  const words = line.slice(0, maxTitleChars);
  return words.replace(/\s\S*$/u, '').trim() || words;
}
