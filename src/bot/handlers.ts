import type { Bot, Filter } from 'grammy';
import type { Message, Update, UserFromGetMe } from 'grammy/types';
import type { Asker } from '../domain/answer.ts';
import type { Language } from '../domain/language.ts';
import type { OutgoingMessage } from '../domain/messenger.ts';
import type { Logger, Phrasebook } from '../domain/runtime.ts';
import { detectLanguage } from '../text/detect.ts';
import type { BotCommand } from './commands/command.ts';
import { commands } from './commands/list.ts';
import type { BotContext } from './context.ts';
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
  readonly logger: Logger;
}

export interface HandlerOptions {
  readonly hasExamples: boolean;
}

type MessageContext = Filter<BotContext, 'message'>;

/** Teaches the bot what to do with messages. What fails is thrown; the inbox sees to it. */
export function installHandlers(
  bot: Bot<BotContext>,
  dependencies: HandlerDependencies,
  options: HandlerOptions,
): void {
  const messages = bot.on('message').filter((ctx) => !isFromMachine(ctx.message, ctx.me));
  for (const command of commands) {
    messages.command(command.name, (ctx) => runCommand(dependencies, options, command, ctx));
  }
  messages.use((ctx) => handleMessage(dependencies, ctx, ctx.message));
  // A button that nobody knows any more: the client stops waiting.
  bot.on('callback_query', (ctx) => ctx.answerCallbackQuery());
}

/** What is said about a message that could not be handled; nothing where the bot was not meant. */
export function writeApology(
  dependencies: Pick<HandlerDependencies, 'phrasebook'>,
  { message }: Update,
  me: UserFromGetMe,
): readonly OutgoingMessage[] {
  if (message?.chat === undefined || readMessage(message, me).kind === 'ignored') return [];
  return toReplies(message, toPhraseBlocks(dependencies.phrasebook, message, 'failure'));
}

async function runCommand(
  { phrasebook }: HandlerDependencies,
  { hasExamples }: HandlerOptions,
  command: BotCommand,
  ctx: MessageContext,
): Promise<void> {
  const scene = { language: findInterfaceLanguage(ctx.message), phrasebook, commands, hasExamples };
  reply(ctx, ctx.message, command.answer(scene));
}

async function handleMessage(dependencies: HandlerDependencies, ctx: BotContext, message: Message): Promise<void> {
  const incoming = readMessage(message, ctx.me);
  const say = (key: string) => reply(ctx, message, toPhraseBlocks(dependencies.phrasebook, message, key));
  if (incoming.kind === 'question') return answerQuestion(dependencies, ctx, message, incoming.text);
  if (incoming.kind === 'unknown-command') return say('unknown-command');
  if (incoming.kind === 'unreadable') return say(`unreadable-${incoming.content}`);
}

async function answerQuestion(
  { asker, logger }: HandlerDependencies,
  ctx: BotContext,
  message: Message,
  question: string,
): Promise<void> {
  showTyping(ctx, message, logger);
  const answer = await asker.ask({ question, conversation: toConversation(message) });
  reply(ctx, message, toBlocks(answer));
  const { kind, language, elapsedMs } = answer;
  logger.info({ updateId: ctx.update.update_id, kind, language, elapsedMs }, 'answered');
}

/** Nobody waits for it, and an answer is worth as much without it. */
function showTyping(ctx: BotContext, message: Message, logger: Logger): void {
  const { chatId, threadId } = toAddress(message);
  ctx.api
    .sendChatAction(chatId, 'typing', threadId === undefined ? {} : { message_thread_id: threadId })
    .catch((error: unknown) => logger.debug(describeFailure(error), 'typing could not be shown'));
}

function toPhraseBlocks(phrasebook: Phrasebook, message: Message, key: string): readonly Block[] {
  const language = findInterfaceLanguage(message);
  return [{ kind: 'text', lines: toPhraseLines(phrasebook.format(language, key), language) }];
}

function reply(ctx: BotContext, message: Message, blocks: readonly Block[]): void {
  toReplies(message, blocks).forEach((outgoing) => ctx.say(outgoing));
}

/** As many messages as it takes; the first one is a reply. */
function toReplies(message: Message, blocks: readonly Block[]): readonly OutgoingMessage[] {
  const [first, ...others] = toMessages(blocks);
  if (first === undefined) throw new Error('There is nothing to send.');
  const base = { kind: 'text', to: toAddress(message) } as const;
  const reply = { ...base, message: first, replyToMessageId: message.message_id };
  return [reply, ...others.map((other) => ({ ...base, message: other }))];
}

/** Telegram's setting of the person, else the language of what was written. */
function findInterfaceLanguage({ from, text, caption }: Message): Language {
  const code = from?.language_code;
  if (code !== undefined) return /^ar\b/i.test(code) ? 'ar' : 'en';
  return detectLanguage(text ?? caption ?? '') === 'ar' ? 'ar' : 'en';
}
