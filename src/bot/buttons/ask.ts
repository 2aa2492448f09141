import { answerQuestion } from '../questions/answer-question.ts';
import { findShown } from '../questions/shown.ts';
import type { BotButton } from './button.ts';

/** Asks a question that was suggested. Its values are the key of the message and the question's number, 0 for the first. */
export const askButton: BotButton = {
  prefix: 'ask',
  async run(turn, [key, at = '']) {
    const shown = await findShown(turn, key);
    const question = /^\d$/.test(at) ? shown?.content.questions?.[Number(at)] : undefined;
    if (question === undefined) return false;
    await answerQuestion(turn, question, { isShown: true });
    return true;
  },
};
