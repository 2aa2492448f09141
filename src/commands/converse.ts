import { createInterface } from 'node:readline';
import type { AskRequest } from '../domain/answer.ts';
import { SanadError } from '../domain/errors.ts';
import { say, type CommandContext } from './context.ts';

/** A conversation on the terminal: each line is a question and may follow up on those before, until Ctrl-D. */
export async function converse(context: CommandContext, ask: (request: AskRequest) => Promise<void>): Promise<number> {
  const { stdin, stderr, signal } = context.io;
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
    if (line.trim() !== '') await answerOne(context, () => ask({ question: line, conversation: 'terminal' }));
    terminal.prompt();
  }
  signal.removeEventListener('abort', interrupt);
  say(context, '');
  return exitCode;
}

async function answerOne(context: CommandContext, ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof SanadError)) throw error;
    say(context, error.message);
  }
}
