import type { Answer } from '../../domain/answer.ts';
import type { RankedSentence } from '../../domain/ranked-sentence.ts';
import type { Block } from '../render/block.ts';
import { toExplanationBlocks } from '../render/explanation.ts';
import { toInsertedRun, toLines } from '../render/words.ts';
import type { Turn } from '../turn.ts';
import type { BotCommand } from './command.ts';

/** Tells an administrator how the last answer to them came about. */
export const whyCommand: BotCommand = {
  name: 'why',
  audience: 'administrators',
  async run(turn) {
    const shown = await turn.parts.store.readers.findLastAnswer(turn.botId, turn.conversation);
    const { answer, explanation } = shown?.content ?? {};
    if (answer === undefined) return turn.say([turn.toBlock('why-none')]);
    const explained = explanation === undefined ? [] : toExplanationBlocks(turn, explanation);
    turn.say([...toBlocks(turn, answer), ...explained]);
  },
};

function toBlocks(turn: Turn, answer: Answer): Block[] {
  const common = { question: answer.question.slice(0, 300), milliseconds: Math.round(answer.elapsedMs) };
  if (answer.kind === 'replied' || answer.kind === 'summarized') {
    return [turn.toBlock('why-unsearched', { ...common, kind: answer.kind })];
  }
  const facts = turn.toBlock('why', {
    ...common,
    kind: answer.kind,
    from: answer.questionLanguage,
    to: answer.articleLanguage ?? '–',
    confidence: answer.confidence.toFixed(3),
    writer: answer.kind === 'answered' ? answer.writer : answer.reason,
  });
  return [facts, ...answer.ranked.slice(0, 3).map((sentence) => toSentence(turn, sentence))];
}

function toSentence({ language }: Turn, { articleId, score, quote }: RankedSentence): Block {
  const name = { ...toInsertedRun(articleId, language), isBold: true };
  const heading = { language, runs: [{ text: `${score.toFixed(3)} · ` }, name] };
  const [first = heading] = toLines(quote, language);
  return {
    kind: 'quotation',
    lines: [heading, { ...first, runs: first.runs.map((run) => toInsertedRun(run.text, language)) }],
  };
}
