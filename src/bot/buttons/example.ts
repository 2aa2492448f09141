import { exampleKeys } from '../examples.ts';
import { answerQuestion } from '../questions/answer-question.ts';
import type { BotButton } from './button.ts';

/** Asks one of the questions that the welcome suggests. Its value is their number, 0 for the first. */
export const exampleButton: BotButton = {
  prefix: 'example',
  async run(turn, [at = '']) {
    const key = /^\d$/.test(at) ? exampleKeys[Number(at)] : undefined;
    if (key === undefined) return false;
    await answerQuestion(turn, turn.format(key), { isShown: true });
    return true;
  },
};
