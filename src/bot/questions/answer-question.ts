import type { Answer } from '../../domain/answer.ts';
import { detectLanguage } from '../../text/detect.ts';
import { toBlocks } from '../render/answer.ts';
import type { Block } from '../render/block.ts';
import { toRun } from '../render/words.ts';
import type { Turn } from '../turn.ts';

export interface QuestionOptions {
  /** Whether the question stands above the answer, because the reader did not write it. Default false. */
  readonly isShown?: boolean;
  /** What others wrote and the question is a reply to. */
  readonly about?: string;
}

/** Answers a question with its citations. */
export async function answerQuestion(
  turn: Turn,
  question: string,
  { isShown = false, about }: QuestionOptions = {},
): Promise<void> {
  turn.showTyping();
  const { asker, logger } = turn.parts;
  const { conversation } = turn;
  // The conversation is then about that, and the question is its follow-up, where it leaves something out.
  if (about !== undefined) await asker.ask({ question: about, conversation });
  const answer = await asker.ask({ question, conversation });
  turn.say([...(isShown ? [toHeading(question, answer)] : []), ...toBlocks(answer)]);
  const { kind, language, elapsedMs } = answer;
  logger.info({ updateId: turn.updateId, kind, language, elapsedMs }, 'answered');
}

function toHeading(question: string, answer: Answer): Block {
  const language = detectLanguage(question) === 'ar' ? 'ar' : answer.language;
  return { kind: 'text', lines: [{ language, runs: [{ ...toRun(question), isBold: true }] }] };
}
