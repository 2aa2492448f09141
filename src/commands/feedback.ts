import { printJson, type CommandContext } from './context.ts';

/** `feedback export`: what readers think of answers, without who they are, oldest first. */
export async function exportFeedback(context: CommandContext): Promise<number> {
  const sanad = await context.open();
  for (const { answer, verdict, reason, at } of await sanad.store.readers.listFeedback()) {
    printJson(context, { verdict, reason, at, answer });
  }
  return 0;
}
