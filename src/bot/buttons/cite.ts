import { showPassage } from '../articles/show-passage.ts';
import { findShown } from '../questions/shown.ts';
import type { BotButton } from './button.ts';

/** Opens what an answer quotes, with what stands around it. Its values are the key of the message and the citation's number. */
export const citeButton: BotButton = {
  prefix: 'cite',
  async run(turn, [key, number = '']) {
    const answer = (await findShown(turn, key))?.content.answer;
    if (answer?.kind !== 'answered' && answer?.kind !== 'summarized') return false;
    const citation = answer.citations.find((each) => String(each.number) === number);
    if (citation === undefined) return false;
    const { blocks, buttons } = await showPassage(turn, citation);
    turn.say(blocks, { buttons });
    return true;
  },
};
