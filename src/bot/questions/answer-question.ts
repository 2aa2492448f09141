import type { Answer } from '../../domain/answer.ts';
import { detectLanguage } from '../../text/detect.ts';
import { toBlocks } from '../render/answer.ts';
import type { Block } from '../render/block.ts';
import { toRun } from '../render/words.ts';
import type { Turn } from '../turn.ts';
import { admit } from './admit.ts';
import { toAnswerButtons } from './answer-buttons.ts';
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
  const heading = isShown ? [toHeading(question, answer)] : [];
  turn.say([...heading, ...toBlocks(answer)], { buttons: await toButtons(turn, answer) });
  const { kind, language, elapsedMs } = answer;
  logger.info({ updateId: turn.updateId, kind, language, elapsedMs }, 'answered');
}

async function toButtons(turn: Turn, answer: Answer) {
  if (answer.kind === 'replied') return [];
  const questions = await suggest(turn, answer);
  const shown = await keepShown(turn, { answer, questions });
  return toAnswerButtons(turn, shown, await findNearestKeys(turn, answer));
}

const suggestedQuestions = 2;

async function suggest({ parts, settings }: Turn, answer: Exclude<Answer, { kind: 'replied' }>) {
  if (!settings.hasSuggestions || answer.kind === 'abstained') return [];
  const articleIds = [...new Set(answer.citations.map(({ articleId }) => articleId))];
  const known = [answer.question, ...answer.citations.map(({ quote }) => quote)];
  return parts.suggester.suggest({ articleIds, language: answer.language, known, limit: suggestedQuestions });
}

async function findNearestKeys({ parts }: Turn, answer: Answer) {
  const ids = answer.kind === 'abstained' ? answer.nearest.map(({ articleId }) => articleId) : [];
  return parts.store.articles.findKeys(ids);
}

function toHeading(question: string, answer: Answer): Block {
  const language = detectLanguage(question) === 'ar' ? 'ar' : answer.language;
  return { kind: 'text', lines: [{ language, runs: [{ ...toRun(question), isBold: true }] }] };
}
