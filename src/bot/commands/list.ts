import { articlesCommand } from './articles.ts';
import type { BotCommand } from './command.ts';
import { helpCommand } from './help.ts';
import { muteCommand } from './mute.ts';
import { startCommand } from './start.ts';
import { statusCommand } from './status.ts';
import { summaryCommand } from './summary.ts';
import { subscribeCommand } from './subscribe.ts';
import { subscriptionsCommand } from './subscriptions.ts';
import { unsubscribeCommand } from './unsubscribe.ts';

/** Every command, in the order in which menus and help list them. */
export const commands: readonly BotCommand[] = [
  startCommand,
  helpCommand,
  articlesCommand,
  summaryCommand,
  subscribeCommand,
  subscriptionsCommand,
  unsubscribeCommand,
  muteCommand,
  statusCommand,
];
