import { backUp, restore } from '../open-backups.ts';
import { systemClock } from '../system-clock.ts';
import { printJson, printText, type CommandContext } from './context.ts';

/** `backup FILE`: everything held, in one file; a bot may run meanwhile. */
export async function runBackup(context: CommandContext, file: string): Promise<number> {
  const { store } = await context.open();
  await backUp(store, context.config, file);
  const articles = (await store.articles.listArticles()).length;
  if (context.json) printJson(context, { file, articles });
  else printText(context, `${file} holds ${articles} articles, the readers and the settings of their chats.`);
  return 0;
}

/** `restore FILE`: a backup in the place of what is held, which is kept beside it. */
export async function runRestore(context: CommandContext, file: string): Promise<number> {
  const { config, logger } = context;
  const { articles, kept, isDamaged } = await restore(config, file, { clock: systemClock, logger });
  if (context.json) printJson(context, { file, articles, ...(kept !== undefined && { kept, isDamaged }) });
  else {
    const was = isDamaged ? `The database that was held is damaged; it is in ${kept}.` : `What was held is in ${kept}.`;
    printText(context, [`${articles} articles are restored.`, ...(kept === undefined ? [] : [was])].join(' '));
  }
  return 0;
}
