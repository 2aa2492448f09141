import type { Message } from 'grammy/types';
import type { BotCommand } from '../commands/command.ts';
import { commands } from '../commands/list.ts';
import type { BotContext } from '../context.ts';
import type { Turn } from '../turn.ts';
import { isListed } from './command-access.ts';
import { createMessageTurn, type TurnSetting } from './create-turn.ts';

export interface TypedCommand {
  readonly command: BotCommand;
  readonly message: Message;
  readonly argument: string;
}

/** Runs a command for who may use it. @returns false when there is no such command for the writer. */
export async function handleCommand(setting: TurnSetting, ctx: BotContext, typed: TypedCommand): Promise<boolean> {
  const turn = await createMessageTurn(setting, ctx, typed.message);
  const argument = typed.argument.trim();
  const command = findLinked(turn, typed.command, argument) ?? typed.command;
  const { isAdministrator } = turn;
  if (isListed(command, turn)) await command.run(turn, command === typed.command ? argument : '');
  else if (isListed(command, { isAdministrator, isPrivate: true })) sendToPrivate(turn, command);
  else return false;
  return true;
}

/** The command that a link to the private chat names behind `/start`. */
function findLinked(turn: Turn, { name }: BotCommand, argument: string): BotCommand | undefined {
  if (name !== 'start' || !turn.isPrivate) return undefined;
  return commands.find((command) => command.name === argument && isListed(command, turn));
}

function sendToPrivate(turn: Turn, { name }: BotCommand): void {
  const link = { text: turn.format('button-private'), url: `https://t.me/${turn.botName}?start=${name}` };
  turn.say([turn.toBlock('only-private')], { buttons: [[link]] });
}
