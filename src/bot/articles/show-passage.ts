import type { Article, Passage } from '../../domain/article.ts';
import type { Citation } from '../../domain/answer.ts';
import type { Button } from '../../domain/messenger.ts';
import { toButtonData } from '../buttons/data.ts';
import type { Block } from '../render/block.ts';
import { findSafeUrl } from '../render/escape.ts';
import type { Line } from '../render/line.ts';
import { toLines } from '../render/words.ts';
import type { ButtonRows, Turn } from '../turn.ts';
import { toHeadLines } from './head-lines.ts';

export interface ShownPassage {
  readonly blocks: readonly Block[];
  readonly buttons: ButtonRows;
}

/** The words that are quoted, in bold among the passage that they stand in and its neighbours, with the way to the article. */
export async function showPassage(turn: Turn, citation: Citation): Promise<ShownPassage> {
  const { articles } = turn.parts.store;
  const { articleId, start, end, quote } = citation;
  const article = await articles.findArticle(articleId);
  const head: Block = { kind: 'text', lines: toHeadLines(article ?? citation, turn.language) };
  if (article === undefined || article.text.slice(start, end) !== quote) {
    const lines = toLines(quote, citation.language);
    const key = article === undefined ? 'passage-gone' : 'passage-changed';
    return { blocks: [head, { kind: 'quotation', lines }, turn.toBlock(key)], buttons: toUrlRow(turn, citation.url) };
  }
  const passages = await articles.listPassages([articleId]);
  const lines = toMarkedLines(article, findAround(passages, citation), citation);
  const key = (await articles.findKeys([articleId])).get(articleId);
  const open: Button[] =
    key === undefined ? [] : [{ text: turn.format('button-article'), callbackData: toButtonData('article', key) }];
  return { blocks: [head, { kind: 'quotation', lines }], buttons: [...toUrlRow(turn, article.url), open] };
}

/** A button that leads to the article where it was published. */
export function toUrlRow(turn: Turn, address: string | null): ButtonRows {
  const url = findSafeUrl(address);
  return url === undefined ? [] : [[{ text: turn.format('button-open'), url }]];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From the passage before those that hold the quotation to the one after. */
function findAround(passages: readonly Passage[], { start, end }: Stretch): Stretch {
  const held = passages.filter((passage) => passage.start < end && start < passage.end).map(({ ordinal }) => ordinal);
  const [first, last] = [Math.min(...held) - 1, Math.max(...held) + 1];
  const around = passages.filter(({ ordinal }) => ordinal >= first && ordinal <= last);
  return {
    start: Math.min(start, ...around.map((passage) => passage.start)),
    end: Math.max(end, ...around.map((passage) => passage.end)),
  };
}

function toMarkedLines({ text, language }: Article, around: Stretch, quoted: Stretch): Line[] {
  const plain = (from: number, to: number) => toLines(text.slice(from, to), language);
  const bold = plain(quoted.start, quoted.end).map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, isBold: true })),
  }));
  const [before, after] = [plain(around.start, quoted.start), plain(quoted.end, around.end)];
  const startsLine = /(?:^|\n)\s*$/.test(text.slice(around.start, quoted.start));
  const endsLine = /^\s*(?:\n|$)/.test(text.slice(quoted.end, around.end));
  return join(join(before, bold, startsLine), after, endsLine);
}

/** The last line of the first and the first line of the second are one, unless a line ends there. */
function join(first: readonly Line[], second: readonly Line[], isBroken: boolean): Line[] {
  const [last, next] = [first.at(-1), second[0]];
  if (isBroken || last === undefined || next === undefined) return [...first, ...second];
  const joined = { ...last, runs: [...last.runs, { text: ' ' }, ...next.runs] };
  return [...first.slice(0, -1), joined, ...second.slice(1)];
}
