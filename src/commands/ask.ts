import type { ArticleId } from '../domain/article.ts';
import type { Answer, AskRequest } from '../domain/answer.ts';
import type { AnswerExplanation, WritingReport } from '../domain/explanation.ts';
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
  const { words, explain = false } = options;
  if (options.stdin && words.length > 0) throw usageError('ask takes a QUESTION or --stdin, not both.');
  if (options.stdin) return answerQuestionLines(context, options);
  if (words.length === 0 && !stdin.isTTY)
    throw usageError('ask needs a QUESTION, or --stdin to read questions, one a line.');
  const sanad = await context.open();
  const ask = async (request: AskRequest) => {
    const explained = await askExplained(context, sanad, { request: { ...toRequest(options), ...request }, explain });
    if (!context.io.signal.aborted) await printAnswer(context, explained, explain);
  };
  if (words.length === 0) {
    const { converse } = await import('./converse.ts');
    return converse(context, ask);
  }
  await ask({ question: words.join(' ') });
  return 0;
}

function toRequest({ article, lang }: AskOptions): Omit<AskRequest, 'question'> {
  return { articleIds: article as readonly ArticleId[] | undefined, language: lang };
}

interface Explained {
  readonly answer: Answer;
  /** Undefined where nobody wants it, and where nothing was searched. */
  readonly explanation: AnswerExplanation | undefined;
  /** How a language model wrote a summary, where one did and somebody wants to know. */
  readonly writing: WritingReport | undefined;
}

interface Asking {
  readonly request: AskRequest;
  readonly explain: boolean;
}

async function askExplained(
  { io: { signal } }: CommandContext,
  sanad: Pick<Sanad, 'ask'>,
  { request, explain }: Asking,
): Promise<Explained> {
  let explanation: AnswerExplanation | undefined;
  let writing: WritingReport | undefined;
  const onExplained = (explained: AnswerExplanation) => void (explanation = explained);
  const onWritten = (report: WritingReport) => void (writing = report);
  const answer = await sanad.ask(request, { signal, ...(explain && { onExplained, onWritten }) });
  return { answer, explanation, writing: answer.kind === 'summarized' ? writing : undefined };
}

async function printAnswer(context: CommandContext, explained: Explained, isExplained: boolean) {
  if (context.json) return printJson(context, toJson(explained));
  const { answer, explanation, writing } = explained;
  const { renderAnswer } = await import('./render-answer.ts');
  printText(context, renderAnswer(answer));
  if (!isExplained) return;
  const { renderExplanation } = await import('./render-explanation.ts');
  printText(context, `\n${renderExplanation(answer, { explanation, writing })}`);
}

function toJson({ answer, explanation, writing }: Explained): object {
  const printed = toPrinted(answer);
  const told = explanation ?? (writing && { writing });
  return told === undefined ? printed : { ...printed, explanation: told };
}

/** What the words of a summary were understood to ask for is for buttons, and which words answer is for those who read. */
function toPrinted(answer: Answer): object {
  if (answer.kind === 'summarized') return { ...answer, request: undefined };
  if (answer.kind !== 'answered') return answer;
  return { ...answer, sentences: answer.sentences.map(({ text, citations }) => ({ text, citations })) };
}

async function answerQuestionLines(context: CommandContext, options: AskOptions): Promise<number> {
  const sanad = await context.open();
  const defaults = toRequest(options);
  const articlesOf = new Map<string, readonly ArticleId[]>();
  const answer = async ({ text, articleIds, language, conversation }: LineRequest) => {
    const kept = conversation === undefined ? undefined : articlesOf.get(conversation);
    const ids = articleIds ?? kept ?? defaults.articleIds;
    const request = {
      question: text,
      articleIds: ids?.length ? ids : undefined,
      language: language ?? defaults.language,
      conversation,
    };
    const answered = await askExplained(context, sanad, { request, explain: options.explain ?? false });
    if (conversation !== undefined && articleIds) articlesOf.set(conversation, articleIds);
    return toJson(answered);
  };
  return answerLines(context, { field: 'question', answer });
}
