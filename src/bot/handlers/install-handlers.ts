import type { Bot } from 'grammy';
import { commands } from '../commands/list.ts';
import type { BotContext } from '../context.ts';
import { isFromMachine } from '../incoming.ts';
import { handleInlineQuery } from '../inline/handle-inline-query.ts';
import type { TurnSetting } from './create-turn.ts';
import { handleCommand } from './handle-command.ts';
import { handleMessage } from './handle-message.ts';
import { handlePress } from './handle-press.ts';

/** Teaches the bot what to do with messages and buttons. What fails is thrown; the inbox sees to it. */
export function installHandlers(bot: Bot<BotContext>, setting: TurnSetting): void {
  const messages = bot.on('message').filter((ctx) => !isFromMachine(ctx.message, ctx.me));
  for (const command of commands) {
    messages.command(command.name, async (ctx, next) => {
      const isDone = await handleCommand(setting, ctx, { command, message: ctx.message, argument: ctx.match });
      if (!isDone) await next();
    });
  }
  messages.use((ctx) => handleMessage(setting, ctx, ctx.message));
  bot.on('callback_query', (ctx) => handlePress(setting, ctx, ctx.callbackQuery));
  bot.on('inline_query', (ctx) => handleInlineQuery(setting, ctx, ctx.inlineQuery));
}
