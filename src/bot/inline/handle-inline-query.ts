import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types';
import type { Answer } from '../../domain/answer.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { Language } from '../../domain/language.ts';
import type { Sleep } from '../../domain/runtime.ts';
import { listNewest } from '../../answer/newest.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { BotContext } from '../context.ts';
import { describeFailure, isFormatRefused } from '../failure.ts';
import { findInterfaceLanguage } from '../interface-language.ts';
import type { BotParts } from '../turn.ts';
import { withinLimit } from '../within-limit.ts';
import { toAnswerResults, toArticleResult, toPlainResult } from './inline-results.ts';

export interface InlineSetting {
  readonly parts: BotParts;
  /** For the limit: a client waits for some seconds. */
  readonly deadline: Sleep;
}

interface Offer {
  readonly results: readonly InlineQueryResultArticle[];
  /** Phrase of a button above the results, which leads to a private chat. */
  readonly hint: string;
  readonly cacheSeconds: number;
}

const limitMs = 8_000;
const nothing: Offer = { results: [], hint: 'inline-late', cacheSeconds: 0 };
/** Articles come in, so that answers do not stay right for ever. */
const answerCacheSeconds = 300;
const newestCacheSeconds = 60;
const maxArticles = 10;

/** Offers what the articles say to a question that was written after the bot's name; without one, the newest articles. */
export async function handleInlineQuery(setting: InlineSetting, ctx: BotContext, query: InlineQuery): Promise<void> {
  const { parts, deadline } = setting;
  // What comes may be malformed, and is to be answered all the same.
  const question = String(query.query ?? '').trim();
  const language = findInterfaceLanguage(query.from, question);
  const finding = findOffer(parts, question, language).catch((error: unknown) => {
    parts.logger.error(describeFailure(error), 'nothing could be found for an inline query');
    return nothing;
  });
  const offer = await withinLimit(finding, { ms: limitMs, deadline }, () => nothing);
  const text = parts.phrasebook.format(language, offer.hint);
  const answer = (results: readonly InlineQueryResultArticle[]) =>
    ctx.api.answerInlineQuery(query.id, [...results], {
      cache_time: offer.cacheSeconds,
      is_personal: true,
      button: { text, start_parameter: 'inline' },
    });
  try {
    await answer(offer.results).catch((error: unknown) => {
      if (!isFormatRefused(error)) throw error;
      parts.logger.warn(
        describeFailure(error),
        'Telegram refused the formatting of inline results; they go out without',
      );
      return answer(offer.results.map(toPlainResult));
    });
  } catch (error) {
    parts.logger.debug(describeFailure(error), 'an inline query could not be answered; it may be too old');
  }
}

async function findOffer(parts: BotParts, question: string, language: Language): Promise<Offer> {
  if (question === '') return offerNewest(parts, language);
  const answer = await parts.asker.ask({ question });
  if (answer.kind === 'replied') return offerNewest(parts, language);
  if (answer.kind === 'abstained') return offerNearest(parts, answer, language);
  return { results: toAnswerResults(answer), hint: 'inline-more', cacheSeconds: answerCacheSeconds };
}

async function offerNewest(parts: BotParts, language: Language): Promise<Offer> {
  const stories = await listNewest(parts.store.articles, language, maxArticles);
  const ids = stories.map(({ id }) => id);
  const results = await toResults(parts, ids, language);
  return { results, hint: ids.length === 0 ? 'inline-no-articles' : 'inline-how', cacheSeconds: newestCacheSeconds };
}

async function offerNearest(
  parts: BotParts,
  { nearest, reason }: Extract<Answer, { kind: 'abstained' }>,
  language: Language,
): Promise<Offer> {
  if (reason === 'no-articles') return { results: [], hint: 'inline-no-articles', cacheSeconds: newestCacheSeconds };
  const ids = nearest.map(({ articleId }) => articleId);
  const results = await toResults(parts, ids, language);
  return { results, hint: ids.length === 0 ? 'inline-nothing' : 'inline-none', cacheSeconds: answerCacheSeconds };
}

async function toResults(
  { store }: BotParts,
  ids: readonly ArticleId[],
  language: Language,
): Promise<InlineQueryResultArticle[]> {
  const [summaries, passages] = await Promise.all([
    store.articles.findSummaries(ids),
    store.articles.listPassages(ids),
  ]);
  const first = new Map(
    passages.filter(({ ordinal }) => ordinal === 0).map(({ articleId, text }) => [articleId, text]),
  );
  return summaries.flatMap((summary, at) => {
    const text = first.get(summary.id) ?? '';
    const [span] = splitSentences(text, summary.language);
    const opening = span === undefined ? '' : text.slice(span.start, span.end);
    return toArticleResult({ ...summary, opening }, at + 1, language);
  });
}
