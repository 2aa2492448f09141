import { readCommandRequest } from '../../text/command-request.ts';
import { subscribeCommand } from '../commands/subscribe.ts';
import { subscriptionsCommand } from '../commands/subscriptions.ts';
import { unsubscribeCommand } from '../commands/unsubscribe.ts';
import { answerQuestion, type QuestionOptions } from '../questions/answer-question.ts';
import type { Turn } from '../turn.ts';

const commands = {
  subscribe: subscribeCommand,
  unsubscribe: unsubscribeCommand,
  subscriptions: subscriptionsCommand,
} as const;

/** Runs the command that words ask for, or else answers them as a question. */
export async function answerWords(turn: Turn, words: string, options: QuestionOptions): Promise<void> {
  const request = readCommandRequest(words);
  if (request === undefined) return answerQuestion(turn, words, options);
  await commands[request.name].run(turn, request.argument);
}
