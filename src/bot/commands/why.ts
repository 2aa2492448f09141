import type { Answer } from '../../domain/answer.ts';
import type { RankedSentence } from '../../domain/ranked-sentence.ts';
import { findFirstStrongDirection } from '../../text/direction.ts';
import type { Block } from '../render/block.ts';
import { toExplanationBlocks, toWritingBlocks } from '../render/explanation.ts';
import type { Line } from '../render/line.ts';
import { toInsertedRun, toLines } from '../render/words.ts';
import type { Turn } from '../turn.ts';
import type { BotCommand } from './command.ts';

/** Tells an administrator how the last answer to them came about. */
export const whyCommand: BotCommand = {
  name: 'why',
  audience: 'administrators',
  async run(turn) {
    const shown = await turn.parts.store.readers.findLastAnswer(turn.botId, turn.conversation);
    const { answer, explanation, writing } = shown?.content ?? {};
    if (answer === undefined) return turn.say([turn.toBlock('why-none')]);
    const explained = explanation === undefined ? [] : toExplanationBlocks(turn, explanation);
    const written = writing === undefined ? [] : toWritingBlocks(turn, writing);
    turn.say([...toBlocks(turn, answer), ...explained, ...written]);
  },
};

function toBlocks(turn: Turn, answer: Answer): Block[] {
  const common = { question: answer.question.slice(0, 300), milliseconds: Math.round(answer.elapsedMs) };
  if (answer.kind === 'replied' || answer.kind === 'summarized') {
    return [turn.toBlock('why-unsearched', { ...common, outcome: answer.kind })];
  }
  const reason = answer.kind === 'answered' ? answer.writer : answer.reason;
  const facts = turn.toBlock('why', {
    ...common,
    outcome: `${answer.kind} (${reason})`,
    from: answer.questionLanguage,
    to: answer.articleLanguage ?? '–',
    confidence: answer.confidence.toFixed(3),
  });
  return [facts, ...answer.ranked.slice(0, 3).map(toSentence)];
}

/** The heading is read from the left, as all of the trace, and the quotation as it was written. */
function toSentence({ articleId, score, quote }: RankedSentence): Block {
  const heading: Line = {
    language: 'en',
    runs: [{ text: `${score.toFixed(3)} · ` }, { ...toInsertedRun(articleId, 'en'), isBold: true }],
  };
  const language = findFirstStrongDirection(quote) === 'rtl' ? 'ar' : 'en';
  return { kind: 'quotation', lines: [heading, ...toLines(quote, language).slice(0, 1)] };
}
