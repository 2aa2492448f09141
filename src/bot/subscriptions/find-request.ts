import type { FeedSummary } from '../../domain/feed.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { readMessage } from '../../conversation/message-kind.ts';
import { toPlainWords } from '../../text/plain-words.ts';
import type { Turn } from '../turn.ts';
import { readSubscription, type SubscriptionWords } from './read-request.ts';

/** What is asked for: a feed of which the address or the name was written, or else what the words say. */
export type FoundRequest = SubscriptionWords & Pick<Subscription, 'feedTitle'>;

/** All that comes. */
export const everything: FoundRequest = { kind: 'everything', words: '', feedTitle: null };

/** Whether a question is what is new: what tells of all that comes, and not one that is answered anew. */
export function asksForNewest({ parts }: Turn, question: string): boolean {
  return readMessage(question, parts.clock.now()).kind.kind === 'newest';
}

const maxAddressChars = 2_000;
const hasScheme = /^https?:\/\//iu;

/** What was written after `/subscribe`; `unknown-feed` for the address of a feed that is not held, undefined for what cannot be read. */
export async function findRequest(turn: Turn, argument: string): Promise<FoundRequest | 'unknown-feed' | undefined> {
  const written = argument.trim();
  if (written.length > maxAddressChars) return undefined;
  const feed = findFeed(await turn.parts.store.feeds.listFeeds(), written);
  if (feed !== undefined) return { kind: 'feed', words: feed.url, feedTitle: feed.title };
  if (hasScheme.test(written)) return 'unknown-feed';
  const request = readSubscription(written);
  if (request?.kind === 'question' && asksForNewest(turn, request.words)) return everything;
  return request && { ...request, feedTitle: null };
}

/** By its address, with or without what browsers add to one; by its name; by its site where that has no other feed. */
function findFeed(feeds: readonly FeedSummary[], written: string): FeedSummary | undefined {
  const address = toPlainAddress(written);
  const name = toPlainWords(written);
  if (name === '') return undefined;
  const ofSite = feeds.filter(({ url }) => toPlainAddress(url).split('/')[0] === address);
  return (
    feeds.find(({ url }) => toPlainAddress(url) === address) ??
    feeds.find(({ title }) => title !== null && toPlainWords(title) === name) ??
    (ofSite.length === 1 ? ofSite[0] : undefined)
  );
}

function toPlainAddress(address: string): string {
  const [host = '', ...path] = address.trim().replace(hasScheme, '').replace(/\/+$/u, '').split('/');
  return [host.toLowerCase().replace(/^www\./u, ''), ...path].join('/');
}
