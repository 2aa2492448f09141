import { feedbackReasons, type FeedbackReason, type Shown, type Verdict } from '../../domain/readers.ts';
import { toAnswerButtons, toReasonButtons } from '../questions/answer-buttons.ts';
import { findShown } from '../questions/shown.ts';
import type { PressTurn } from '../turn.ts';
import type { BotButton } from './button.ts';

/** Keeps what a reader thinks of an answer. Its values are the key of the message and `good`, `bad`, a reason, or `none` for no reason. */
export const rateButton: BotButton = {
  prefix: 'rate',
  async run(turn, [key, word]) {
    const shown = await findShown(turn, key);
    const { personId } = turn;
    if (shown?.content.answer === undefined || personId === undefined) return false;
    const reason = feedbackReasons.find((each) => each === word) ?? null;
    if (reason === null && word !== 'good' && word !== 'bad' && word !== 'none') return false;
    const verdict = word === 'good' ? 'good' : 'bad';
    await keep(turn, { shown, personId, verdict, reason });
    if (word === 'bad') {
      turn.setButtons(toReasonButtons(turn, shown));
      turn.notify(turn.format('feedback-why'));
    } else {
      turn.setButtons(toAnswerButtons(turn, shown, await findKeys(turn, shown), verdict));
      turn.notify(turn.format(`feedback-${verdict}`));
    }
    return true;
  },
};

interface Opinion {
  readonly shown: Shown;
  readonly personId: number;
  readonly verdict: Verdict;
  readonly reason: FeedbackReason | null;
}

async function keep({ parts, botId }: PressTurn, { shown: { updateId }, ...opinion }: Opinion): Promise<void> {
  await parts.store.readers.saveFeedback({ botId, updateId, ...opinion, at: parts.clock.now().toISOString() });
}

async function findKeys({ parts }: PressTurn, { content: { answer } }: Shown) {
  const nearest = answer?.kind === 'abstained' ? answer.nearest : [];
  return parts.store.articles.findKeys(nearest.map(({ articleId }) => articleId));
}
