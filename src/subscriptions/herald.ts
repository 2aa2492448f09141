import type { ArticleEvent, ArticleEventStore } from '../domain/article-event.ts';
import type { Article } from '../domain/article.ts';
import { StoreError } from '../domain/errors.ts';
import type { Clock } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import type {
  News,
  Notice,
  Recipient,
  StandingQuestion,
  Subscription,
  SubscriptionStore,
} from '../domain/subscription.ts';
import { weekMs } from '../domain/milliseconds.ts';
import type { HeardOtherwise, ListCorrections } from './corrector.ts';
import { findDueMs } from './schedule.ts';
import type { FindNewAnswers } from './standing-questions.ts';
import { createTeller, type NewsWriter } from './teller.ts';
import { createTopicIndex, type TopicMatch } from './topic-index.ts';
import type { TopicWords } from './topic-terms.ts';

export interface HeraldDependencies {
  readonly subscriptions: SubscriptionStore;
  readonly events: ArticleEventStore;
  readonly articles: Pick<ArticleStore, 'findArticle' | 'findSummaries'>;
  readonly words: TopicWords;
  readonly findNewAnswers: FindNewAnswers;
  readonly listCorrections: ListCorrections;
  readonly writer: NewsWriter;
  readonly clock: Clock;
  /** Lets others have their turn. Default: nobody has one. */
  readonly breathe?: () => Promise<void>;
}

export interface HeraldOptions {
  readonly botId: number;
  /** News that is still not sent so long after it was to be is not sent. Default 24. */
  readonly expiresHours?: number;
}

/** Tells subscribers what came. */
export interface Herald {
  /**
   * Deals with all that came since the last time, and puts what is due into the outbox. Whatever is killed when: an event is dealt with once, and
   * a story told once. @returns how many messages are new in the outbox. @throws what kept it from dealing with an event: what was due is in the
   * outbox all the same, and after three times without a fault of the store that event tells nobody anything.
   */
  step(): Promise<number>;
  /** The ids and relevances of subscriptions that an article of them would be told for. */
  match(article: Article): readonly TopicMatch<number>[];
}

const eventsAtOnce = 50;
/** Reading so many topics takes a fraction of a second. */
const subscriptionsAtOnce = 250;

export function createHerald(dependencies: HeraldDependencies, options: HeraldOptions): Herald {
  const { subscriptions, events, words, breathe = async () => undefined } = dependencies;
  const { botId } = options;
  const index = createTopicIndex<number>(words);
  const questions = createTopicIndex<number>(words);
  const everything = new Set<number>();
  const feeds = new Map<string, Set<number>>();
  const teller = createTeller(dependencies, options);
  const failures = new Map<number, number>();
  let lastSubscriptionId = 0;
  let corrections = 0;

  const hold = ({ id, kind, words: topic }: Subscription) => {
    if (kind === 'everything') everything.add(id);
    else if (kind === 'topic') index.set(id, topic);
    else if (kind === 'question') questions.set(id, topic);
    else feeds.set(topic, (feeds.get(topic) ?? new Set()).add(id));
    lastSubscriptionId = id;
  };
  const loadSubscriptions = async () => {
    for (;;) {
      const loaded = await subscriptions.listAfter(botId, lastSubscriptionId, subscriptionsAtOnce);
      loaded.forEach(hold);
      if (loaded.length < subscriptionsAtOnce) return;
      await breathe();
    }
  };
  const match = (article: Article) => [
    ...index.match(article),
    ...[...everything].map((id) => ({ id, relevance: relevanceOfAny })),
  ];
  const matchEvent = (event: ArticleEvent, article: Article) => {
    if (!isNews(event, article)) return [];
    if (event.kind !== 'in-feed') return match(article);
    return [...(feeds.get(event.feedUrl ?? '') ?? [])].map((id) => ({ id, relevance: relevanceOfFeed }));
  };
  /** What questions are asked of an article: those that it touches, and of one that changed those that it answered. */
  const findQuestions = async ({ kind }: ArticleEvent, article: Article) => {
    if (kind === 'in-feed') return [];
    const touched = await subscriptions.findQuestions(questions.match(article, leastTouching).map(({ id }) => id));
    if (kind !== 'changed') return touched;
    const known = new Set(touched.map(({ subscriptionId }) => subscriptionId));
    const answered = await subscriptions.findQuestionsCiting(botId, article.id);
    return [...touched, ...answered.filter(({ subscriptionId }) => !known.has(subscriptionId))];
  };
  const listNews = async (event: ArticleEvent, article: Article): Promise<News> => {
    const asked = await findQuestions(event, article);
    const answers = await dependencies.findNewAnswers(article, asked);
    const told = await findTold(dependencies, { event, article, answers, asked });
    const matched = await toNotices(dependencies, { event, article, matches: matchEvent(event, article) });
    return {
      notices: [...told.notices, ...matched],
      messages: await dependencies.listCorrections(event, article, told.heard),
    };
  };
  const noteEvent = async (event: ArticleEvent) => {
    const article = await dependencies.articles.findArticle(event.articleId);
    const news = article === undefined ? noNews : await listNews(event, article);
    await subscriptions.noteNews(botId, event.id, news);
    corrections += news.messages.length;
  };
  /** One event that fails again and again does not keep the others from being told. */
  const noteOrSkip = async (event: ArticleEvent) => {
    try {
      await noteEvent(event);
    } catch (error) {
      const count = (failures.get(event.id) ?? 0) + 1;
      failures.set(event.id, count);
      if (count >= mostFailures && !(error instanceof StoreError))
        await subscriptions.noteNews(botId, event.id, noNews);
      throw error;
    }
    failures.delete(event.id);
  };
  /** A bot that never dealt with events begins with those that come. */
  const findCursor = async () => {
    const cursor = await subscriptions.findCursor(botId);
    if (cursor !== undefined) return cursor;
    const last = await events.findLastEventId();
    await subscriptions.noteNews(botId, last, noNews);
    return last;
  };
  const noteEvents = async () => {
    for (let afterId = await findCursor(); ;) {
      const fresh = await events.listEvents({ afterId, limit: eventsAtOnce });
      for (const event of fresh) await noteOrSkip(event);
      afterId = fresh.at(-1)?.id ?? afterId;
      if (fresh.length < eventsAtOnce) break;
    }
  };
  return {
    match,
    async step() {
      await loadSubscriptions();
      let due = 0;
      try {
        await noteEvents();
      } finally {
        due = await teller.tellDue();
      }
      const told = due + corrections;
      corrections = 0;
      return told;
    },
  };
}

const noNews: News = { notices: [], messages: [] };
const mostFailures = 3;

const newsMs = weekMs;

/** What comes from an archive is new here and no news. */
function isNews({ at }: ArticleEvent, { publishedAt }: Article): boolean {
  return publishedAt === null || Date.parse(publishedAt) >= Date.parse(at) - newsMs;
}

// Below that of every topic: who asked for everything and a topic sees the topic.
const relevanceOfAny = 0.1;
const relevanceOfFeed = 0.15;
/** A question is asked again of an article that touches so much of it. */
const leastTouching = 0.2;

interface MatchedEvent {
  readonly event: ArticleEvent;
  readonly article: Article;
  readonly matches: readonly TopicMatch<number>[];
}

async function toNotices(
  { subscriptions, clock }: HeraldDependencies,
  { event, article, matches }: MatchedEvent,
): Promise<Notice[]> {
  const relevanceOf = new Map(matches.map(({ id, relevance }) => [id, relevance]));
  // Who subscribed after it came has seen it in the preview.
  const recipients = await subscriptions.findRecipients([...relevanceOf.keys()], event.id);
  const nowMs = clock.now().getTime();
  return recipients.map((recipient) => ({
    ...toDueNotice(recipient, article, nowMs),
    story: event.of ?? article.translationOf ?? article.id,
    relevance: relevanceOf.get(recipient.subscriptionId) ?? relevanceOfAny,
  }));
}

interface AnsweredEvent {
  readonly event: ArticleEvent;
  readonly article: Article;
  readonly answers: Awaited<ReturnType<FindNewAnswers>>;
  readonly asked: readonly StandingQuestion[];
}

/** Who hears of an answer, and what they so hear is not as it was. Each change of an answer is a story of its own. */
async function findTold(
  { subscriptions, clock }: HeraldDependencies,
  { event, article, answers, asked }: AnsweredEvent,
): Promise<{ readonly notices: readonly Notice[]; readonly heard: readonly HeardOtherwise[] }> {
  const known = new Map(asked.map(({ subscriptionId, told }) => [subscriptionId, told]));
  const answerOf = new Map(answers.map(({ subscriptionId, answer }) => [subscriptionId, answer]));
  const recipients = await subscriptions.findRecipients([...answerOf.keys()]);
  const nowMs = clock.now().getTime();
  const notices = recipients.map((recipient) => ({
    ...toDueNotice(recipient, article, nowMs),
    story: `question:${recipient.subscriptionId}:${event.id}`,
    relevance: relevanceOfAnswer,
    answer: answerOf.get(recipient.subscriptionId),
  }));
  const heard = recipients.map(({ subscriptionId, subscriber: { to } }) => {
    return { to, quotes: known.get(subscriptionId)?.citations.map(({ quote }) => quote) ?? [] };
  });
  return { notices, heard };
}

/** Above that of every topic. */
const relevanceOfAnswer = 2;

function toDueNotice({ subscriptionId, timing, subscriber }: Recipient, { id: articleId }: Article, nowMs: number) {
  return {
    subscriberKey: subscriber.key,
    subscriptionId,
    articleId,
    since: new Date(nowMs).toISOString(),
    dueAt: new Date(findDueMs(subscriber.schedule, timing, nowMs)).toISOString(),
  };
}
