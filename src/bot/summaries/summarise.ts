import type { AskedSummary } from '../../domain/answer.ts';
import type { SummarizeRequest } from '../../domain/summary-request.ts';
import type { SummaryAbstained } from '../../domain/summary.ts';
import type { Turn } from '../turn.ts';

/** Has a summary written. @param question The words that asked for it. */
export async function summarise(
  turn: Turn,
  request: SummarizeRequest,
  question: string,
): Promise<AskedSummary | SummaryAbstained> {
  const { asker, clock } = turn.parts;
  turn.showTyping();
  const startedMs = clock.monotonicMs();
  const summary = await asker.summarize(request);
  if (summary.kind === 'abstained') return summary;
  const elapsedMs = Math.round(clock.monotonicMs() - startedMs);
  return { ...summary, question, questionLanguage: summary.language, elapsedMs, request };
}
