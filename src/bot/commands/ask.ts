import { answerQuestion } from '../questions/answer-question.ts';
import type { BotCommand } from './command.ts';

/** Answers the question behind it. */
export const askCommand: BotCommand = {
  name: 'ask',
  audience: 'everywhere',
  run: (turn, question) => (question === '' ? turn.say([turn.toBlock('ask-empty')]) : answerQuestion(turn, question)),
};
