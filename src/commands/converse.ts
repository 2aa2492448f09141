import { createInterface } from 'node:readline';
import type { Answer, AskRequest } from '../domain/answer.ts';
import { SanadError } from '../domain/errors.ts';
import { say, type CommandContext } from './context.ts';

export interface Conversing {
  /** What holds for each question. */
  readonly request: Omit<AskRequest, 'question'>;
  readonly print: (answer: Answer) => Promise<void>;
}

/** A conversation on the terminal: each line is a question and may follow up on those before, until Ctrl-D. */
export async function converse(context: CommandContext, { request, print }: Conversing): Promise<number> {
  const { stdin, stderr, signal } = context.io;
  const sanad = await context.open();
  const terminal = createInterface({ input: stdin, output: stderr, prompt: '\n? ', terminal: stderr.isTTY === true });
  let exitCode = 0;
  const interrupt = () => {
    exitCode = 130;
    terminal.close();
  };
  terminal.on('SIGINT', interrupt);
  signal.addEventListener('abort', interrupt, { once: true });
  say(context, 'Ask in Arabic or English. Ctrl-D ends.');
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() !== '')
      await answerOne(context, () => sanad.ask({ ...request, question: line, conversation: 'terminal' }), print);
    terminal.prompt();
  }
  signal.removeEventListener('abort', interrupt);
  say(context, '');
  return exitCode;
}

async function answerOne(
  context: CommandContext,
  ask: () => Promise<Answer>,
  print: Conversing['print'],
): Promise<void> {
  try {
    await print(await ask());
  } catch (error) {
    if (!(error instanceof SanadError)) throw error;
    say(context, error.message);
  }
}
