import type { Article } from '../../domain/article.ts';
import { toButtonData } from '../buttons/data.ts';
import { toQuestionButtons } from '../questions/answer-buttons.ts';
import { keepShown } from '../questions/shown.ts';
import type { Block } from '../render/block.ts';
import { toLines } from '../render/words.ts';
import type { Turn } from '../turn.ts';
import { toHeadLines } from './head-lines.ts';
import { toUrlRow } from './show-passage.ts';

const maxBeginningChars = 900;
const suggestedQuestions = 3;

/** Shows an article: where it is from, how it begins, and questions that it answers. @returns false when no article has that key. */
export async function showArticle(turn: Turn, key: string): Promise<boolean> {
  const { articles } = turn.parts.store;
  const id = /^\d{1,15}$/.test(key) ? await articles.findIdByKey(Number(key)) : undefined;
  const article = id === undefined ? undefined : await articles.findArticle(id);
  if (article === undefined) return false;
  const request = { articleIds: [article.id], language: article.language, limit: suggestedQuestions };
  const questions = turn.settings.hasSuggestions ? await turn.parts.suggester.suggest(request) : [];
  const shown = await keepShown(turn, { questions });
  const link = `https://t.me/${turn.botName}?start=a-${key}`;
  const summary = { text: turn.format('button-summarise'), callbackData: toButtonData('summarise', key) };
  const share = { text: turn.format('button-share'), url: `https://t.me/share/url?url=${encodeURIComponent(link)}` };
  turn.say(toBlocks(turn, article), {
    buttons: [...toQuestionButtons(shown), ...toUrlRow(turn, article.url), [summary, share]],
  });
  return true;
}

function toBlocks(turn: Turn, article: Article): Block[] {
  const { text, language } = article;
  const isWhole = text.length <= maxBeginningChars;
  const beginning = isWhole ? text : `${text.slice(0, maxBeginningChars).replace(/\s+\S*$/u, '')} …`;
  return [
    { kind: 'text', lines: toHeadLines(article, turn.language) },
    { kind: 'expandable', lines: toLines(beginning, language) },
    turn.toBlock('article-ask'),
  ];
}
