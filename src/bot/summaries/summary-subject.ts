import type { Message } from 'grammy/types';
import type { ArticleSummary } from '../../domain/article.ts';
import type { SummarySubject } from '../../domain/summary-request.ts';
import { takeTellings } from '../../domain/stories.ts';
import type { Turn } from '../turn.ts';

/**
 * What `/summary` is to be about: the article with this number in the list of `/articles`, with this id, address or title, else what
 * the articles report on these words. Without words it is what was replied to, else the latest article.
 */
export async function findSummarySubject(turn: Turn, argument: string): Promise<SummarySubject> {
  const articles = await turn.parts.store.articles.listArticles();
  if (argument !== '') return findByWords(turn, articles, argument);
  const { repliedTo } = turn;
  if (repliedTo === undefined) return { kind: 'latest' };
  const named = findNamed(repliedTo).map((name) => findByName(articles, name));
  const article = named.find((found) => found !== undefined);
  if (article !== undefined) return toSubject(article);
  const text = turn.repliedWords ?? '';
  return text === '' ? { kind: 'latest' } : findByWords(turn, articles, text);
}

function findByWords(turn: Turn, articles: readonly ArticleSummary[], words: string): SummarySubject {
  const number = /^[\d\u0660-\u0669]{1,6}$/.test(words) ? toNumber(words) : undefined;
  const story = number === undefined ? undefined : takeTellings(articles, turn.language)[number - 1];
  const article = story ?? findByName(articles, words);
  return article === undefined ? { kind: 'typed', text: words } : toSubject(article);
}

/** Arabic-Indic digits (U+0660-0669) too. */
function toNumber(digits: string): number {
  return Number(digits.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)));
}

function findByName(articles: readonly ArticleSummary[], name: string): ArticleSummary | undefined {
  const address = URL.canParse(name) ? new URL(name).href : undefined;
  const has = ({ id, title, url }: ArticleSummary) =>
    id === name ||
    title === name ||
    (address !== undefined && url !== null && URL.canParse(url) && new URL(url).href === address);
  return articles.find(has);
}

/** Addresses and titles that a message shows, in order: an answer of the bot leads to its articles, or has their titles in bold. */
function findNamed({ text = '', caption = '', entities, caption_entities: captionEntities }: Message): string[] {
  const words = text === '' ? caption : text;
  return (entities ?? captionEntities ?? []).flatMap((entity) => {
    if (entity.type === 'text_link') return [entity.url];
    const isName = entity.type === 'url' || entity.type === 'bold';
    return isName ? [words.slice(entity.offset, entity.offset + entity.length)] : [];
  });
}

function toSubject({ id }: ArticleSummary): SummarySubject {
  return { kind: 'articles', articleIds: [id] };
}
