import type { Abstained, Answered } from '../../domain/answer.ts';
import type { Turn } from '../turn.ts';
import { asksForNewest, everything } from './find-request.ts';
import { addSubscription, describeResult, subscribe } from './subscribe.ts';

/** Has the chat told when a question is answered, or answered differently, or daily of what is new. @returns what is to be said about it. */
export async function watchAnswer(turn: Turn, known: Answered | Abstained): Promise<string> {
  if (asksForNewest(turn, known.completeQuestion ?? known.question))
    return subscribe(turn, { ...everything, timing: 'daily' });
  const question = known.completeQuestion ?? known.question;
  // It holds nothing that articles could be looked through for.
  if ((await turn.parts.following.preview('question', question)) === undefined) return turn.format('watch-not');
  const answer = known.kind === 'answered' ? known : undefined;
  const request = { kind: 'question', words: question, feedTitle: null, timing: 'at-once', answer } as const;
  const result = await addSubscription(turn, request);
  if (result !== 'added') return describeResult(turn, request, result);
  return turn.format(answer === undefined ? 'watch-done-unanswered' : 'watch-done', { question });
}
