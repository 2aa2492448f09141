import type { AskedSummary, GrowingAnswer } from '../../domain/answer.ts';
import type { WritingReport } from '../../domain/explanation.ts';
import type { SummarizeRequest } from '../../domain/summary-request.ts';
import type { SummaryAbstained } from '../../domain/summary.ts';
import { toPerson } from '../questions/admit.ts';
import type { Turn } from '../turn.ts';

/** A summary, or why there is none; with what became of a language model's sentences. */
export interface WrittenSummary {
  readonly summary: AskedSummary | SummaryAbstained;
  readonly writing: WritingReport | undefined;
}

/**
 * Has a summary written. @param question The words that asked for it. @param onProgress Told it as far as a language model has
 * written it. @returns undefined when it was stopped.
 */
export async function summarise(
  turn: Turn,
  request: SummarizeRequest,
  question: string,
  onProgress?: (soFar: GrowingAnswer) => void,
): Promise<WrittenSummary | undefined> {
  const { asker, clock, running } = turn.parts;
  turn.showTyping();
  const startedMs = clock.monotonicMs();
  let writing: WritingReport | undefined;
  const onWritten = (report: WritingReport) => void (writing = report);
  const summary = await running.run(turn.conversation, (signal) =>
    asker.summarize(request, { signal, person: toPerson(turn), onWritten, ...(onProgress && { onProgress }) }),
  );
  if (summary?.kind !== 'summarized') return summary && { summary, writing };
  const elapsedMs = Math.round(clock.monotonicMs() - startedMs);
  return { summary: { ...summary, question, questionLanguage: summary.language, elapsedMs, request }, writing };
}
