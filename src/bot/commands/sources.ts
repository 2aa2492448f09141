import { toCitationButtons } from '../questions/answer-buttons.ts';
import { toCards } from '../render/citations.ts';
import type { BotCommand } from './command.ts';

/** Lists what the last answer quotes. */
export const sourcesCommand: BotCommand = {
  name: 'sources',
  audience: 'everywhere',
  async run(turn) {
    const shown = await turn.parts.store.readers.findLastAnswer(turn.botId, turn.conversation);
    const answer = shown?.content.answer;
    if (shown === undefined || (answer?.kind !== 'answered' && answer?.kind !== 'summarized')) {
      return turn.say([turn.toBlock('sources-none')]);
    }
    const title = turn.toBlock('sources-title', { question: answer.question.slice(0, maxQuestionChars) });
    turn.say([title, ...toCards({ citations: answer.citations, language: turn.language })], {
      buttons: toCitationButtons(shown),
    });
  },
};

const maxQuestionChars = 300;
