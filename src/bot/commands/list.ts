import { articlesCommand } from './articles.ts';
import { askCommand } from './ask.ts';
import type { BotCommand } from './command.ts';
import { exportCommand } from './export.ts';
import { feedsCommand } from './feeds.ts';
import { forgetCommand } from './forget.ts';
import { helpCommand } from './help.ts';
import { languageCommand } from './language.ts';
import { muteCommand } from './mute.ts';
import { privacyCommand } from './privacy.ts';
import { removeCommand } from './remove.ts';
import { settingsCommand } from './settings.ts';
import { sourcesCommand } from './sources.ts';
import { startCommand } from './start.ts';
import { statusCommand } from './status.ts';
import { stopCommand } from './stop.ts';
import { subscribeCommand } from './subscribe.ts';
import { subscriptionsCommand } from './subscriptions.ts';
import { summaryCommand } from './summary.ts';
import { unsubscribeCommand } from './unsubscribe.ts';
import { whyCommand } from './why.ts';

/** Every command, in the order in which menus and help list them. */
export const commands: readonly BotCommand[] = [
  startCommand,
  helpCommand,
  askCommand,
  articlesCommand,
  summaryCommand,
  sourcesCommand,
  stopCommand,
  subscribeCommand,
  subscriptionsCommand,
  unsubscribeCommand,
  muteCommand,
  languageCommand,
  settingsCommand,
  privacyCommand,
  exportCommand,
  forgetCommand,
  statusCommand,
  whyCommand,
  feedsCommand,
  removeCommand,
];
