import type { ArticleId } from '../domain/article.ts';
import type { AskRequest } from '../domain/answer.ts';
import type { Language } from '../domain/language.ts';
import type { Sanad } from '../main.ts';
import { answerLines } from './answer-lines.ts';
import { printJson, printText, usageError, type CommandContext } from './context.ts';
import type { LineRequest } from './line-request.ts';

export interface AskOptions {
  /** The question's words; none where it was not typed. */
  readonly words: readonly string[];
  /** Ids of the only articles to look at; all when absent. */
  readonly article?: readonly string[];
  readonly lang?: Language;
  readonly explain?: boolean;
  readonly stdin?: boolean;
}

/** `ask`: one question, a line after the other of standard input, or a conversation on a terminal. */
export async function runAsk(context: CommandContext, options: AskOptions): Promise<number> {
  const { stdin } = context.io;
  if (options.stdin && options.words.length > 0) throw usageError('ask takes a QUESTION or --stdin, not both.');
  if (options.stdin) return answerQuestionLines(context, options);
  if (options.words.length > 0) return answerQuestion(context, options);
  if (!stdin.isTTY) throw usageError('ask needs a QUESTION, or --stdin to read questions, one a line.');
  const { converse } = await import('./converse.ts');
  return converse(context, { request: toRequest(options), print: (answer) => printAnswer(context, answer, options) });
}

async function answerQuestion(context: CommandContext, options: AskOptions): Promise<number> {
  const sanad = await context.open();
  const answer = await sanad.ask({ ...toRequest(options), question: options.words.join(' ') });
  if (!context.io.signal.aborted) await printAnswer(context, answer, options);
  return 0;
}

function toRequest({ article, lang }: AskOptions): Omit<AskRequest, 'question'> {
  return { articleIds: article as readonly ArticleId[] | undefined, language: lang };
}

async function printAnswer(
  context: CommandContext,
  answer: Awaited<ReturnType<Sanad['ask']>>,
  { explain }: AskOptions,
) {
  if (context.json) return printJson(context, answer);
  const { renderAnswer, renderExplanation } = await import('./render-answer.ts');
  printText(context, renderAnswer(answer));
  if (explain) printText(context, `\n${renderExplanation(answer)}`);
}

async function answerQuestionLines(context: CommandContext, options: AskOptions): Promise<number> {
  const sanad = await context.open();
  const defaults = toRequest(options);
  const articlesOf = new Map<string, readonly ArticleId[]>();
  const answer = async ({ text, articleIds, language, conversation }: LineRequest) => {
    const kept = conversation === undefined ? undefined : articlesOf.get(conversation);
    const ids = articleIds ?? kept ?? defaults.articleIds;
    const answered = await sanad.ask({
      question: text,
      articleIds: ids?.length ? ids : undefined,
      language: language ?? defaults.language,
      conversation,
    });
    if (conversation !== undefined && articleIds) articlesOf.set(conversation, articleIds);
    return answered;
  };
  return answerLines(context, { field: 'question', answer });
}
