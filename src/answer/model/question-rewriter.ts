import type { ChatModel } from '../../domain/chat.ts';
import { ProviderError } from '../../domain/errors.ts';
import type { RewriteReport } from '../../domain/explanation.ts';
import type { Language } from '../../domain/language.ts';
import type { Clock } from '../../domain/runtime.ts';
import type { Prompt } from '../../text/prompt.ts';
import { findRewriteFault, type Rewriting } from './rewrite-fault.ts';

export interface QuestionRewriterDependencies {
  readonly chat: ChatModel;
  readonly prompts: Readonly<Record<RewriteReport['use'], Readonly<Record<Language, Prompt>>>>;
  readonly clock: Clock;
  /** How long one question may take; nobody waits longer, since it is searched for as it is. */
  readonly timeoutMs: number;
}

export interface RewriteListener {
  readonly person?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Has a language model say a question in other words, for the search alone. What it says is believed only as far as it stays the same
 * question; where it fails, is slow or says something else, the report has no text. Both throw the signal's reason when that aborts.
 */
export interface QuestionRewriter {
  /** A follow-up with what it leaves out, in its own language. */
  condense(
    job: { readonly message: string; readonly earlier: string; readonly language: Language },
    listener: RewriteListener,
  ): Promise<RewriteReport>;
  translate(
    job: { readonly question: string; readonly to: Language },
    listener: RewriteListener,
  ): Promise<RewriteReport>;
}

export function createQuestionRewriter(dependencies: QuestionRewriterDependencies): QuestionRewriter {
  const known = new Map<string, string>();
  const rewrite = async (rewriting: Rewriting, listener: RewriteListener): Promise<RewriteReport> => {
    const key = JSON.stringify([rewriting.use, rewriting.language, rewriting.values]);
    const text = known.get(key);
    if (text !== undefined)
      return { use: rewriting.use, model: dependencies.chat.id, text, failure: null, elapsedMs: 0 };
    const report = await rewriteAnew(dependencies, rewriting, listener);
    if (report.text !== null) known.set(key, report.text);
    if (known.size > mostKnown) known.delete(known.keys().next().value as string);
    return report;
  };
  return {
    condense: ({ message, earlier, language }, listener) =>
      rewrite({ use: 'condense', language, values: { earlier, message } }, listener),
    translate: ({ question, to }, listener) =>
      rewrite({ use: 'translate', language: to, values: { question } }, listener),
  };
}

const mostKnown = 500;

async function rewriteAnew(
  { chat, prompts, clock, timeoutMs }: QuestionRewriterDependencies,
  rewriting: Rewriting,
  { person, signal }: RewriteListener,
): Promise<RewriteReport> {
  const { use, language, values } = rewriting;
  const startedMs = clock.monotonicMs();
  const toReport = (text: string | null, failure: string | null): RewriteReport => {
    return { use, model: chat.id, text, failure, elapsedMs: Math.round((clock.monotonicMs() - startedMs) * 10) / 10 };
  };
  const prompt = prompts[use][language].render(values);
  try {
    const asked = { ...prompt, maxOutputTokens, timeoutMs, ...(person !== undefined && { person }) };
    const said = trim((await chat.complete(asked, signal)).text);
    const fault = findRewriteFault(said, rewriting);
    return fault === undefined ? toReport(said, null) : toReport(null, fault);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return toReport(null, error.message);
  }
}

const maxOutputTokens = 200;

/** Without the quotation marks that models like to put around what they were asked for. */
function trim(said: string): string {
  return said
    .trim()
    .replace(/^["'\u201C\u201D\u00AB](.*)["'\u201C\u201D\u00BB]$/su, '$1')
    .trim();
}
