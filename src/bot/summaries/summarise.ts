import type { AskedSummary } from '../../domain/answer.ts';
import type { SummarizeRequest } from '../../domain/summary-request.ts';
import type { SummaryAbstained } from '../../domain/summary.ts';
import { toPerson } from '../questions/admit.ts';
import type { Turn } from '../turn.ts';

/** Has a summary written. @param question The words that asked for it. @returns undefined when it was stopped. */
export async function summarise(
  turn: Turn,
  request: SummarizeRequest,
  question: string,
): Promise<AskedSummary | SummaryAbstained | undefined> {
  const { asker, clock, running } = turn.parts;
  turn.showTyping();
  const startedMs = clock.monotonicMs();
  const summary = await running.run(turn.conversation, (signal) =>
    asker.summarize(request, { signal, person: toPerson(turn) }),
  );
  if (summary?.kind !== 'summarized') return summary;
  const elapsedMs = Math.round(clock.monotonicMs() - startedMs);
  return { ...summary, question, questionLanguage: summary.language, elapsedMs, request };
}
