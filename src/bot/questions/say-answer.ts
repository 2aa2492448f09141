import type { Answer } from '../../domain/answer.ts';
import type { AnswerExplanation, WritingReport } from '../../domain/explanation.ts';
import type { Reply, ShownContent } from '../../domain/readers.ts';
import { fitSentences } from '../inline/fit-answer.ts';
import { toBlocks } from '../render/answer.ts';
import type { Block } from '../render/block.ts';
import type { Turn } from '../turn.ts';
import { keepVersions } from '../summaries/version-buttons.ts';
import { toAnswerButtons } from './answer-buttons.ts';
import { addFollowUps } from './follow-ups.ts';
import { keepShown } from './shown.ts';

interface Saying {
  /** Stands above the answer. */
  readonly heading?: readonly Block[];
  /** The reply whose place the answer takes. */
  readonly instead?: Pick<Reply, 'updateId' | 'parts'>;
  readonly explanation?: AnswerExplanation | undefined;
  /** How a summary was written, where a language model did. */
  readonly writing?: WritingReport | undefined;
}

/** Says an answer with its buttons; a summary in one message, because its buttons edit it. @returns in how many messages. */
export async function sayAnswer(turn: Turn, given: Answer, saying: Saying = {}): Promise<number> {
  const { heading = [], instead, explanation, writing } = saying;
  const answer = given.kind === 'summarized' ? (fitSentences(given) ?? given) : given;
  const blocks = [...heading, ...toBlocks(answer)];
  if (answer.kind === 'replied') return turn.answer(blocks, { instead });
  const kept = {
    ...(explanation && { explanation }),
    ...keepWriting(turn, writing),
    ...(await keepVersions(turn, answer)),
  };
  const shown = await keepShown(turn, { answer, ...kept });
  const buttons = toAnswerButtons(turn, shown, await findNearestKeys(turn, answer));
  const parts = turn.answer(blocks, { buttons, instead });
  if (answer.kind !== 'abstained' && turn.settings.hasSuggestions)
    turn.afterwards(() => addFollowUps(turn, shown, { answer, parts }));
  return parts;
}

/** Only administrators may ask how a summary came about. */
export function keepWriting(turn: Turn, writing: WritingReport | undefined): Pick<ShownContent, 'writing'> {
  return writing !== undefined && turn.isAdministrator ? { writing } : {};
}

async function findNearestKeys({ parts }: Turn, answer: Answer) {
  const ids = answer.kind === 'abstained' ? answer.nearest.map(({ articleId }) => articleId) : [];
  return parts.store.articles.findKeys(ids);
}
