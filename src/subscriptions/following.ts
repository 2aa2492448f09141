import type { ArticleSummary } from '../domain/article.ts';
import type { FeedStore } from '../domain/feed.ts';
import type { Following } from '../domain/following.ts';
import type { Clock } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import { weekMs } from '../domain/milliseconds.ts';
import type { TimeZones } from './time-zones.ts';
import { createTopicIndex } from './topic-index.ts';
import type { TopicWords } from './topic-terms.ts';

export interface FollowingDependencies {
  readonly articles: Pick<ArticleStore, 'listArticles' | 'findArticle' | 'findSummaries'>;
  readonly feeds: Pick<FeedStore, 'listItems'>;
  readonly words: TopicWords;
  readonly timeZones: TimeZones;
  readonly clock: Clock;
}

/** In a week with more articles the newest of them are looked at. */
const mostPreviewed = 300;

export function createFollowing({ articles, feeds, words, timeZones, clock }: FollowingDependencies): Following {
  const findWeekStart = () => new Date(clock.now().getTime() - weekMs).toISOString();
  const previewFeed = async (url: string) => {
    const since = findWeekStart();
    const recent = (await feeds.listItems(url)).filter((item) => (item.publishedAt ?? item.checkedAt) >= since);
    const summaries = await articles.findSummaries([...new Set(recent.flatMap(({ articleId }) => articleId ?? []))]);
    const found = summaries.filter((summary) => toDate(summary) >= since);
    return found.sort((a, b) => (toDate(a) < toDate(b) ? 1 : -1));
  };
  return {
    findTimeZones: (place) => timeZones.find(place),
    findTimeZoneAt: (latitude, longitude) => timeZones.findAt(latitude, longitude),
    async preview(kind, topic) {
      if (kind === 'feed') return previewFeed(topic);
      const index = createTopicIndex<string>(words);
      if (kind !== 'everything' && !index.set('it', topic)) return undefined;
      const since = findWeekStart();
      const found: ArticleSummary[] = [];
      const recent = (await articles.listArticles()).filter((summary) => toDate(summary) >= since);
      for (const summary of recent.slice(0, mostPreviewed)) {
        const article = kind === 'topic' ? await articles.findArticle(summary.id) : undefined;
        if (kind === 'everything' || (article !== undefined && index.match(article).length > 0)) found.push(summary);
      }
      return found;
    },
  };
}

function toDate({ publishedAt, addedAt }: ArticleSummary): string {
  return publishedAt ?? addedAt;
}
