import type { Answered } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { OutgoingMessage } from '../../domain/messenger.ts';
import type { Language } from '../../domain/language.ts';
import type { Phrasebook } from '../../domain/runtime.ts';
import type { News, NewsAnswer, NewsItem, NewsWriter } from '../../subscriptions/teller.ts';
import { formatDate } from '../../text/dates.ts';
import { splitSentences } from '../../text/sentences.ts';
import { toButtonData } from '../buttons/data.ts';
import { toBlocks } from '../render/answer.ts';
import type { Block } from '../render/block.ts';
import { findSafeUrl } from '../render/escape.ts';
import { toKeyboard } from '../render/keyboard.ts';
import type { Line, Run } from '../render/line.ts';
import { toMessages } from '../render/split.ts';
import { toFeedName } from './feed-name.ts';
import { toInsertedRun, toLines, toPhraseLines, toRun } from '../render/words.ts';

/** Answers to standing questions; then one article with its first sentence, or a digest: what was asked for, and under it title, outlet and date of each article. */
export function createNewsWriter(phrasebook: Phrasebook): NewsWriter {
  return {
    write(news) {
      const { to, language } = news.subscriber;
      const blocks = [
        ...news.answers.flatMap((answer) => writeAnswer(phrasebook, answer, language)),
        ...writeItems(phrasebook, news),
      ];
      const button = {
        text: phrasebook.format(language, 'button-subscriptions'),
        callbackData: toButtonData('subs', 'list'),
      };
      const messages = toMessages(blocks);
      return messages.map((message, at): OutgoingMessage => ({
        kind: 'text',
        to,
        message,
        ...(at === messages.length - 1 && { buttons: toKeyboard([[button]], language) }),
      }));
    },
  };
}

function writeItems(phrasebook: Phrasebook, news: News): Block[] {
  if (news.items.length === 0) return [];
  return news.items.length === 1 && news.omitted === 0 ? writeOne(phrasebook, news) : writeDigest(phrasebook, news);
}

/** The new answer with its citations, if there is one, and the old one with its sources' names. */
function writeAnswer(phrasebook: Phrasebook, { question, old, new: answer }: NewsAnswer, language: Language): Block[] {
  const key = old === null ? 'news-answered' : answer === null ? 'news-answer-dropped' : 'news-answer-changed';
  const lead = phrasebook.format(language, key, { question });
  const blocks: Block[] = [
    { kind: 'text', lines: toPhraseLines(lead, language) },
    ...(answer === null ? [] : toBlocks(answer)),
  ];
  if (old === null) return blocks;
  const before = phrasebook.format(language, 'news-answer-before');
  return [
    ...blocks,
    { kind: 'text', lines: toPhraseLines(before, language) },
    { kind: 'quotation', lines: toQuoted(old, language) },
  ];
}

function toQuoted({ citations }: Answered, reader: Language): Line[] {
  return citations.flatMap(({ quote, ...article }) => [
    ...toLines(quote, article.language),
    ...toDetails({ article }, reader),
  ]);
}

function writeOne(phrasebook: Phrasebook, { subscriber: { language }, items }: News): Block[] {
  return items.flatMap((item) => {
    const { article, subscription } = item;
    const lead = phrasebook.format(language, ...toLead('news', subscription));
    return [
      { kind: 'text', lines: toPhraseLines(lead, language) },
      { kind: 'text', lines: [toTitle(item), ...toDetails(item, language)] },
      { kind: 'quotation', lines: toLines(findFirstSentence(item), article.language) },
    ] satisfies Block[];
  });
}

function writeDigest(phrasebook: Phrasebook, { subscriber: { language }, items, omitted }: News): Block[] {
  const groups = new Map<string, NewsItem[]>();
  for (const item of items) groups.set(item.subscription.words, [...(groups.get(item.subscription.words) ?? []), item]);
  const format = (key: string, variables = {}) => toPhraseLines(phrasebook.format(language, key, variables), language);
  const blocks: Block[] = [{ kind: 'text', lines: format('news-digest', { count: items.length + omitted }) }];
  for (const group of groups.values()) {
    const heading = group.slice(0, 1).flatMap(({ subscription }) => format(...toLead('news-digest', subscription)));
    const lines = group.flatMap((item) => [toTitle(item), ...toDetails(item, language)]);
    blocks.push({ kind: 'text', lines: [blank(language), ...heading] }, { kind: 'quotation', lines });
  }
  if (omitted > 0) blocks.push({ kind: 'text', lines: format('news-omitted', { count: omitted }) });
  return blocks;
}

/** The text above articles that were asked for, with what was asked for. */
function toLead(
  base: 'news' | 'news-digest',
  { kind, words, feedTitle }: NewsItem['subscription'],
): readonly [key: string, variables: Record<string, string>] {
  if (kind === 'feed') return [`${base}-feed`, { feed: toFeedName(words, feedTitle) }];
  return kind === 'topic' ? [`${base}-topic`, { topic: words }] : [`${base}-any`, {}];
}

function blank(language: Language): Line {
  return { language, runs: [] };
}

function toTitle({ article: { title, url, language } }: NewsItem): Line {
  const address = findSafeUrl(url);
  const run: Run = { ...toRun(title), ...(address === undefined ? { isBold: true } : { url: address }) };
  return { language, runs: [run] };
}

interface Dated {
  readonly article: Pick<Article, 'source' | 'publishedAt' | 'language'>;
}

function toDetails({ article: { source, publishedAt, language } }: Dated, reader: Language): Line[] {
  const date = publishedAt === null ? null : formatDate(publishedAt, reader);
  const details = [source, date].filter((detail) => detail !== null).map((detail) => toInsertedRun(detail, language));
  const runs = details.flatMap((detail, at) => (at === 0 ? [detail] : [{ text: ' · ' }, detail]));
  return runs.length === 0 ? [] : [{ language, runs }];
}

function findFirstSentence({ article: { text, language } }: NewsItem): string {
  const beginning = text.slice(0, mostLeadChars * 4);
  const [first] = splitSentences(beginning, language);
  const sentence = first === undefined ? beginning : beginning.slice(first.start, first.end);
  return sentence.length > mostLeadChars ? `${sentence.slice(0, mostLeadChars).trimEnd()}…` : sentence;
}

const mostLeadChars = 400;
