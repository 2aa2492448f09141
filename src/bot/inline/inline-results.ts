import type { InlineQueryResultArticle } from 'grammy/types';
import type { Answered, AskedSummary, Citation } from '../../domain/answer.ts';
import type { ArticleSummary } from '../../domain/article.ts';
import type { Language } from '../../domain/language.ts';
import type { RenderedMessage } from '../../domain/messenger.ts';
import { formatDate } from '../../text/dates.ts';
import { toBlocks } from '../render/answer.ts';
import { findSafeUrl } from '../render/escape.ts';
import { renderLine, type Line } from '../render/line.ts';
import { toMessages } from '../render/split.ts';
import { toInsertedRun, toLines, toRun } from '../render/words.ts';
import { fitSentences, keepSentences } from './fit-answer.ts';

/** Sentences of an answer that are offered by themselves, besides the whole. */
const maxSentences = 5;

/** What a reader may insert of an answer: the whole, and where it has several sentences each of them, always with its citations. */
export function toAnswerResults(answer: Answered | AskedSummary): InlineQueryResultArticle[] {
  const whole = { id: 'answer', answer };
  const isOne = answer.sentences.length === 1;
  const single = answer.sentences.slice(0, isOne ? 0 : maxSentences).map((_, at) => ({
    id: `sentence-${at + 1}`,
    answer: keepSentences(answer, at, at + 1),
  }));
  return [whole, ...single].flatMap((each) => toAnswerResult(each.id, each.answer));
}

function toAnswerResult(id: string, answer: Answered | AskedSummary): InlineQueryResultArticle[] {
  const fitting = fitSentences(answer);
  const [message] = fitting === undefined ? [] : toMessages(toBlocks(fitting));
  const [{ text }] = answer.sentences;
  const [citation] = answer.citations;
  if (message === undefined) return [];
  return [
    toResult(
      id,
      {
        title: text,
        language: citation.language,
        details: [citation.title, ...listDetails(citation, answer.language)],
      },
      message,
    ),
  ];
}

export interface OfferedArticle extends Pick<ArticleSummary, 'title' | 'url' | 'source' | 'publishedAt' | 'language'> {
  /** Its first sentence, word for word. */
  readonly opening: string;
}

/** An article to insert: its title, which leads to it, its outlet and date, and how it begins. Nothing for one without a title. */
export function toArticleResult(article: OfferedArticle, number: number, reader: Language): InlineQueryResultArticle[] {
  const { language, title, url, opening } = article;
  const address = findSafeUrl(url);
  const heading = { ...toRun(title), ...(address === undefined ? { isBold: true } : { url: address }) };
  const details = listDetails(article, reader);
  const [message] = toMessages([
    { kind: 'text', lines: [{ language, runs: [heading] }, toDetailLine(details, language)] },
    { kind: 'quotation', lines: toLines(opening, language) },
  ]);
  if (message === undefined || heading.text === '') return [];
  return [toResult(`article-${number}`, { title, language, details }, message)];
}

function listDetails({ source, publishedAt }: Pick<Citation, 'source' | 'publishedAt'>, reader: Language): string[] {
  return [source, publishedAt === null ? null : formatDate(publishedAt, reader)].filter((detail) => detail !== null);
}

interface Label {
  readonly title: string;
  /** Of the title. */
  readonly language: Language;
  readonly details: readonly string[];
}

function toResult(id: string, { title, language, details }: Label, message: RenderedMessage): InlineQueryResultArticle {
  const description = renderLine(toDetailLine(details.map(shorten), language)).plain;
  return {
    type: 'article',
    id,
    title: renderLine({ language, runs: [toRun(shorten(title))] }).plain,
    ...(description !== '' && { description }),
    input_message_content: {
      message_text: message.html,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  };
}

/** The same without formatting, for when that is refused. */
export function toPlainResult(result: InlineQueryResultArticle): InlineQueryResultArticle {
  const { input_message_content: content } = result;
  if (!('message_text' in content)) return result;
  const { parse_mode: _mode, ...plain } = content;
  return { ...result, input_message_content: { ...plain, message_text: toPlainText(content.message_text) } };
}

const characters: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

function toPlainText(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (name) => characters[name] ?? name);
}

function toDetailLine(details: readonly string[], language: Language): Line {
  const runs = details.map((detail) => toInsertedRun(detail, language)).filter(({ text }) => text !== '');
  return { language, runs: runs.flatMap((run, at) => (at === 0 ? [run] : [{ text: ' · ' }, run])) };
}

/** Clients show about two lines. */
const maxLabelChars = 160;

function shorten(text: string): string {
  const { text: clean } = toRun(text);
  if (clean.length <= maxLabelChars) return clean;
  const cut = clean.slice(0, maxLabelChars - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
