import type { Answer } from '../../domain/answer.ts';
import type { Shown } from '../../domain/readers.ts';
import { toKeyboard } from '../render/keyboard.ts';
import { toBatch } from '../replies.ts';
import type { Turn } from '../turn.ts';
import { toAnswerButtons } from './answer-buttons.ts';

/** An answer that may be followed up. */
export type FollowedAnswer = Exclude<Answer, { kind: 'replied' | 'abstained' }>;

const suggestedQuestions = 2;
/** Later the buttons are not worth it that anything waits for them. */
const worthwhileMs = 60_000;

/** Puts questions that lead on under an answer of so many messages, once they are found. */
export async function addFollowUps(
  turn: Turn,
  shown: Shown,
  { answer, parts }: { readonly answer: FollowedAnswer; readonly parts: number },
): Promise<void> {
  const questions = await suggest(turn, answer);
  if (questions.length === 0) return;
  const {
    botId,
    updateId,
    to,
    language,
    parts: { store, clock },
  } = turn;
  const buttons = toAnswerButtons(turn, { ...shown, content: { ...shown.content, questions } }, new Map());
  const of = { batch: toBatch(updateId), place: parts };
  const now = clock.now();
  await store.readers.addFollowUps({
    ...{ botId, updateId, at: shown.at, questions },
    change: {
      ...{ botId, batch: `follow-up:${updateId}`, place: 1, priority: 'reply' },
      message: { kind: 'buttons', to, of, buttons: toKeyboard(buttons, language) },
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + worthwhileMs).toISOString(),
    },
  });
}

async function suggest({ parts }: Turn, { question, citations, language }: FollowedAnswer): Promise<readonly string[]> {
  const articleIds = [...new Set(citations.map(({ articleId }) => articleId))];
  const known = [question, ...citations.map(({ quote }) => quote)];
  return parts.suggester.suggest({ articleIds, language, known, limit: suggestedQuestions });
}
