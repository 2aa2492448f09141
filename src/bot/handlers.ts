import type { Bot, Context } from 'grammy';
import type { Message } from 'grammy/types';
import type { Asker } from '../domain/answer.ts';
import type { Language } from '../domain/language.ts';
import type { Messenger, SendResult } from '../domain/messenger.ts';
import type { Logger, Phrasebook } from '../domain/runtime.ts';
import { detectLanguage } from '../text/detect.ts';
import type { BotCommand } from './commands/command.ts';
import { commands } from './commands/list.ts';
import { describeFailure } from './failure.ts';
import { isFromMachine, readMessage } from './incoming.ts';
import { toAddress, toConversation } from './place.ts';
import { toBlocks } from './render/answer.ts';
import type { Block } from './render/block.ts';
import { toMessages } from './render/split.ts';
import { toPhraseLines } from './render/words.ts';

export interface HandlerDependencies {
  readonly asker: Pick<Asker, 'ask'>;
  readonly phrasebook: Phrasebook;
  readonly messenger: Messenger;
  readonly logger: Logger;
}

export interface HandlerOptions {
  readonly hasExamples: boolean;
}

/** Teaches the bot what to do with messages. A reader never sees an error as such, and `handleUpdate` does not reject for one. */
export function installHandlers(bot: Bot, dependencies: HandlerDependencies, options: HandlerOptions): void {
  const { logger } = dependencies;
  bot.catch(({ error, ctx }) => logFailure(logger, ctx, error));
  const guarded = bot.errorBoundary(async ({ error, ctx }) => {
    logFailure(logger, ctx, error);
    if (ctx.message?.chat !== undefined) await apologise(dependencies, ctx.message);
  });
  const messages = guarded.on('message').filter((ctx) => !isFromMachine(ctx.message, ctx.me));
  for (const command of commands) {
    messages.command(command.name, (ctx) => runCommand(dependencies, options, command, ctx.message));
  }
  messages.use((ctx) => handleMessage(dependencies, ctx, ctx.message));
}

function logFailure(logger: Logger, ctx: Context, error: unknown): void {
  logger.error({ updateId: ctx.update.update_id, ...describeFailure(error) }, 'a message could not be handled');
}

async function apologise(dependencies: HandlerDependencies, message: Message): Promise<void> {
  await sayPhrase(dependencies, message, 'failure');
}

async function runCommand(
  { phrasebook, messenger }: HandlerDependencies,
  { hasExamples }: HandlerOptions,
  command: BotCommand,
  message: Message,
): Promise<void> {
  const scene = { language: findInterfaceLanguage(message), phrasebook, commands, hasExamples };
  await reply(messenger, message, command.answer(scene));
}

async function handleMessage(dependencies: HandlerDependencies, ctx: Context, message: Message): Promise<void> {
  const incoming = readMessage(message, ctx.me);
  if (incoming.kind === 'question') return answerQuestion(dependencies, ctx, message, incoming.text);
  if (incoming.kind === 'unknown-command') return sayPhrase(dependencies, message, 'unknown-command');
  if (incoming.kind === 'unreadable') return sayPhrase(dependencies, message, `unreadable-${incoming.content}`);
}

async function answerQuestion(
  { asker, messenger, logger }: HandlerDependencies,
  ctx: Context,
  message: Message,
  question: string,
): Promise<void> {
  showTyping(ctx, message, logger);
  const answer = await asker.ask({ question, conversation: toConversation(message) });
  const result = await reply(messenger, message, toBlocks(answer));
  const { kind, language, elapsedMs } = answer;
  logger.info({ updateId: ctx.update.update_id, kind, language, elapsedMs, result: result.kind }, 'answered');
}

/** Nobody waits for it, and an answer is worth as much without it. */
function showTyping(ctx: Context, message: Message, logger: Logger): void {
  const { chatId, threadId } = toAddress(message);
  ctx.api
    .sendChatAction(chatId, 'typing', threadId === undefined ? {} : { message_thread_id: threadId })
    .catch((error: unknown) => logger.debug(describeFailure(error), 'typing could not be shown'));
}

async function sayPhrase({ phrasebook, messenger }: HandlerDependencies, message: Message, key: string): Promise<void> {
  const language = findInterfaceLanguage(message);
  const lines = toPhraseLines(phrasebook.format(language, key), language);
  await reply(messenger, message, [{ kind: 'text', lines }]);
}

/** Sends as many messages as it takes, in order, and stops at the first that does not arrive. */
async function reply(messenger: Messenger, message: Message, blocks: readonly Block[]): Promise<SendResult> {
  const to = toAddress(message);
  const [first, ...others] = toMessages(blocks);
  if (first === undefined) throw new Error('There is nothing to send.');
  let result = await messenger.send({ to, message: first, replyToMessageId: message.message_id });
  for (const other of others) {
    if (result.kind === 'sent') result = await messenger.send({ to, message: other });
  }
  return result;
}

/** Telegram's setting of the person, else the language of what was written. */
function findInterfaceLanguage({ from, text, caption }: Message): Language {
  const code = from?.language_code;
  if (code !== undefined) return /^ar\b/i.test(code) ? 'ar' : 'en';
  return detectLanguage(text ?? caption ?? '') === 'ar' ? 'ar' : 'en';
}
