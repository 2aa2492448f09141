import type { Language } from '../domain/language.ts';
import type { SummaryLength } from '../domain/summary-request.ts';
import { printJson, printText, type CommandContext } from './context.ts';
import { renderSummary } from './render-answer.ts';

export interface SummarizeOptions {
  /** An id, `latest`, or words on a topic. */
  readonly words: readonly string[];
  readonly lang?: Language;
  readonly length?: SummaryLength;
}

/** `summarize`: one article, the newest one, or what is held on a topic or of a time. */
export async function runSummarize(context: CommandContext, options: SummarizeOptions): Promise<number> {
  const sanad = await context.open();
  const { lang: language, length, words } = options;
  const { signal } = context.io;
  const subject = { kind: 'typed', text: words.join(' ') } as const;
  const summary = await sanad.summarize({ subject, language, length }, { signal });
  if (context.io.signal.aborted) return 0;
  if (context.json) printJson(context, summary);
  else printText(context, renderSummary(summary));
  return 0;
}
