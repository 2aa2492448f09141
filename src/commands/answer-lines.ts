import { setImmediate as nextTurn } from 'node:timers/promises';
import { SanadError } from '../domain/errors.ts';
import { printJson, type CommandContext } from './context.ts';
import { invalidLine, parseLineObject, parseLineRequest, type LineRequest } from './line-request.ts';
import { readLines, type InputLine } from './lines.ts';

export interface LineAnswering {
  /** Where a JSON line's text stands. */
  readonly field: 'question' | 'query';
  readonly answer: (request: LineRequest) => Promise<object>;
}

/**
 * Answers each line of standard input by exactly one JSON object, in order, before it reads on. A line that fails gives an
 * object of kind `error`; the rest goes on.
 * @returns the exit code: 1 when a line failed.
 */
export async function answerLines(context: CommandContext, answering: LineAnswering): Promise<number> {
  const { stdin, signal } = context.io;
  const stop = () => stdin.destroy();
  signal.addEventListener('abort', stop, { once: true });
  let exitCode = 0;
  try {
    for await (const line of readLines(stdin)) {
      const result = await answerLine(context, answering, line);
      if (signal.aborted) break;
      if ('kind' in result && result.kind === 'error') exitCode = 1;
      printJson(context, result);
      // Without a turn of the event loop neither an interruption nor a reader who has gone away would be noticed.
      await nextTurn();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return exitCode;
}

async function answerLine(context: CommandContext, { field, answer }: LineAnswering, line: InputLine): Promise<object> {
  let echo: object = {};
  let text = line.kind === 'text' ? line.text : line.beginning;
  try {
    if (line.kind === 'rejected') throw invalidLine([line.reason]);
    if (!line.text.startsWith('{')) return await answer({ text });
    const object = parseLineObject(line.text);
    if ('id' in object) echo = { id: object.id };
    const given = object[field];
    if (typeof given === 'string') text = given;
    return { ...echo, ...(await answer(parseLineRequest(object, field))) };
  } catch (error) {
    return {
      ...echo,
      kind: 'error',
      question: text,
      ...(field === 'query' && { query: text }),
      ...describe(context, error),
    };
  }
}

function describe({ logger }: CommandContext, error: unknown): { code: string; message: string } {
  if (error instanceof SanadError) return { code: error.code, message: error.message };
  logger.error({ error }, 'a line of standard input could not be answered');
  return { code: 'internal', message: 'The line could not be answered; the log says more.' };
}
