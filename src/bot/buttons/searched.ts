import type { RankedSentence } from '../../domain/ranked-sentence.ts';
import type { ArticleSummary } from '../../domain/article.ts';
import { takeTellings } from '../../domain/stories.ts';
import { findShown } from '../questions/shown.ts';
import type { Block } from '../render/block.ts';
import { toLines, toRun } from '../render/words.ts';
import type { BotButton } from './button.ts';

const shownSentences = 3;

/** Tells what was searched for an answer that was not found, and the sentences that came nearest. Its value is the key of the message. */
export const searchedButton: BotButton = {
  prefix: 'searched',
  async run(turn, [key]) {
    const answer = (await findShown(turn, key))?.content.answer;
    if (answer?.kind !== 'abstained') return false;
    const { articles } = turn.parts.store;
    const found = await articles.findSummaries([...new Set(answer.ranked.map(({ articleId }) => articleId))]);
    const stories = takeTellings(found, answer.language);
    const nearest = answer.ranked.flatMap((sentence) => toNearest(sentence, stories)).slice(0, shownSentences);
    const count = await articles.countArticles();
    const text = turn.toBlock('searched', { question: answer.question.slice(0, maxQuestionChars), count });
    turn.say([
      text,
      ...(nearest.length > 0 ? [turn.toBlock('searched-nearest'), ...nearest] : []),
      turn.toBlock('searched-advice'),
    ]);
    return true;
  },
};

const maxQuestionChars = 300;

function toNearest({ articleId, quote }: RankedSentence, found: readonly ArticleSummary[]): Block[] {
  const article = found.find(({ id }) => id === articleId);
  if (article === undefined) return [];
  const { language, title } = article;
  return [
    {
      kind: 'quotation',
      lines: [{ language, runs: [{ ...toRun(title), isBold: true }] }, ...toLines(quote, language)],
    },
  ];
}
