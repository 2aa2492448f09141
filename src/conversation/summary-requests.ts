import type { AskRequest } from '../domain/answer.ts';
import type { ArticleId } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import {
  type SummarizeRequest,
  type SummaryLength,
  summaryLengths,
  type SummarySubject,
} from '../domain/summary-request.ts';
import { readSummaryChange, type SummaryWish } from '../text/summary-request.ts';
import { readSummaryTopic } from '../text/summary-topic.ts';
import type { MessageKind } from './message-kind.ts';

/** What a conversation was about: the articles cited last. */
export interface TalkedAbout {
  readonly articleIds: readonly ArticleId[];
  /** Where it was a summary. */
  readonly summary?: SummarizeRequest | undefined;
}

export interface Circumstances {
  readonly now: Date;
  readonly messageLanguage: Language;
  readonly earlier: TalkedAbout | undefined;
}

/**
 * What a message wishes, made complete; undefined for a message of another kind. `this` is what was talked about, else the articles that are asked
 * of, else the newest one. A message that is `message` as a whole may wish for the summary before in another way, or for more after an answer.
 */
export function toSummaryRequest(
  kind: MessageKind,
  message: string,
  request: AskRequest,
  circumstances: Circumstances,
): SummarizeRequest | undefined {
  const changed = changeSummary(message, circumstances.earlier?.summary);
  if (changed !== undefined) return changed;
  const wish = kind.kind === 'summary' ? kind.wish : readWishForMore(message, circumstances);
  return wish && completeWish(wish, request, circumstances);
}

function completeWish(
  wish: SummaryWish,
  { articleIds, excludedArticleIds, language }: AskRequest,
  { now, messageLanguage, earlier }: Circumstances,
): SummarizeRequest {
  return {
    subject: toSubject(wish, now, { asked: articleIds ?? [], earlier: earlier?.articleIds.slice(0, 1) ?? [] }),
    language: language ?? wish.language ?? messageLanguage,
    length: wish.length,
    articleIds,
    excludedArticleIds,
  };
}

function toSubject(
  { about, topic }: SummaryWish,
  now: Date,
  { asked, earlier }: { readonly asked: readonly ArticleId[]; readonly earlier: readonly ArticleId[] },
): SummarySubject {
  const isBare = topic === '' && (asked.length > 0 || earlier.length > 0);
  if (about === 'topic' && !isBare) return readSummaryTopic(topic, now);
  const articleIds = asked.length > 0 ? asked : earlier;
  return about !== 'latest' && articleIds.length > 0 ? { kind: 'articles', articleIds } : { kind: 'latest' };
}

/** "Tell me more" after an answer: a summary of the article that it quoted. */
function readWishForMore(message: string, { earlier }: Circumstances): SummaryWish | undefined {
  const isTalked = earlier !== undefined && earlier.articleIds.length > 0;
  return isTalked && readSummaryChange(message)?.length === 'longer' ? { about: 'this', topic: '' } : undefined;
}

/** The summary before, shorter, longer or in another language; undefined when the message does not ask for that. */
function changeSummary(message: string, earlier: SummarizeRequest | undefined): SummarizeRequest | undefined {
  const change = earlier === undefined ? undefined : readSummaryChange(message);
  if (earlier === undefined || change === undefined) return undefined;
  const at = summaryLengths.indexOf(earlier.length ?? defaultLength) + steps[change.length ?? 'same'];
  const bounded = Math.min(Math.max(at, 0), summaryLengths.length - 1);
  return { ...earlier, length: summaryLengths[bounded], language: change.language ?? earlier.language };
}

const steps = { shorter: -1, same: 0, longer: 1 } as const;
const defaultLength: SummaryLength = 'medium';
