import type { Message } from 'grammy/types';
import type { ArticleSummary } from '../../domain/article.ts';
import type { SummarySubject } from '../../domain/summary-request.ts';
import { findNumbered, type Unlisted } from '../articles/find-numbered.ts';
import type { Turn } from '../turn.ts';

/**
 * What `/summary` is to be about: the article with this number in the list of `/articles`, with this id, address or title, else what
 * the articles report on these words. Without words it is what was replied to, else the latest article. A number that is not in the list
 * comes back as such.
 */
export async function findSummarySubject(turn: Turn, argument: string): Promise<SummarySubject | Unlisted> {
  const numbered = await findNumbered(turn, argument);
  if (numbered !== undefined) return 'kind' in numbered ? numbered : toSubject(numbered);
  const articles = await turn.parts.store.articles.listArticles();
  if (argument !== '') return findByWords(articles, argument);
  const { repliedTo } = turn;
  if (repliedTo === undefined) return { kind: 'latest' };
  const named = findNamed(repliedTo).map((name) => findByName(articles, name));
  const article = named.find((found) => found !== undefined);
  if (article !== undefined) return toSubject(article);
  const text = turn.repliedWords ?? '';
  return text === '' ? { kind: 'latest' } : findByWords(articles, text);
}

function findByWords(articles: readonly ArticleSummary[], words: string): SummarySubject {
  const article = findByName(articles, words);
  return article === undefined ? { kind: 'typed', text: words } : toSubject(article);
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
