import type { Bot } from 'grammy';
import { commands } from '../commands/list.ts';
import type { BotContext } from '../context.ts';
import { isFromMachine } from '../incoming.ts';
import { handleInlineQuery } from '../inline/handle-inline-query.ts';
import { findInterfaceLanguage } from '../interface-language.ts';
import { toPhraseLines } from '../render/words.ts';
import { toReplies } from '../replies.ts';
import { isAllowed } from './access.ts';
import type { TurnSetting } from './create-turn.ts';
import { handleCommand } from './handle-command.ts';
import { handleEdit } from './handle-edit.ts';
import { handleMessage } from './handle-message.ts';
import { handlePress } from './handle-press.ts';

/** Teaches the bot what to do with messages and buttons. What fails is thrown; the inbox sees to it. */
export function installHandlers(bot: Bot<BotContext>, setting: TurnSetting): void {
  const allowed = bot.filter((ctx) => isAllowed(setting, ctx.chat, ctx.from));
  const messages = allowed
    .on(['message', 'channel_post'])
    .filter(
      (ctx) => !isFromMachine(ctx.msg, ctx.me) && (ctx.channelPost !== undefined) === (ctx.chat.type === 'channel'),
    );
  for (const command of commands) {
    messages.command(command.name, async (ctx, next) => {
      const isDone = await handleCommand(setting, ctx, { command, message: ctx.msg, argument: ctx.match });
      if (!isDone) await next();
    });
  }
  messages.use((ctx) => handleMessage(setting, ctx, ctx.msg));
  allowed
    .on('edited_message')
    .filter((ctx) => !isFromMachine(ctx.editedMessage, ctx.me))
    .use((ctx) => handleEdit(setting, ctx, ctx.editedMessage));
  allowed.on('callback_query', (ctx) => handlePress(setting, ctx, ctx.callbackQuery));
  allowed.on('inline_query', (ctx) => handleInlineQuery(setting, ctx, ctx.inlineQuery));
  const others = bot.filter((ctx) => !isAllowed(setting, ctx.chat, ctx.from));
  others.on('message').filter(
    (ctx) => ctx.chat.type === 'private' && !isFromMachine(ctx.msg, ctx.me),
    (ctx) => turnAway(setting, ctx),
  );
  others.on('callback_query', (ctx) => ctx.answerCallbackQuery());
}

/** Who writes to a bot that is not for everybody is told so. */
function turnAway({ parts }: TurnSetting, ctx: BotContext): void {
  const { msg: message } = ctx;
  if (message === undefined) return;
  const language = findInterfaceLanguage(message.from, message.text ?? '');
  const lines = toPhraseLines(parts.phrasebook.format(language, 'not-allowed'), language);
  toReplies(message, [{ kind: 'text', lines }]).forEach((outgoing) => ctx.say(outgoing));
}
