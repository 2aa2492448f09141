import type { Answer, Asker, AskListener, AskRequest, FoundPassage, SearchRequest } from '../../src/domain/answer.ts';
import type { Summarizer, Summary, SummaryListener } from '../../src/domain/summary.ts';
import type { SummarizeRequest } from '../../src/domain/summary-request.ts';

export interface FakeAsker extends Asker, Summarizer {
  /** What summaries it was asked for, in order. */
  readonly summaries: readonly SummarizeRequest[];
  /** What it was asked, in order. */
  readonly requests: readonly AskRequest[];
}

/** An asker that answers as it is told to. What it is not told is not implemented. */
export function createFakeAsker(
  ask: (request: AskRequest, listener?: AskListener) => Answer | Promise<Answer> = notImplemented,
  summarize: (request: SummarizeRequest, listener?: SummaryListener) => Summary | Promise<Summary> = notImplemented,
  search: (request: SearchRequest) => readonly FoundPassage[] = notImplemented,
): FakeAsker {
  const summaries: SummarizeRequest[] = [];
  const requests: AskRequest[] = [];
  return {
    requests,
    summaries,
    summarize: async (request, listener) => {
      summaries.push(request);
      return summarize(request, listener);
    },
    ask: async (request, listener) => {
      requests.push(request);
      return ask(request, listener);
    },
    search: async (request) => search(request),
  };
}

function notImplemented(): never {
  throw new Error('not implemented');
}
