import { articlesCommand } from './articles.ts';
import type { BotCommand } from './command.ts';
import { helpCommand } from './help.ts';
import { startCommand } from './start.ts';
import { statusCommand } from './status.ts';
import { summaryCommand } from './summary.ts';

/** Every command, in the order in which menus and help list them. */
export const commands: readonly BotCommand[] = [
  startCommand,
  helpCommand,
  articlesCommand,
  summaryCommand,
  statusCommand,
];
