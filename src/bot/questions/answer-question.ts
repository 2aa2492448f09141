import type { Answer } from '../../domain/answer.ts';
import { detectLanguage } from '../../text/detect.ts';
import { toBlocks } from '../render/answer.ts';
import type { Block } from '../render/block.ts';
import { toRun } from '../render/words.ts';
import type { Turn } from '../turn.ts';
import { admit } from './admit.ts';
import { toAnswerButtons } from './answer-buttons.ts';
import { addFollowUps } from './follow-ups.ts';
import { keepShown } from './shown.ts';

export interface QuestionOptions {
  /** Whether the question stands above the answer, because the reader did not write it. Default false. */
  readonly isShown?: boolean;
  /** What others wrote and the question is a reply to. */
  readonly about?: string;
}

/** Answers a question with its citations, unless too many were asked or the answer is stopped. */
export async function answerQuestion(
  turn: Turn,
  question: string,
  { isShown = false, about }: QuestionOptions = {},
): Promise<void> {
  if (!admit(turn)) return;
  turn.showTyping();
  const { asker, logger, running } = turn.parts;
  const { conversation } = turn;
  const answer = await running.run(conversation, async () => {
    // The conversation is then about that, and the question is its follow-up, where it leaves something out.
    if (about !== undefined) await asker.ask({ question: about, conversation });
    return asker.ask({ question, conversation });
  });
  if (answer === undefined) return;
  await sayAnswer(turn, answer, isShown ? [toHeading(question, answer)] : []);
  const { kind, language, elapsedMs } = answer;
  logger.info({ updateId: turn.updateId, kind, language, elapsedMs }, 'answered');
}

async function sayAnswer(turn: Turn, answer: Answer, heading: readonly Block[]): Promise<void> {
  const blocks = [...heading, ...toBlocks(answer)];
  if (answer.kind === 'replied') return turn.say(blocks);
  const shown = await keepShown(turn, { answer });
  const parts = turn.answer(blocks, { buttons: toAnswerButtons(turn, shown, await findNearestKeys(turn, answer)) });
  if (answer.kind === 'abstained' || !turn.settings.hasSuggestions) return;
  turn.afterwards(() => addFollowUps(turn, shown, { answer, parts }));
}

async function findNearestKeys({ parts }: Turn, answer: Answer) {
  const ids = answer.kind === 'abstained' ? answer.nearest.map(({ articleId }) => articleId) : [];
  return parts.store.articles.findKeys(ids);
}

function toHeading(question: string, answer: Answer): Block {
  const language = detectLanguage(question) === 'ar' ? 'ar' : answer.language;
  return { kind: 'text', lines: [{ language, runs: [{ ...toRun(question), isBold: true }] }] };
}
