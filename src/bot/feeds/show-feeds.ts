import { createHash } from 'node:crypto';
import type { FeedSummary } from '../../domain/feed.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import { findSafeUrl } from '../render/escape.ts';
import { toInsertedRun } from '../render/words.ts';
import { tellDetail } from '../offers/to-rejection-blocks.ts';
import { toPage, toPageButtons } from '../pages.ts';
import type { ButtonRows, Turn } from '../turn.ts';

export interface ShownFeeds {
  readonly blocks: readonly Block[];
  readonly buttons: ButtonRows;
}

const feedsOnPage = 8;

/** A page of the feeds, each with buttons that pause it, take it up again or remove it. */
export async function showFeeds(turn: Turn, page: number): Promise<ShownFeeds> {
  const feeds = await turn.parts.store.feeds.listFeeds();
  if (feeds.length === 0) return { blocks: [turn.toBlock('feeds-none')], buttons: [] };
  const place = toPage(feeds, page, feedsOnPage);
  const { shown, start } = place;
  return {
    blocks: [
      turn.toBlock('feeds-title', { count: feeds.length }),
      ...shown.map((feed, at) => toEntry(turn, feed, start + at + 1)),
    ],
    buttons: [
      ...shown.map((feed, at) => toFeedButtons(turn, feed, { number: start + at + 1, page: place.page })),
      toPageButtons(turn, place, (target) => toButtonData('feeds', 'page', '', target)),
    ].filter((row) => row.length > 0),
  };
}

/** A short name of a feed for buttons, which cannot hold its address. */
export function toFeedKey({ url }: Pick<FeedSummary, 'url'>): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 16);
}

function toEntry(turn: Turn, { url, title, status, articles, lastError }: FeedSummary, number: number): Block {
  const { language } = turn;
  const link = findSafeUrl(url);
  const name = { ...toInsertedRun(title ?? url, language), ...(link !== undefined && { url: link }) };
  const facts = turn.toBlock(`feeds-${status}`, { articles }).lines;
  const isBroken = status !== 'ok' && lastError !== null;
  return {
    kind: 'text',
    lines: [
      { language, runs: [] },
      { language, runs: [{ text: `${number}. ` }, name] },
      ...facts,
      ...(isBroken ? turn.toBlock('feeds-error', { error: tellDetail(turn, lastError).slice(0, 200) }).lines : []),
    ],
  };
}

interface Place {
  readonly number: number;
  readonly page: number;
}

function toFeedButtons(turn: Turn, feed: FeedSummary, { number, page }: Place): ButtonRows[number] {
  const key = toFeedKey(feed);
  const act = feed.status === 'paused' ? 'resume' : 'pause';
  return [
    { text: turn.format(`button-feed-${act}`, { number }), callbackData: toButtonData('feeds', act, key, page) },
    { text: turn.format('button-feed-remove', { number }), callbackData: toButtonData('feeds', 'ask', key, page) },
  ];
}
