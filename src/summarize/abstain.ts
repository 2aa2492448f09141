import type { Article, ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import { chooseVersion, groupStories, type Story } from '../domain/stories.ts';
import type { SummaryAbstained } from '../domain/summary.ts';
import type { SummaryTopic } from '../domain/summary-request.ts';
import { formatDate } from '../text/dates.ts';
import { isolateIfNeeded, stripDirectionControls } from '../text/direction.ts';
import type { FoundTopic } from './find-topic.ts';

export function writeNothingHeld(language: Language, phrasebook: Phrasebook): SummaryAbstained {
  const text = phrasebook.format(language, 'summary-no-articles');
  return { kind: 'abstained', reason: 'not-in-articles', language, text, nearest: [] };
}

/** Says that an article is no more than a line or two, and what it says. */
export function writeTooShort(article: Article, language: Language, phrasebook: Phrasebook): SummaryAbstained {
  const { id, title } = article;
  const insert = (text: string) => isolateIfNeeded(stripDirectionControls(text), language);
  const body = article.text.trim();
  const lines = [phrasebook.format(language, 'summary-too-short', { title: insert(title) })];
  if (body !== '' && body.length <= longestQuote) {
    lines.push(phrasebook.format(language, 'summary-too-short-quote', { quote: insert(body) }));
  }
  return {
    kind: 'abstained',
    reason: 'too-short',
    language,
    text: lines.join('\n'),
    nearest: [{ articleId: id, title }],
  };
}

const longestQuote = 600;

export interface NothingFound {
  readonly topic: SummaryTopic;
  readonly found: FoundTopic;
  readonly language: Language;
}

/** Says that the articles do not report it, or not of that time; and what the newest date and the nearest articles are. */
export function writeNothingFound(
  held: readonly ArticleSummary[],
  { topic, found, language }: NothingFound,
  phrasebook: Phrasebook,
): SummaryAbstained {
  if (held.length === 0) return writeNothingHeld(language, phrasebook);
  const isTimeless = topic.timeWindow === null || (topic.text !== '' && !found.isNoneInTime);
  const lines = [
    writeReason(topic, isTimeless, { language, phrasebook }),
    ...(isTimeless ? [] : [writeNewestDate(held, language, phrasebook)]),
  ];
  const stories = isTimeless ? found.nearest : groupStories(held);
  const nearest = listNearest(stories, language);
  if (nearest.length > 0) {
    const separator = phrasebook.format(language, 'summary-title-separator');
    const titles = nearest.map(({ title }) => isolateIfNeeded(stripDirectionControls(title), language)).join(separator);
    lines.push(phrasebook.format(language, 'summary-nearest', { count: nearest.length, titles }));
  }
  return { kind: 'abstained', reason: 'not-in-articles', language, text: lines.join('\n'), nearest };
}

function writeReason(
  { text }: SummaryTopic,
  isTimeless: boolean,
  { language, phrasebook }: { readonly language: Language; readonly phrasebook: Phrasebook },
): string {
  const topic = isolateIfNeeded(stripDirectionControls(text).slice(0, longestTopic), language);
  if (isTimeless) return phrasebook.format(language, 'summary-nothing-on', { topic });
  if (text === '') return phrasebook.format(language, 'summary-none-in-time');
  return phrasebook.format(language, 'summary-none-on-in-time', { topic });
}

const longestTopic = 200;

function writeNewestDate(held: readonly ArticleSummary[], language: Language, phrasebook: Phrasebook): string {
  const dates = held.flatMap(({ publishedAt }) => publishedAt ?? []);
  const newest = dates.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  if (newest === undefined) return phrasebook.format(language, 'summary-undated');
  return phrasebook.format(language, 'summary-newest-date', { date: formatDate(newest, language) });
}

function listNearest(stories: readonly Story[], language: Language) {
  return stories.slice(0, mostNearest).flatMap((story) => {
    const version = chooseVersion(story, language);
    return version === undefined ? [] : [{ articleId: version.id, title: version.title }];
  });
}

const mostNearest = 3;
