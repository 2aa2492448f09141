import type { AskListener } from '../domain/answer.ts';
import type { Understood } from '../domain/conversation.ts';
import type { RewriteReport } from '../domain/explanation.ts';
import { detectQuestionType } from '../text/question-type.ts';
import type { QuestionRewriter } from './model/question-rewriter.ts';

export interface Condensed {
  readonly understood: Understood;
  /** Undefined where no language model was asked. */
  readonly report?: RewriteReport;
}

/** What a message asks, where a language model completes what the rules only guess; as the rules have it where it fails, and where nobody waits. */
export async function condenseFollowUp(
  understood: Understood,
  rewriter: QuestionRewriter | undefined,
  listener: AskListener | undefined,
): Promise<Condensed> {
  if (understood.kind !== 'question' || understood.doubt === undefined) return { understood };
  if (rewriter === undefined || listener === undefined) return { understood };
  const { message, earlier, question } = understood.doubt;
  const { language } = question;
  const report = await rewriter.condense({ message, earlier, language }, listener);
  const { text } = report;
  if (text === null) return { understood, report };
  const type = detectQuestionType(text, language);
  return { understood: { ...understood, question: { ...question, text, type } }, report };
}
